package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Puts a rule together and books it. */
final class BookedRuleBuilder implements FaultRuleBuilder {

  private final FaultBook book;
  private final Set<IvsOperation> operations;
  private Predicate<? super IvsRequest> condition = request -> true;
  private int limit = 1;
  private boolean afterwards;

  BookedRuleBuilder(FaultBook book, Set<IvsOperation> operations) {
    this.book = book;
    this.operations = operations;
  }

  @Override
  public BookedRuleBuilder when(Predicate<? super IvsRequest> matches) {
    condition = Objects.requireNonNull(matches, "condition");
    return this;
  }

  @Override
  public BookedRuleBuilder times(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException(
          "A fault cannot strike %d calls: give 1 or more, or no rule at all.".formatted(calls));
    }
    limit = calls;
    return this;
  }

  @Override
  public BookedRuleBuilder always() {
    limit = BookedRule.UNLIMITED;
    return this;
  }

  @Override
  public BookedRuleBuilder afterwards() {
    afterwards = true;
    return this;
  }

  @Override
  public FaultRule fail(Fault fault) {
    return effect(new Effect.Failure(Objects.requireNonNull(fault, "fault"), afterwards));
  }

  @Override
  public FaultRule fail(Throwable throwable) {
    Objects.requireNonNull(throwable, "throwable");
    return effect(new Effect.Failure(call -> throwable, afterwards));
  }

  @Override
  public FaultRule delay(Duration delay) {
    return effect(new Effect.Delay(requireNotNegative(delay), false));
  }

  @Override
  public FaultRule delayInRealTime(Duration delay) {
    return effect(new Effect.Delay(requireNotNegative(delay), true));
  }

  private static Duration requireNotNegative(Duration delay) {
    if (Objects.requireNonNull(delay, "delay").isNegative()) {
      throw new IllegalArgumentException(
          "A call cannot be answered %s before it is made: give a delay from zero on."
              .formatted(delay.negated()));
    }
    return delay;
  }

  FaultRule effect(Effect effect) {
    BookedRule rule = new BookedRule(book, operations, condition, limit, effect);
    book.book(rule);
    return rule;
  }
}
