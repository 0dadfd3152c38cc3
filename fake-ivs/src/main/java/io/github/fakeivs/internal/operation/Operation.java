package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * What an operation is, apart from its name.
 *
 * @param changing whether it changes the state, and so runs under its lock
 * @param rules what a request must keep to besides the modelled constraints
 * @param handler what it does
 * @param <Q> its requests
 */
public record Operation<Q extends IvsRequest>(
    boolean changing, List<Rule<? super Q>> rules, Handler<Q> handler) {

  /** Declares an operation that changes nothing. */
  static <Q extends IvsRequest> Operation<Q> reading(Handler<Q> handler) {
    return new Operation<>(false, List.of(), handler);
  }

  /** Declares an operation that changes the state. */
  static <Q extends IvsRequest> Operation<Q> changing(Handler<Q> handler) {
    return new Operation<>(true, List.of(), handler);
  }

  /** Returns the operation with a further rule. */
  Operation<Q> checking(SimpleRule<? super Q> rule) {
    return checkingQuotas((request, quotas, violations) -> rule.check(request, violations));
  }

  /** Returns the operation with a further rule whose bounds are quotas. */
  Operation<Q> checkingQuotas(Rule<? super Q> rule) {
    Stream<Rule<? super Q>> all = Stream.concat(rules.stream(), Stream.of(rule));
    return new Operation<>(changing, all.toList(), handler);
  }

  /** Holds a request against the rules. */
  public void check(Q request, Quotas quotas, Violations violations) {
    for (Rule<? super Q> rule : rules) {
      rule.check(request, quotas, violations);
    }
  }

  /** A rule that needs nothing but the request. */
  @FunctionalInterface
  interface SimpleRule<Q extends IvsRequest> {
    void check(Q request, Violations violations);
  }

  /** A rule whose bounds are quotas. */
  @FunctionalInterface
  public interface Rule<Q extends IvsRequest> {
    void check(Q request, Quotas quotas, Violations violations);
  }

  /** What an operation does; the answer lacks only its head. */
  @FunctionalInterface
  public interface Handler<Q extends IvsRequest> {
    IvsResponse.Builder answer(Call call, Q request);
  }
}
