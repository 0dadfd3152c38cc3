package io.github.fakeivs.event;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How events reach the listeners: late, twice or out of order, since EventBridge promises no
 * better.
 *
 * <p>By default each event arrives once, in order, before the call or control that caused it
 * returns; only where listeners are being told already, by another thread or because one of them
 * made the call, it arrives when they are done. What a test sets here changes nothing about {@code
 * FakeIvs.events()}, which always has every event once, in the order in which it happened. Safe for
 * use by many threads.
 *
 * @since 0.1.0
 */
public interface EventDelivery {

  /** Holds back all events from now on, until they are released. */
  void hold();

  /**
   * The events that are held back.
   *
   * @return a snapshot, in order
   */
  List<IvsEvent> held();

  /** Delivers what is held back, in order, and holds back no longer. */
  default void release() {
    release(UnaryOperator.identity());
  }

  /**
   * Delivers what is held back as rearranged, and holds back no longer.
   *
   * @param rearrangement gets the events that are held back and returns what arrives: reordered,
   *     with some left out or repeated
   */
  void release(UnaryOperator<List<IvsEvent>> rearrangement);

  /**
   * Lets events that happen from now on arrive later.
   *
   * @param delay how much later on the fake's clock; zero, the default, for at once
   * @throws IllegalArgumentException if the delay is negative
   */
  void delay(Duration delay);

  /**
   * Lets each event arrive several times.
   *
   * @param times how often; 1 is the default
   * @throws IllegalArgumentException if it is less than 1
   */
  void repeat(int times);

  /**
   * Returns what listeners threw while they were told of events that calls of the SDK's clients had
   * caused: no such call throws it, since on the service none could.
   *
   * <p>The next control of the test that changes something throws it, and the JUnit extension at
   * the end of the test; then it is no longer here.
   *
   * @return a snapshot, in order
   */
  List<Throwable> failures();

  /**
   * Throws what {@link #failures()} has, the first with the others suppressed, and forgets it. Does
   * nothing if there is none.
   */
  void rethrowFailures();
}
