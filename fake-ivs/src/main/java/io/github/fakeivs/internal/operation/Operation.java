package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * One operation of the service, ready to be called.
 *
 * @param descriptor which one
 * @param changing whether it changes the state, and so runs under its lock
 * @param rules what a request must keep to besides the modelled constraints
 * @param handler what it does
 * @param <Q> its requests
 * @param <R> its responses
 */
public record Operation<Q extends IvsRequest, R extends IvsResponse>(
    IvsOperation descriptor,
    boolean changing,
    List<QuotaRule<? super Q>> rules,
    Handler<Q, R> handler) {

  static <Q extends IvsRequest, R extends IvsResponse> Operation<Q, R> reading(
      IvsOperation descriptor, Handler<Q, R> handler) {
    return new Operation<>(descriptor, false, List.of(), handler);
  }

  static <Q extends IvsRequest, R extends IvsResponse> Operation<Q, R> changing(
      IvsOperation descriptor, Handler<Q, R> handler) {
    return new Operation<>(descriptor, true, List.of(), handler);
  }

  Operation<Q, R> with(Rule<? super Q> rule) {
    return withQuotas((request, quotas, violations) -> rule.check(request, violations));
  }

  Operation<Q, R> withQuotas(QuotaRule<? super Q> rule) {
    Stream<QuotaRule<? super Q>> all = Stream.concat(rules.stream(), Stream.of(rule));
    return new Operation<>(descriptor, changing, all.toList(), handler);
  }

  public void checkRules(Q request, Quotas quotas, Violations violations) {
    for (QuotaRule<? super Q> rule : rules) {
      rule.check(request, quotas, violations);
    }
  }

  /** A rule that needs nothing but the request. */
  @FunctionalInterface
  interface Rule<Q extends IvsRequest> {
    void check(Q request, Violations violations);
  }

  /** A rule whose bounds are quotas. */
  @FunctionalInterface
  public interface QuotaRule<Q extends IvsRequest> {
    void check(Q request, Quotas quotas, Violations violations);
  }

  /** What an operation does; the answer lacks only its head. */
  @FunctionalInterface
  public interface Handler<Q extends IvsRequest, R extends IvsResponse> {
    SdkBuilder<?, R> answer(Call call, Q request);
  }
}
