package io.github.fakeivs.fault;

import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A rule to be: which calls it strikes, and last what it does to them, which puts it in force.
 *
 * <p>Without a number it strikes the next call only. Not safe for use by many threads.
 *
 * @since 0.1.0
 */
public interface FaultRuleBuilder {

  /**
   * Limits the rule to certain requests.
   *
   * @param condition what they match; runs on the thread of the caller and under no lock
   * @return this builder
   */
  FaultRuleBuilder when(Predicate<? super IvsRequest> condition);

  /**
   * Lets the rule strike several calls.
   *
   * @param calls how many
   * @return this builder
   * @throws IllegalArgumentException if it is less than 1
   */
  FaultRuleBuilder times(int calls);

  /**
   * Lets the rule strike every call until it is removed.
   *
   * @return this builder
   */
  FaultRuleBuilder always();

  /**
   * Lets the rule strike after the operation: what it changes is changed, but the caller gets no
   * answer. By default the rule strikes before, and nothing is changed.
   *
   * @return this builder
   */
  FaultRuleBuilder afterwards();

  /**
   * Lets the calls fail.
   *
   * @param fault what they fail with
   * @return the rule, in force
   */
  FaultRule fail(Fault fault);

  /**
   * Lets the calls fail with a throwable of the test's.
   *
   * @param throwable what each call throws, checked or not, as it is
   * @return the rule, in force
   */
  FaultRule fail(Throwable throwable);

  /**
   * Lets the calls be answered late, on the fake's clock.
   *
   * <p>A synchronous caller is not held up: it meets the delay where its request has an {@code
   * apiCallTimeout} that is not longer, as an {@code ApiCallTimeoutException}, with the operation
   * done. An asynchronous caller's future is complete when the fake's clock has come so far; a
   * clock that follows the system's shows it at the next asynchronous call or move of the clock, so
   * take the clock over to wait for it. An {@code apiCallAttemptTimeout} is not looked at: nothing
   * attempts a call twice in front of a fake.
   *
   * @param delay how late
   * @return the rule, in force
   * @throws IllegalArgumentException if the delay is negative
   */
  FaultRule delay(Duration delay);

  /**
   * Lets the calls be answered late in real time: the caller's thread waits.
   *
   * @param delay how late
   * @return the rule, in force
   * @throws IllegalArgumentException if the delay is negative
   */
  FaultRule delayInRealTime(Duration delay);
}
