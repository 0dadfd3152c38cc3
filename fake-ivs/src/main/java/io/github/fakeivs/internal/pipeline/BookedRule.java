package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultyCall;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** A rule that is in a book. */
final class BookedRule implements FaultRule {

  static final int UNLIMITED = Integer.MAX_VALUE;

  private final FaultBook book;
  private final Set<IvsOperation> operations;
  private final Predicate<? super IvsRequest> condition;
  private final int limit;
  private final Effect effect;
  private final AtomicInteger strikes;

  BookedRule(
      FaultBook book,
      Set<IvsOperation> operations,
      Predicate<? super IvsRequest> condition,
      int limit,
      Effect effect) {
    this.book = book;
    this.operations = operations;
    this.condition = condition;
    this.limit = limit;
    this.effect = effect;
    this.strikes = new AtomicInteger();
  }

  /** The same rule in another book, with the strikes that it has left, if it has any. */
  Optional<BookedRule> copy(FaultBook other) {
    int left = limit == UNLIMITED ? UNLIMITED : limit - matchedCalls();
    return left == 0
        ? Optional.empty()
        : Optional.of(new BookedRule(other, operations, condition, left, effect));
  }

  Effect effect() {
    return effect;
  }

  /** Whether it strikes the call, which then counts. */
  boolean claims(FaultyCall call) {
    return strikes.get() < limit
        && operations.contains(call.operation())
        && condition.test(call.request())
        && claimOne();
  }

  private boolean claimOne() {
    return strikes.getAndUpdate(before -> before < limit ? before + 1 : before) < limit;
  }

  @Override
  public int matchedCalls() {
    return strikes.get();
  }

  @Override
  public void remove() {
    book.remove(this);
  }

  /** Names operations, effect and strikes; the form may change. */
  @Override
  public String toString() {
    return "%s %s, struck %d of %s calls"
        .formatted(operationNames(), effect, matchedCalls(), limit == UNLIMITED ? "all" : limit);
  }

  private String operationNames() {
    return operations.size() == IvsOperation.values().length
        ? "any operation"
        : operations.stream().map(IvsOperation::operationName).collect(Collectors.joining(", "));
  }
}
