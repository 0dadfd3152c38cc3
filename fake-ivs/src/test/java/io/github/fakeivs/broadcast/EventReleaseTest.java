package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.fixture.Threads;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Each event that was held back is released once, however many release at a time. */
class EventReleaseTest {

  private final FakeIvs fake = FakeIvs.create();
  private final EventDelivery delivery = fake.eventDelivery();
  private final String arn = fake.client().createChannel(c -> {}).channel().arn();
  private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();

  private void holdTwoEvents() {
    fake.onEvent(event -> told.add(event.name()));
    delivery.hold();
    fake.goLive(arn);
  }

  @Test
  void release_byTwoThreads_deliversOnce() {
    for (int round = 0; round < 300; round++) {
      FakeIvs racing = FakeIvs.create();
      ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
      racing.onEvent(event -> heard.add(event.name()));
      racing.eventDelivery().hold();
      racing.goLive(racing.client().createChannel(c -> {}).channel().arn());

      Threads.run(2, thread -> racing.eventDelivery().release());

      assertThat(heard).containsExactlyInAnyOrder("Session Created", "Stream Start");
    }
  }

  @Test
  void release_withinARelease_deliversOnce() {
    holdTwoEvents();

    delivery.release(
        events -> {
          delivery.release();
          return events;
        });

    assertThat(told).containsExactly("Session Created", "Stream Start");
    assertThat(delivery.held()).isEmpty();
  }

  @Test
  void hold_withinARelease_holdsWhatComesNext() {
    holdTwoEvents();

    delivery.release(
        events -> {
          delivery.hold();
          fake.broadcast(arn).orElseThrow().disconnect();
          return events;
        });

    assertThat(told).containsExactly("Session Created", "Stream Start");
    assertThat(delivery.held()).hasSize(2);
    delivery.release();
    assertThat(told)
        .containsExactly("Session Created", "Stream Start", "Stream End", "Session Ended");
  }

  @Test
  void aRearrangementThatThrows_losesNothing() {
    holdTwoEvents();
    IllegalStateException failure = new IllegalStateException("cannot decide");

    assertThat(
            catchThrowable(
                () ->
                    delivery.release(
                        events -> {
                          fake.broadcast(arn).orElseThrow().disconnect();
                          throw failure;
                        })))
        .isSameAs(failure);

    assertThat(told).isEmpty();
    assertThat(delivery.held())
        .extracting(event -> event.name())
        .isEqualTo(List.of("Session Created", "Stream Start", "Stream End", "Session Ended"));
  }

  @Test
  void listenersThatCauseEventsForEver_areStoppedAndTold() {
    fake.onEvent(
        event -> {
          if (event.name().equals("Session Ended")) {
            fake.goLive(arn).disconnect();
          }
        });
    fake.goLive(arn);

    assertThat(catchThrowable(() -> fake.broadcast(arn).orElseThrow().disconnect()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("100000 times in a row");

    assertThat(fake.goLive(arn).isLive()).isTrue();
  }
}
