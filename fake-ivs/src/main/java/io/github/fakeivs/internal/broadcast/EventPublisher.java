package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.base.Arguments;
import io.github.fakeivs.internal.base.Failures;
import io.github.fakeivs.internal.base.Named;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Passes events from the state, where they arise under its lock, to the listeners, which are called
 * without it.
 *
 * <p>One thread at a time delivers, so that listeners see events in order. If a listener causes
 * further events, they are delivered after it returns. Exceptions of listeners are kept until the
 * test gets them.
 */
public final class EventPublisher implements EventDelivery {

  /** Far more than any chain of events that ends by itself. */
  private static final int MAX_CHAIN_LENGTH = 100_000;

  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final Queue<IvsEvent> arrived = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Thread> deliverer = new AtomicReference<>();
  private final Failures failures;
  private final Object lock = new Object();
  private final Queue<IvsEvent> held = new ArrayDeque<>();
  private boolean holding;

  /** The number of calls of {@link #hold()}. */
  private int holds;

  private final Duration usualDelay;
  private volatile Duration delay;
  private volatile int repeat = 1;
  private volatile Predicate<IvsEvent> dropped = EventPublisher::none;

  /**
   * Creates a publisher without listeners.
   *
   * @param failures keeps what listeners throw
   * @param usualDelay the delay that it has until a test sets one
   */
  public EventPublisher(Failures failures, Duration usualDelay) {
    this.failures = failures;
    this.usualDelay = usualDelay;
    this.delay = usualDelay;
  }

  public EventSubscription subscribe(Consumer<IvsEvent> listener) {
    Subscription subscription = new Subscription(listener);
    subscriptions.add(subscription);
    return subscription;
  }

  /** Passes an event on, after the delay that a test has set. */
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

  /**
   * Delivers the events that have arrived, unless another thread is delivering, which then delivers
   * them.
   */
  void deliver() {
    while (!arrived.isEmpty() && deliverer.compareAndSet(null, Thread.currentThread())) {
      try {
        deliverAll();
      } finally {
        deliverer.set(null);
      }
    }
  }

  private void deliverAll() {
    // Those that have arrived do not count: an advance of the clock may have ended many streams.
    int left = arrived.size() + MAX_CHAIN_LENGTH;
    for (IvsEvent event = arrived.poll(); event != null; event = arrived.poll()) {
      IvsEvent next = event;
      failures.collect(() -> deliverUnlessDropped(next));
      if (--left == 0) {
        failures.collect(this::breakChain);
      }
    }
  }

  /** Ends a chain of events that would never end: a listener causes an event for each event. */
  private void breakChain() {
    arrived.clear();
    throw new IllegalStateException(
        Text.of(
            "Listeners have caused events by handling events, %d times in a row; the events that were not yet delivered are discarded. Let each listener ignore the events that it causes itself.",
            MAX_CHAIN_LENGTH));
  }

  private static boolean none(IvsEvent event) {
    return false;
  }

  private void deliverUnlessDropped(IvsEvent event) {
    if (!dropped.test(event)) {
      deliver(event);
    }
  }

  private void deliver(IvsEvent event) {
    for (int time = 0; time < repeat; time++) {
      subscriptions.forEach(
          subscription -> failures.collect(() -> subscription.listener.accept(event)));
    }
  }

  @Override
  public List<Throwable> failures() {
    return failures.all();
  }

  /**
   * Does nothing when called by a listener, which must not get the exceptions of other listeners.
   */
  @Override
  public void rethrowFailures() {
    if (deliverer.get() != Thread.currentThread()) {
      failures.rethrow();
    }
  }

  /** Discards the events that are held back: they belong to a state that was replaced. */
  public void forgetHeld() {
    synchronized (lock) {
      held.clear();
    }
  }

  /** Discards undelivered events and restores the defaults; listeners remain. */
  public void reset() {
    rewind(new Settings(false, usualDelay, 1, EventPublisher::none), List.of());
  }

  /**
   * Returns an action that discards undelivered events and brings back the present listeners,
   * settings and held events.
   */
  public Runnable checkpoint() {
    synchronized (lock) {
      List<Subscription> presentSubscriptions = List.copyOf(subscriptions);
      List<IvsEvent> presentlyHeld = List.copyOf(held);
      Settings present = new Settings(holding, delay, repeat, dropped);
      return () -> {
        rewind(present, presentlyHeld);
        subscriptions.clear();
        subscriptions.addAll(presentSubscriptions);
      };
    }
  }

  private void rewind(Settings settings, List<IvsEvent> toHold) {
    synchronized (lock) {
      holding = settings.holding();
      held.clear();
      held.addAll(toHold);
      arrived.clear();
    }
    failures.clear();
    delay = settings.delay();
    repeat = settings.repeat();
    dropped = settings.dropped();
  }

  @Override
  public void hold() {
    synchronized (lock) {
      holding = true;
      holds++;
    }
  }

  @Override
  public List<IvsEvent> held() {
    synchronized (lock) {
      return List.copyOf(held);
    }
  }

  /** Delivers the rearranged events, and after them those that happened in the meantime. */
  @Override
  public void release(UnaryOperator<List<IvsEvent>> rearrangement) {
    Objects.requireNonNull(rearrangement, "rearrangement");
    Held taken = takeHeld();
    try {
      release(taken, requireEvents(rearrangement.apply(new ArrayList<>(taken.events()))));
    } catch (Throwable ofTheTest) {
      putBack(taken);
      throw ofTheTest;
    }
    deliver();
    rethrowFailures();
  }

  private static List<IvsEvent> requireEvents(@Nullable List<IvsEvent> rearranged) {
    if (rearranged == null || rearranged.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "The rearrangement returned null, or a list that contains null: return a list of the events to deliver, which may be empty.");
    }
    return List.copyOf(rearranged);
  }

  /** Takes the held events out, so that concurrent releases do not deliver an event twice. */
  private Held takeHeld() {
    synchronized (lock) {
      Held taken = new Held(List.copyOf(held), holds);
      held.clear();
      return taken;
    }
  }

  private void release(Held taken, List<IvsEvent> rearranged) {
    synchronized (lock) {
      arrived.addAll(rearranged);
      // A call of hold() in the meantime is meant for the events from then on.
      if (holds == taken.holds()) {
        holding = false;
        arrived.addAll(held);
        held.clear();
      }
    }
  }

  private void putBack(Held taken) {
    synchronized (lock) {
      List<IvsEvent> later = List.copyOf(held);
      held.clear();
      held.addAll(taken.events());
      held.addAll(later);
    }
  }

  @Override
  public void drop(Predicate<IvsEvent> condition) {
    dropped = Objects.requireNonNull(condition, "condition");
  }

  @Override
  public void delay(Duration delay) {
    this.delay = Arguments.requireNotNegative(delay, "delay");
  }

  @Override
  public void repeat(int times) {
    repeat = Arguments.requireAtLeastOne(times, "times");
  }

  /** Returns what is held and what is set. The format may change. */
  @Override
  public String toString() {
    synchronized (lock) {
      return Text.of(
          "EventDelivery[%s, %d held, delay %s, each event %d times]",
          holding ? "holding" : "not holding", held.size(), delay, repeat);
    }
  }

  /** How events are delivered. */
  private record Settings(
      boolean holding, Duration delay, int repeat, Predicate<IvsEvent> dropped) {}

  /** Events taken out of the held ones, and the number of calls of hold() before that. */
  private record Held(List<IvsEvent> events, int holds) {}

  /** A subscription; a listener may have several. */
  private final class Subscription implements EventSubscription {

    private final Consumer<IvsEvent> listener;

    private Subscription(Consumer<IvsEvent> listener) {
      this.listener = listener;
    }

    @Override
    public void close() {
      subscriptions.remove(this);
    }

    /** Returns the listener. The format may change. */
    @Override
    public String toString() {
      return Text.of("EventSubscription[%s]", Named.or(listener, "a listener of the test's"));
    }
  }
}
