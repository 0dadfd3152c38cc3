package io.github.fakeivs.event;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.fixture.Threads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of two events that were held back: each is released once, in the order asked for.
 */
class EventReleaseTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final EventDelivery delivery = fake.eventDelivery();
  private final String arn = fixture.channel();
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void holdTwoEvents() {
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
    delivery.release(
        events -> {
          delivery.hold();
          fixture.stop(arn);
          return events;
        });

    assertThat(told).containsExactly("Session Created", "Stream Start");
    assertThat(delivery.held()).hasSize(2);
    delivery.release();
    assertThat(told)
        .containsExactly("Session Created", "Stream Start", "Stream End", "Session Ended");
  }

  @Test
  void release_withARearrangementThatThrows_losesNothing() {
    IllegalStateException failure = new IllegalStateException("cannot decide");

    assertThat(
            catchThrowable(
                () ->
                    delivery.release(
                        events -> {
                          fixture.stop(arn);
                          throw failure;
                        })))
        .isSameAs(failure);

    assertThat(told).isEmpty();
    assertThat(delivery.held()).isEqualTo(fake.events()).hasSize(4);
    delivery.release();
    assertThat(told).isEqualTo(fixture.names());
  }

  /** As after a time in which all of many streams have ended. */
  @Test
  void release_ofMoreEventsThanTheLongestChain_deliversAll() {
    delivery.release(held -> Collections.nCopies(200_000, held.get(0)));

    assertThat(told).hasSize(200_000);
    assertThat(delivery.failures()).isEmpty();
  }

  @Test
  void release_ofAFewTwiceAndOthersNever_deliversThose() {
    delivery.release(events -> List.of(events.get(1), events.get(1)));

    assertThat(told).containsExactly("Stream Start", "Stream Start");
    assertThat(delivery.held()).isEmpty();
  }

  @Test
  void release_whileMoreHappens_losesNothing() {
    delivery.release(
        events -> {
          fixture.stop(arn);
          return events;
        });

    assertThat(told).isEqualTo(fixture.names()).hasSize(4);
    assertThat(delivery.held()).isEmpty();
  }

  @Test
  void release_throwsWhatAListenerThrows() {
    IllegalStateException failure = new IllegalStateException("handler failed");
    fake.onEvent(event -> raise(failure));
    assertThat(catchThrowable(delivery::release)).isSameAs(failure);

    assertThat(told).hasSize(2);
    assertThat(delivery.failures()).isEmpty();
  }

  @Test
  void release_mayRearrangeTheGivenListItself() {
    delivery.release(
        held -> {
          Collections.reverse(held);
          return held;
        });

    assertThat(told).containsExactly("Stream Start", "Session Created");
  }

  @Test
  void release_ofNull_isRefusedAndTheEventsStayHeld() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.release(held -> null))
        .withMessageStartingWith("The rearrangement returned null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.release(held -> Collections.singletonList(null)));
    assertThat(told).isEmpty();
    assertThat(delivery.held()).hasSize(2);
  }
}
