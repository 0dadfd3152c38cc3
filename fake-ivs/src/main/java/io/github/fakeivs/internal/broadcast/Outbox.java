package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.state.Deadline;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.time.Failures;
import io.github.fakeivs.internal.time.Later;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Takes events from where they happen, under the lock of the state, to the listeners, outside it.
 *
 * <p>One thread at a time delivers, so that listeners see the order of events. A listener may call
 * the client: what that causes is delivered when the listener has returned.
 */
public final class Outbox implements EventDelivery {

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final Queue<IvsEvent> arriving = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean delivering = new AtomicBoolean();
  private final Object lock = new Object();
  private final Queue<IvsEvent> held = new ConcurrentLinkedQueue<>();
  private boolean holding;
  private volatile Duration delay = Duration.ZERO;
  private volatile int times = 1;

  public EventSubscription subscribe(Consumer<IvsEvent> listener) {
    Subscription subscription = new Subscription(listener);
    subscriptions.add(subscription);
    return subscription;
  }

  void happened(State state, IvsEvent event, Instant now) {
    if (delay.isZero()) {
      arrived(event);
    } else {
      state.agenda().add(Later.than(now, delay), new Deadline.EventArrives(event));
    }
  }

  void arrived(IvsEvent event) {
    synchronized (lock) {
      (holding ? held : arriving).add(event);
    }
  }

  /** Delivers what has arrived, unless a thread is at it already, which then delivers this too. */
  public void deliver() {
    Failures failures = new Failures();
    while (!arriving.isEmpty() && delivering.compareAndSet(false, true)) {
      try {
        for (IvsEvent event = arriving.poll(); event != null; event = arriving.poll()) {
          deliver(event, failures);
        }
      } finally {
        delivering.set(false);
      }
    }
    failures.rethrow();
  }

  private void deliver(IvsEvent event, Failures failures) {
    for (int time = 0; time < times; time++) {
      subscriptions.forEach(
          subscription -> failures.collect(() -> subscription.listener.accept(event)));
    }
  }

  /** Forgets what is under way, and delivers as by default; listeners stay. */
  public void reset() {
    synchronized (lock) {
      holding = false;
      held.clear();
      arriving.clear();
    }
    delay = Duration.ZERO;
    times = 1;
  }

  @Override
  public void hold() {
    synchronized (lock) {
      holding = true;
    }
  }

  @Override
  public List<IvsEvent> held() {
    return List.copyOf(held);
  }

  /** What happened while the events were rearranged comes behind them, as it is. */
  @Override
  public void release(UnaryOperator<List<IvsEvent>> rearrangement) {
    Objects.requireNonNull(rearrangement, "rearrangement");
    List<IvsEvent> seen = held();
    List<IvsEvent> rearranged = List.copyOf(rearrangement.apply(seen));
    synchronized (lock) {
      holding = false;
      arriving.addAll(rearranged);
      held.stream().skip(seen.size()).forEach(arriving::add);
      held.clear();
    }
    deliver();
  }

  @Override
  public void delay(Duration later) {
    if (Objects.requireNonNull(later, "delay").isNegative()) {
      throw new IllegalArgumentException(
          "Events cannot arrive %s before they happen: give a delay from zero on."
              .formatted(later.negated()));
    }
    delay = later;
  }

  @Override
  public void repeat(int howOften) {
    if (howOften < 1) {
      throw new IllegalArgumentException(
          "Events cannot arrive %d times: give 1 or more, or hold them back to drop some."
              .formatted(howOften));
    }
    times = howOften;
  }

  /** One listener's listening, apart from any other of the same listener. */
  private final class Subscription implements EventSubscription {

    private final Consumer<IvsEvent> listener;

    private Subscription(Consumer<IvsEvent> listener) {
      this.listener = listener;
    }

    @Override
    public void close() {
      subscriptions.remove(this);
    }
  }
}
