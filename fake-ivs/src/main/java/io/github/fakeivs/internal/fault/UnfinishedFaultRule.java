package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.internal.base.Text;

/** A fault rule that a test began and never put in force. */
record UnfinishedFaultRule(FaultRuleDraft draft) implements FaultRule {

  @Override
  public int matchedCalls() {
    return 0;
  }

  @Override
  public void remove() {
    draft.discard();
  }

  /** Returns the criteria, the line that made the rule and what it lacks. The format may change. */
  @Override
  public String toString() {
    Criteria criteria = draft.criteria();
    return Text.of(
        "unfinished rule for %s%s, made at %s, which lacks fail(…), delay(…) or run(…)",
        criteria.subject(), criteria.conditionInWords(), criteria.madeAt());
  }
}
