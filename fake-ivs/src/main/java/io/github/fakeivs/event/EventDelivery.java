package io.github.fakeivs.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Controls how events reach the listeners. Amazon EventBridge guarantees neither delivery nor order
 * nor exactly one delivery; a test can simulate lost, late, repeated and reordered events here.
 *
 * <p>By default each event is delivered once and in order, before the call or the control that
 * caused it returns. The one exception: while listeners are being notified already, by another
 * thread or by the call of a listener itself, an event is delivered when they are done.
 *
 * <p>Nothing here changes {@code FakeIvs.events()}, which always has every event once, in the order
 * in which they happened. Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface EventDelivery {

  /** Holds back all future events until they are released. */
  void hold();

  /** {@return the events that are held back, in order; a snapshot} */
  List<IvsEvent> held();

  /** Delivers the events that are held back, in order, and holds back no further events. */
  default void release() {
    release(UnaryOperator.identity());
  }

  /** Delivers the events that are held back, last one first, and holds back no further events. */
  default void releaseReversed() {
    release(
        events -> {
          List<IvsEvent> reversed = new ArrayList<>(events);
          Collections.reverse(reversed);
          return reversed;
        });
  }

  /**
   * Delivers the events that are held back in a random order, and holds back no further events.
   *
   * @param seed the seed of the order: the same seed and number of events give the same order
   */
  default void releaseShuffled(long seed) {
    release(
        events -> {
          List<IvsEvent> shuffled = new ArrayList<>(events);
          Collections.shuffle(shuffled, new Random(seed));
          return shuffled;
        });
  }

  /**
   * Delivers the events that are held back as a test rearranges them, and holds back no further
   * events.
   *
   * @param rearrangement receives the events that are held back, in a list that it may change, and
   *     returns those to deliver: reordered, with some left out or repeated
   * @throws IllegalArgumentException if it returns null or a list with null; the events are still
   *     held back then
   */
  void release(UnaryOperator<List<IvsEvent>> rearrangement);

  /**
   * Drops events: those that meet a condition when they would be delivered never reach a listener.
   * Defaults to none, as after {@code drop(event -> false)}.
   *
   * @param condition whether an event is dropped; may use the client and the fake, and what it
   *     throws is treated like an exception of a listener
   */
  void drop(Predicate<IvsEvent> condition);

  /**
   * Delays the delivery of all future events. Defaults to no delay.
   *
   * @param delay the delay on the fake's clock, zero or more
   * @throws IllegalArgumentException if the delay is negative
   */
  void delay(Duration delay);

  /**
   * Sets how many times each event is delivered. Defaults to 1.
   *
   * @param times the number of times, 1 or more
   * @throws IllegalArgumentException if the number is less than 1
   */
  void repeat(int times);

  /**
   * Returns what listeners threw when they were notified of events that SDK calls had caused, and
   * what the actions of fault rules threw. An SDK call never throws such an exception.
   *
   * <p>The next control that changes the fake throws these exceptions, and so does the JUnit
   * extension at the end of the test. They are no longer listed then.
   *
   * @return the exceptions, in order; a snapshot
   */
  List<Throwable> failures();

  /**
   * Throws the first of the {@link #failures()}, with the others suppressed, and forgets all of
   * them. Does nothing if there are none.
   */
  void rethrowFailures();
}
