package io.github.fakeivs.internal.fault;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.service.ServiceCall;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** A fault rule that is in force. */
final class ActiveFaultRule implements FaultRule {

  static final int UNLIMITED = Integer.MAX_VALUE;

  private final FaultRules rules;
  private final Set<IvsOperation> operations;
  private final Predicate<? super IvsRequest> condition;
  private final int limit;
  private final Effect effect;
  private final AtomicInteger matched = new AtomicInteger();

  ActiveFaultRule(
      FaultRules rules,
      Set<IvsOperation> operations,
      Predicate<? super IvsRequest> condition,
      int limit,
      Effect effect) {
    this.rules = rules;
    this.operations = operations;
    this.condition = condition;
    this.limit = limit;
    this.effect = effect;
  }

  /**
   * Returns this rule for another fake with the calls that it has left, or empty if it is used up.
   */
  Optional<ActiveFaultRule> copyFor(FaultRules other) {
    int left = limit == UNLIMITED ? UNLIMITED : limit - matchedCalls();
    return left == 0
        ? Optional.empty()
        : Optional.of(new ActiveFaultRule(other, operations, condition, left, effect));
  }

  Effect effect() {
    return effect;
  }

  /** Returns whether this rule matches a call. A match is counted. */
  boolean matches(ServiceCall call) {
    return matched.get() < limit
        && operations.contains(call.operation())
        && condition.test(call.request())
        && matchOnce();
  }

  /** Counts a match and returns true, unless this rule is used up. */
  boolean matchOnce() {
    return matched.getAndUpdate(before -> before < limit ? before + 1 : before) < limit;
  }

  @Override
  public int matchedCalls() {
    return matched.get();
  }

  @Override
  public void remove() {
    rules.remove(this);
  }

  /** Returns operations, effect and the number of matched calls. The format may change. */
  @Override
  public String toString() {
    return Text.of(
        "%s %s, matched %d of %s calls",
        operationNames(), effect, matchedCalls(), limit == UNLIMITED ? "all" : limit);
  }

  private String operationNames() {
    return operations.size() == IvsOperation.values().length
        ? "any operation"
        : operations.stream().map(IvsOperation::operationName).collect(Collectors.joining(", "));
  }
}
