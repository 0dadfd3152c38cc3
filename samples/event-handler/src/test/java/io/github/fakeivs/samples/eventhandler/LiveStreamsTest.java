package io.github.fakeivs.samples.eventhandler;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Who is on air, whatever EventBridge does to the events. */
@WithFakeIvs(clock = "2030-01-01T20:00:00Z")
class LiveStreamsTest {

  private final LiveStreams streams = new LiveStreams();
  private FakeIvs fake;
  private IvsClient ivs;
  private String arn;
  private Reconciliation reconciliation;

  @BeforeEach
  void listen() {
    arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
    reconciliation = new Reconciliation(ivs, streams, fake.clock());
    IvsEventHandler handler = new IvsEventHandler(streams, new InMemoryCatalog());
    fake.onEvent(event -> handler.handle(event.toJson()));
  }

  @Test
  void aStreamIsOnAir_fromItsStartToItsEnd() {
    Broadcast broadcast = fake.goLive(arn);

    assertThat(streams.onAir())
        .containsExactly(new LiveStream(broadcast.streamId(), arn, fake.clock().instant()));

    broadcast.disconnect();

    assertThat(streams.isOnAir(arn)).isFalse();
  }

  @Test
  void aStreamThatLosesItsEncoderIsOnAir_untilTheServiceGivesUp() {
    fake.goLive(arn).starve();

    fake.clock().advance(Duration.ofSeconds(29));
    assertThat(streams.isOnAir(arn)).isTrue();

    fake.clock().advance(Duration.ofSeconds(1));
    assertThat(streams.isOnAir(arn)).isFalse();
  }

  @Test
  void events_twice() {
    fake.eventDelivery().repeat(2);

    Broadcast broadcast = fake.goLive(arn);
    assertThat(streams.onAir()).hasSize(1);

    broadcast.disconnect();
    assertThat(streams.onAir()).isEmpty();
  }

  @Test
  void events_lastOneFirst() {
    fake.eventDelivery().hold();

    fake.goLive(arn).disconnect();
    Broadcast second = fake.goLive(arn);
    fake.eventDelivery().releaseReversed();

    assertThat(streams.onAir()).extracting(LiveStream::streamId).containsExactly(second.streamId());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void events_inAnyOrder(long seed) {
    fake.eventDelivery().hold();

    fake.goLive(arn).disconnect();
    fake.goLive(arn).disconnect();
    Broadcast third = fake.goLive(arn);
    fake.eventDelivery().releaseShuffled(seed);

    assertThat(streams.onAir()).extracting(LiveStream::streamId).containsExactly(third.streamId());
  }

  @Test
  void events_hoursLate() {
    fake.eventDelivery().delay(Duration.ofHours(3));

    fake.goLive(arn).disconnect();
    assertThat(streams.isOnAir(arn)).isFalse();

    fake.clock().advance(Duration.ofHours(3));
    assertThat(streams.isOnAir(arn)).isFalse();
  }

  @Test
  void aLostStart_isFoundByReconciliation() {
    fake.eventDelivery().drop(event -> event.name().equals("Stream Start"));
    Broadcast broadcast = fake.goLive(arn);

    reconciliation.run();

    assertThat(streams.onAir())
        .extracting(LiveStream::streamId)
        .containsExactly(broadcast.streamId());
  }

  @Test
  void aLostEnd_isFoundByReconciliation() {
    fake.eventDelivery().drop(event -> event.name().equals("Stream End"));
    fake.goLive(arn).disconnect();
    Broadcast second = fake.goLive(arn);

    reconciliation.run();

    assertThat(streams.onAir()).extracting(LiveStream::streamId).containsExactly(second.streamId());
  }

  @Test
  void aChannelThatWasDeleted_isNotOnAir() {
    fake.eventDelivery().drop(event -> event.name().equals("Stream End"));
    fake.goLive(arn).disconnect();
    ivs.deleteChannel(c -> c.arn(arn));

    reconciliation.run();

    assertThat(streams.onAir()).isEmpty();
  }

  @Test
  void aStartThatComesAfterReconciliationFoundTheEnd_isTooLate() {
    fake.goLive(arn).disconnect();
    IvsEvent start =
        fake.events().stream()
            .filter(event -> event.name().equals("Stream Start"))
            .findFirst()
            .orElseThrow();
    reconciliation.run();

    new IvsEventHandler(streams, new InMemoryCatalog()).handle(start.toJson());

    assertThat(streams.onAir()).isEmpty();
  }

  @Test
  void reconciliation_leavesAStreamAloneThatStartsMeanwhile() {
    fake.faults().on(IvsOperation.LIST_STREAMS).afterwards().run(() -> fake.goLive(arn));

    reconciliation.run();

    assertThat(streams.isOnAir(arn)).isTrue();
  }

  @Test
  void streamsThatEndedDaysAgo_areForgotten() {
    fake.goLive(arn).disconnect();
    fake.clock().advance(Duration.ofDays(3));
    fake.goLive(arn);

    reconciliation.run();

    assertThat(streams.size()).isEqualTo(1);
  }
}
