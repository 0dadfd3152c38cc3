package io.github.fakeivs.internal.broadcast;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.States;
import io.github.fakeivs.internal.base.Failures;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.time.StateTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How events get from where they happen to the listeners. */
class EventPublisherTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");

  private final EventPublisher publisher = new EventPublisher(new Failures(), Duration.ZERO);
  private final List<String> told = new ArrayList<>();
  private final StateStore store =
      new StateStore(
          States.at(StateTime.stoppedAt(NOON)),
          (transaction, task) -> publisher.arrive(((ScheduledTask.EventArrives) task).event()));

  private static IvsEvent event(String name) {
    return new BroadcastEvent.StreamState(
        new BroadcastEvent.Envelope(name, "123456789012", NOON, "us-east-1", List.of()),
        name,
        "lobby",
        "st-1",
        null,
        null);
  }

  private void publish(String... names) {
    try (Transaction transaction = store.begin()) {
      for (String name : names) {
        publisher.publish(transaction, event(name));
      }
    }
  }

  private EventSubscription listen() {
    return publisher.subscribe(event -> told.add(event.name()));
  }

  @Test
  void publish_tellsNobody_beforeTheDelivery() {
    listen();

    publish("a", "b");
    assertThat(told).isEmpty();

    publisher.deliver();
    assertThat(told).containsExactly("a", "b");
    publisher.deliver();
    assertThat(told).hasSize(2);
  }

  @Test
  void hold_keepsWhatComesNext_untilItIsReleased() {
    listen();
    publish("before");
    publisher.hold();
    publish("a", "b");

    publisher.deliver();
    assertThat(told).containsExactly("before");
    assertThat(publisher.held()).extracting(IvsEvent::name).containsExactly("a", "b");

    publisher.release();
    assertThat(told).containsExactly("before", "a", "b");
    assertThat(publisher.held()).isEmpty();
  }

  @Test
  void repeat_tellsEachListenerSoOften_beforeTheNextEvent() {
    listen();
    publisher.subscribe(event -> told.add("other " + event.name()));
    publisher.repeat(2);
    publish("a", "b");

    publisher.deliver();

    assertThat(told)
        .containsExactly("a", "other a", "a", "other a", "b", "other b", "b", "other b");
  }

  @Test
  void deliver_whileAnotherThreadDelivers_leavesItToThatOne() {
    publisher.subscribe(
        event -> {
          if (event.name().equals("a")) {
            publish("b");
            CompletableFuture.runAsync(publisher::deliver).join();
          }
          told.add(event.name() + " " + Thread.currentThread().getName());
        });
    publish("a");

    publisher.deliver();

    String here = " " + Thread.currentThread().getName();
    assertThat(told).containsExactly("a" + here, "b" + here);
  }

  @Test
  void rethrowFailures_fromWithinAListener_throwsNothingOfOtherListeners() {
    IllegalStateException failure = new IllegalStateException("of another listener");
    publisher.subscribe(event -> raise(failure));
    publisher.subscribe(
        event -> {
          publisher.rethrowFailures();
          told.add(event.name());
        });
    publish("a");

    publisher.deliver();

    assertThat(told).containsExactly("a");
    assertThat(publisher.failures()).containsExactly(failure);
  }

  @Test
  void reset_forgetsWhatIsUnderWay_andLeavesTheListeners() {
    listen();
    publisher.subscribe(event -> raise(new IllegalStateException()));
    publish("delivered");
    publisher.deliver();
    publish("arrived");
    publisher.hold();
    publish("held");
    publisher.delay(Duration.ofSeconds(1));
    publisher.repeat(2);

    publisher.reset();
    assertThat(publisher.held()).isEmpty();
    assertThat(publisher.failures()).isEmpty();
    publish("after");
    publisher.deliver();

    assertThat(told).containsExactly("delivered", "after");
  }
}
