package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.base.Arguments;
import io.github.fakeivs.internal.base.Failures;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from where they happen, under the lock of the state, to the listeners, outside it.
 *
 * <p>One thread at a time delivers, so that listeners see the order of events. A listener may call
 * the client: what that causes is delivered when the listener has returned. What listeners throw is
 * kept until the test asks for it.
 */
public final class EventPublisher implements EventDelivery {

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final Queue<IvsEvent> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Thread> deliverer = new AtomicReference<>();
  private final Failures failures = new Failures();
  private final Object lock = new Object();
  private final Queue<IvsEvent> held = new ConcurrentLinkedQueue<>();
  private boolean holding;
  private volatile Duration delay = Duration.ZERO;
  private volatile int times = 1;

  /** Begins without listeners. */
  public EventPublisher() {}

  public EventSubscription subscribe(Consumer<IvsEvent> listener) {
    Subscription subscription = new Subscription(listener);
    subscriptions.add(subscription);
    return subscription;
  }

  /** Lets an event be delivered, later where a test said so. */
  void publish(Transaction transaction, IvsEvent event) {
    if (delay.isZero()) {
      arrive(event);
    } else {
      transaction.schedule(delay, new ScheduledTask.EventArrives(event));
    }
  }

  void arrive(IvsEvent event) {
    synchronized (lock) {
      (holding ? held : arrived).add(event);
    }
  }

  /** Delivers what has arrived, unless a thread is at it already, which then delivers this too. */
  void deliver() {
    while (!arrived.isEmpty() && deliverer.compareAndSet(null, Thread.currentThread())) {
      try {
        for (IvsEvent event = arrived.poll(); event != null; event = arrived.poll()) {
          deliver(event);
        }
      } finally {
        deliverer.set(null);
      }
    }
  }

  private void deliver(IvsEvent event) {
    for (int time = 0; time < times; time++) {
      subscriptions.forEach(
          subscription -> failures.collect(() -> subscription.listener.accept(event)));
    }
  }

  @Override
  public List<Throwable> failures() {
    return failures.all();
  }

  /** A listener that uses a control does not meet there what other listeners threw. */
  @Override
  public void rethrowFailures() {
    if (deliverer.get() != Thread.currentThread()) {
      failures.rethrow();
    }
  }

  /** Forgets what is under way, and delivers as by default; listeners stay. */
  public void reset() {
    synchronized (lock) {
      holding = false;
      held.clear();
      arrived.clear();
    }
    failures.clear();
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
      arrived.addAll(rearranged);
      held.stream().skip(seen.size()).forEach(arrived::add);
      held.clear();
    }
    deliver();
    rethrowFailures();
  }

  @Override
  public void delay(Duration later) {
    delay = Arguments.requireNotNegative(later, "delay");
  }

  @Override
  public void repeat(int howOften) {
    times = Arguments.requireAtLeastOne(howOften, "times");
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
