package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.service.ServiceCall;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A fault rule that is in force. */
final class ActiveFaultRule implements FaultRule {

  private final FaultRules rules;
  private final Criteria criteria;
  private final Effect effect;
  private final AtomicInteger matched = new AtomicInteger();

  ActiveFaultRule(FaultRules rules, Criteria criteria, Effect effect) {
    this.rules = rules;
    this.criteria = criteria;
    this.effect = effect;
  }

  /**
   * Returns this rule for another fake with the calls that it has left, or empty if it is used up.
   */
  Optional<ActiveFaultRule> copyFor(FaultRules other) {
    int left = isUnlimited() ? Criteria.UNLIMITED : criteria.limit() - matchedCalls();
    return left == 0
        ? Optional.empty()
        : Optional.of(new ActiveFaultRule(other, criteria.limitedTo(left), effect));
  }

  private boolean isUnlimited() {
    return criteria.limit() == Criteria.UNLIMITED;
  }

  Effect effect() {
    return effect;
  }

  /** Returns whether this rule matches a call. A match is counted. */
  boolean matches(ServiceCall call) {
    return matched.get() < criteria.limit() && criteria.accept(call) && matchOnce();
  }

  /** Counts a match and returns true, unless this rule is used up. */
  boolean matchOnce() {
    int limit = criteria.limit();
    return matched.getAndUpdate(before -> before < limit ? before + 1 : before) < limit;
  }

  /** Returns whether this rule has matched as many calls as it was to match. */
  boolean isSatisfied() {
    return isUnlimited() ? matchedCalls() > 0 : matchedCalls() == criteria.limit();
  }

  @Override
  public int matchedCalls() {
    return matched.get();
  }

  /** Sets the number of matched calls back to an earlier one. */
  void rewind(int matchedCalls) {
    matched.set(matchedCalls);
  }

  @Override
  public void remove() {
    rules.remove(this);
  }

  /**
   * Returns operations, effect, condition, the number of matched calls and the line that made the
   * rule. The format may change.
   */
  @Override
  public String toString() {
    return Text.of(
        "%s %s%s, matched %d of %s calls, made at %s",
        criteria.subject(),
        effect,
        criteria.conditionInWords(),
        matchedCalls(),
        criteria.calls(),
        criteria.madeAt());
  }
}
