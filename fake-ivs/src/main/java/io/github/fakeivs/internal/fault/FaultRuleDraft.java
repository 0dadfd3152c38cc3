package io.github.fakeivs.internal.fault;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.base.Arguments;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** A fault rule that is being built and not yet in force. */
final class FaultRuleDraft implements FaultRuleBuilder {

  private final FaultRules rules;
  private final Set<IvsOperation> operations;
  private final CallSite madeAt = CallSite.here();
  private @Nullable Predicate<? super IvsRequest> condition;
  private @Nullable String description;
  private int limit = 1;
  private boolean afterwards;

  FaultRuleDraft(FaultRules rules, Set<IvsOperation> operations) {
    this.rules = rules;
    this.operations = operations;
  }

  @Override
  public FaultRuleDraft when(Predicate<? super IvsRequest> matches) {
    condition = Objects.requireNonNull(matches, "condition");
    return this;
  }

  @Override
  public FaultRuleDraft times(int calls) {
    limit = Arguments.requireAtLeastOne(calls, "calls");
    return this;
  }

  @Override
  public FaultRuleDraft always() {
    limit = Criteria.UNLIMITED;
    return this;
  }

  @Override
  public FaultRuleDraft afterwards() {
    afterwards = true;
    return this;
  }

  @Override
  public FaultRuleDraft describedAs(String words) {
    description = Objects.requireNonNull(words, "description");
    return this;
  }

  @Override
  public FaultRule fail(Fault fault) {
    return enforce(new Effect.Failure(Objects.requireNonNull(fault, "fault"), afterwards));
  }

  @Override
  public FaultRule fail(Throwable throwable) {
    Objects.requireNonNull(throwable, "throwable");
    return enforce(new Effect.Failure(new ThrowableFault(throwable), afterwards));
  }

  @Override
  public FaultRule delay(Duration delay) {
    return enforce(new Effect.Delay(Arguments.requireNotNegative(delay, "delay"), false));
  }

  @Override
  public FaultRule delayInRealTime(Duration delay) {
    return enforce(new Effect.Delay(Arguments.requireNotNegative(delay, "delay"), true));
  }

  @Override
  public FaultRule run(Runnable action) {
    return enforce(new Effect.Action(Objects.requireNonNull(action, "action"), afterwards));
  }

  /** Puts the rule in force. */
  FaultRule enforce(Effect effect) {
    ActiveFaultRule rule = new ActiveFaultRule(rules, criteria(), effect);
    rules.add(rule);
    discard();
    return rule;
  }

  Criteria criteria() {
    return new Criteria(operations, condition, limit, description, madeAt);
  }

  /** Forgets that this rule was begun. */
  void discard() {
    rules.remove(this);
  }

  /** Returns the criteria and the line that made the rule. The format may change. */
  @Override
  public String toString() {
    return new UnfinishedFaultRule(this).toString();
  }

  private record ThrowableFault(Throwable throwable) implements Fault {
    @Override
    public Throwable on(FaultyCall call) {
      return throwable;
    }

    @Override
    public String toString() {
      return throwable.toString();
    }
  }
}
