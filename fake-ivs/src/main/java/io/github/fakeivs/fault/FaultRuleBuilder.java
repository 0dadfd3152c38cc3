package io.github.fakeivs.fault;

import java.time.Duration;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Builds a rule: first the calls that it matches, last what happens to them. The last step puts the
 * rule in force.
 *
 * <p>By default a rule matches the next call only. A rule without the last step matches nothing;
 * {@link Faults#unused()} and strict tests report it. Not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface FaultRuleBuilder {

  /**
   * Restricts the rule to requests that match a condition.
   *
   * @param condition the condition; it is called on the caller's thread, and no lock is held
   */
  FaultRuleBuilder when(Predicate<? super IvsRequest> condition);

  /**
   * Does the same as {@link #when(Predicate)}, whose name is a keyword in Kotlin.
   *
   * @param condition the condition; it is called on the caller's thread, and no lock is held
   */
  default FaultRuleBuilder matching(Predicate<? super IvsRequest> condition) {
    return when(condition);
  }

  /**
   * Sets how many calls the rule matches. Defaults to 1.
   *
   * @param calls the number of calls, 1 or more
   * @throws IllegalArgumentException if the number is less than 1
   */
  FaultRuleBuilder times(int calls);

  /** Makes the rule match every call until it is removed. */
  FaultRuleBuilder always();

  /**
   * Makes the calls fail after the operation has been carried out: the state changes, but the
   * caller does not get the response. By default calls fail before the operation, and nothing
   * changes. An action is run after the operation as well, rather than before it.
   */
  FaultRuleBuilder afterwards();

  /**
   * Describes the rule for the reader of a failed test. Defaults to its operations, its effect and
   * the line of code that made it.
   *
   * @param description the description, such as {@code the second poll}
   */
  FaultRuleBuilder describedAs(String description);

  /**
   * Makes the calls fail.
   *
   * @param fault the fault that supplies the exceptions
   * @return the rule, which is in force
   */
  FaultRule fail(Fault fault);

  /**
   * Makes the calls fail with the given throwable.
   *
   * @param throwable the throwable, checked or unchecked; every call throws this object
   * @return the rule, which is in force
   */
  FaultRule fail(Throwable throwable);

  /**
   * Delays the responses of the calls on the fake's clock.
   *
   * <p>A synchronous caller does not wait. If its request has an {@code apiCallTimeout} that is not
   * longer than the delay, the call fails with an {@code ApiCallTimeoutException} after the
   * operation has been carried out; otherwise the delay has no effect. The future of an
   * asynchronous call completes when the fake's clock reaches the end of the delay. A clock that
   * follows the system clock is looked at only when an asynchronous call is made or the clock is
   * moved, so a test that waits for such a future should take control of the clock. An {@code
   * apiCallAttemptTimeout} has no effect, since the fake's client does not retry.
   *
   * <p>The SDK's own client has both timeouts, and measures them in real time: a delayed response
   * keeps a synchronous caller waiting until a timeout ends the wait, the fake's clock reaches the
   * end of the delay, or as much real time has passed. Such a client needs short timeouts in a
   * test. An asynchronous call waits for the fake's clock or a timeout.
   *
   * @param delay the delay, zero or more
   * @return the rule, which is in force
   * @throws IllegalArgumentException if the delay is negative
   */
  FaultRule delay(Duration delay);

  /**
   * Delays the responses of the calls in real time: the caller's thread sleeps.
   *
   * @param delay the delay, zero or more
   * @return the rule, which is in force
   * @throws IllegalArgumentException if the delay is negative
   */
  FaultRule delayInRealTime(Duration delay);

  /**
   * Runs an action before each of the calls is carried out, or with {@link #afterwards()} after
   * that and before its caller gets the response. The calls themselves go on as usual. This
   * simulates that someone else acts between two calls:
   *
   * <pre>{@code
   * fake.faults()
   *     .on(IvsOperation.CREATE_STREAM_KEY)
   *     .run(() -> ivs.createStreamKey(k -> k.channelArn(arn)));
   * }</pre>
   *
   * <p>The action runs on the thread that carries out the call, as conditions and faults do, and no
   * lock is held: it may use the clients and the controls of the fake. Its calls are matched
   * against the rules as well, but a call is counted before the action runs, so that a rule that is
   * used up does not match them. The action also runs if another rule fails the call.
   *
   * <p>What the action throws is treated like an exception of a listener: the call does not throw
   * it, but the next control that changes the fake does, and so does the JUnit extension at the end
   * of the test; see {@link io.github.fakeivs.event.EventDelivery#failures()}.
   *
   * @param action the action
   * @return the rule, which is in force
   */
  FaultRule run(Runnable action);
}
