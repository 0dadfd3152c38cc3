package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.IngestProtocol;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/** The handle on a stream, above all when the stream has ended. */
class BroadcastTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.recordedChannel(Duration.ZERO);

  /** Everything that a handle changes. */
  enum Change {
    VIEWERS(broadcast -> broadcast.viewers(1)),
    STARVE(Broadcast::starve),
    RECOVER(Broadcast::recover),
    LOSE_HEALTH(Broadcast::loseHealth),
    BREACH_BITRATE(broadcast -> broadcast.breachBitrate(20_000_000)),
    BREACH_BITRATE_WITHIN(broadcast -> broadcast.breachBitrate(1)),
    BREACH_RESOLUTION(broadcast -> broadcast.breachResolution(4000, 4000)),
    FAIL_RECORDING(broadcast -> broadcast.failRecordingEnd("InternalServerException")),
    FAIL(broadcast -> broadcast.fail("Transcode capacity exceeded.")),
    DISCONNECT(Broadcast::disconnect);

    private final Consumer<Broadcast> change;

    Change(Consumer<Broadcast> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterTheEnd_everyChangeSaysWhenAndWhyItEndedAndChangesNothing(Change change) {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofSeconds(90));
    broadcast.disconnect();
    fixture.pass(Duration.ofHours(1));
    int events = fake.events().size();

    assertThatIllegalStateException()
        .isThrownBy(() -> change.change.accept(broadcast))
        .withMessageContaining(broadcast.streamId())
        .withMessageContaining(arn)
        .withMessageContaining("2026-03-04T05:07:37Z")
        .withMessageContaining("the encoder disconnected")
        .withMessageContaining("goLive");
    assertThat(fake.events()).hasSize(events);
  }

  @ParameterizedTest
  @CsvSource({
    "DISCONNECT, the encoder disconnected",
    "STOP, the application called StopStream",
    "FAILURE, the service failed: Transcode capacity exceeded.",
    "STARVATION, no data came for 30 seconds",
    "LENGTH, it had lasted for 48 hours"
  })
  void afterAnyEnd_theHandleSaysWhy(EndingTest.End end, String cause) {
    Broadcast broadcast = fake.goLive(arn);
    end.let(fixture, broadcast);

    assertThatIllegalStateException()
        .isThrownBy(() -> broadcast.viewers(1))
        .withMessage(
            "Stream %s of channel %s ended at %s, because %s. Call goLive for another stream.",
            broadcast.streamId(), arn, broadcast.endTime().orElseThrow(), cause);
  }

  @Test
  void afterTheEnd_theHandleStillTellsOfTheStream() {
    Broadcast broadcast = fake.goLive(arn).viewers(4);
    fixture.ivs.putMetadata(m -> m.channelArn(arn).metadata("goal"));
    fixture.pass(Duration.ofMinutes(1));
    broadcast.disconnect();
    fake.goLive(arn);

    assertThat(broadcast.isLive()).isFalse();
    assertThat(broadcast.channelArn()).isEqualTo(arn);
    assertThat(broadcast.health()).isEqualTo(StreamHealth.HEALTHY);
    assertThat(broadcast.viewers()).isZero();
    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND.plusSeconds(60));
    assertThat(broadcast.metadata()).hasSize(1);
    assertThat(broadcast.encoder()).isNotNull();
    assertThat(broadcast.session().streamId()).isEqualTo(broadcast.streamId());
  }

  @Test
  void anOldHandle_doesNotTouchTheNextStream() {
    Broadcast first = fake.goLive(arn);
    first.disconnect();
    Broadcast second = fake.goLive(arn);

    assertThatIllegalStateException().isThrownBy(first::disconnect);
    assertThat(second.isLive()).isTrue();
  }

  @Test
  void broadcast_findsTheHandleAgain() {
    String other = fixture.channel();
    assertThat(fake.broadcast(arn)).isEmpty();
    Broadcast broadcast = fake.goLive(arn);

    assertThat(fake.broadcast(arn).orElseThrow().viewers(3).streamId())
        .isEqualTo(broadcast.streamId());
    assertThat(broadcast.viewers()).isEqualTo(3);
    assertThat(fake.broadcast(other)).isEmpty();
    assertThat(fake.broadcast("arn:aws:ivs:us-east-1:123456789012:channel/none")).isEmpty();
    assertThat(fake.broadcast("no such channel")).isEmpty();
    broadcast.disconnect();
    assertThat(fake.broadcast(arn)).isEmpty();
  }

  @Test
  void broadcasts_areTheLiveOnesNewestFirst() {
    Broadcast first = fake.goLive(fixture.channel());
    Broadcast ended = fake.goLive(fixture.channel());
    Broadcast last = fake.goLive(fixture.channel());
    ended.disconnect();

    assertThat(fake.broadcasts())
        .extracting(Broadcast::streamId)
        .containsExactly(last.streamId(), first.streamId());
  }

  @Test
  void broadcasts_ofAChannel_areAllThatWereLive_newestFirst() {
    Broadcast first = fake.goLive(arn);
    first.disconnect();
    fake.goLive(fixture.channel());
    fixture.refusal(arn, Encoder.builder().protocol(IngestProtocol.RTMP).build());
    Broadcast second = fake.goLive(arn);

    assertThat(fake.broadcasts(arn)).containsExactly(second, first);
    assertThat(fake.broadcasts(arn).get(1).isLive()).isFalse();
    assertThat(fake.broadcasts(arn + "x")).isEmpty();
  }

  @Test
  void sixtyDaysAfterTheEnd_theHandleSaysThatTheStreamIsForgotten() {
    Broadcast broadcast = fake.goLive(arn);
    broadcast.disconnect();
    fixture.pass(Duration.ofDays(60));

    assertThat(broadcast.isLive()).isFalse();
    for (Consumer<Broadcast> use : uses()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> use.accept(broadcast))
          .withMessageContaining(broadcast.streamId())
          .withMessageContaining("60 days");
    }
  }

  private static Iterable<Consumer<Broadcast>> uses() {
    return List.of(
        Broadcast::session,
        Broadcast::endTime,
        Broadcast::health,
        Broadcast::viewers,
        Broadcast::encoder,
        Broadcast::disconnect);
  }

  @Test
  void toString_namesStreamAndChannelAndWhetherItIsLive() {
    Broadcast broadcast = fake.goLive(arn);
    assertThat(broadcast.toString()).contains(broadcast.streamId(), arn).doesNotContain("not live");

    broadcast.disconnect();
    assertThat(broadcast.toString()).contains("not live");
  }

  @Test
  void handles_onTheSameStream_areEqual() {
    Broadcast broadcast = fake.goLive(arn);

    assertThat(fake.broadcast(arn)).contains(broadcast);
    assertThat(fake.broadcasts()).containsExactly(broadcast);
    assertThat(fake.fork().broadcasts()).doesNotContain(broadcast);
  }
}
