package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.quota.Quotas;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * The declaration of an operation.
 *
 * @param changing whether it changes the state and so holds the lock
 * @param rules the rules for requests besides the modelled constraints
 * @param handler the implementation
 * @param <Q> the type of request
 */
public record Operation<Q extends IvsRequest>(
    boolean changing, List<Rule<? super Q>> rules, Handler<Q> handler) {

  /** Declares an operation that only reads the state. */
  static <Q extends IvsRequest> Operation<Q> reading(Handler<Q> handler) {
    return new Operation<>(false, List.of(), handler);
  }

  /** Declares an operation that changes the state. */
  static <Q extends IvsRequest> Operation<Q> changing(Handler<Q> handler) {
    return new Operation<>(true, List.of(), handler);
  }

  /** Adds a rule. */
  Operation<Q> checking(SimpleRule<? super Q> rule) {
    return checkingQuotas((request, quotas, violations) -> rule.check(request, violations));
  }

  /** Adds a rule that depends on quotas. */
  Operation<Q> checkingQuotas(Rule<? super Q> rule) {
    List<Rule<? super Q>> all = new ArrayList<>(rules);
    all.add(rule);
    return new Operation<>(changing, List.copyOf(all), handler);
  }

  /** Checks a request against the rules. */
  public void check(Q request, Quotas quotas, Violations violations) {
    for (Rule<? super Q> rule : rules) {
      rule.check(request, quotas, violations);
    }
  }

  /** A rule that depends on the request alone. */
  @FunctionalInterface
  interface SimpleRule<Q extends IvsRequest> {
    void check(Q request, Violations violations);
  }

  /** A rule that depends on the request and on quotas. */
  @FunctionalInterface
  public interface Rule<Q extends IvsRequest> {
    void check(Q request, Quotas quotas, Violations violations);
  }

  /** The implementation of an operation; its response lacks only the metadata. */
  @FunctionalInterface
  public interface Handler<Q extends IvsRequest> {
    IvsResponse.Builder answer(Call call, Q request);
  }
}
