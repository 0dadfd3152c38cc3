package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.fixture.BroadcastFixture.RECONNECTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

class EndingTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final CreateChannelResponse created = fixture.create(c -> c.name("lobby"));
  private final String arn = created.channel().arn();

  /** Every way in which a stream ends. */
  enum End {
    DISCONNECT((fixture, broadcast) -> broadcast.disconnect()),
    STOP((fixture, broadcast) -> fixture.stop(broadcast.channelArn())),
    FAILURE((fixture, broadcast) -> broadcast.fail("Transcode capacity exceeded.")),
    STARVATION(
        (fixture, broadcast) -> {
          broadcast.starve();
          fixture.pass(Duration.ofSeconds(30));
        }),
    LENGTH((fixture, broadcast) -> fixture.pass(Duration.ofHours(48)));

    private final BiConsumer<BroadcastFixture, Broadcast> how;

    End(BiConsumer<BroadcastFixture, Broadcast> how) {
      this.how = how;
    }

    void let(BroadcastFixture fixture, Broadcast broadcast) {
      how.accept(fixture, broadcast);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Stream End")
  void afterAnyEnd_theChannelIsIdle(End end) {
    Broadcast broadcast = fake.goLive(arn).viewers(3);
    fixture.pass(Duration.ofMinutes(1));

    end.let(fixture, broadcast);

    assertThat(broadcast.isLive()).isFalse();
    assertThat(fake.broadcast(arn)).isEmpty();
    assertThat(fake.broadcasts()).isEmpty();
    assertThat(ivs.listStreams(l -> {}).streams()).isEmpty();
    fixture.assertNotBroadcasting(arn);
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> fixture.stop(arn));
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> ivs.putMetadata(m -> m.channelArn(arn).metadata("goal")));
    Broadcast next = fake.goLive(arn);
    assertThat(next.streamId()).isNotEqualTo(broadcast.streamId());
    next.disconnect();
    ivs.updateChannel(c -> c.arn(arn).name("renamed"));
    ivs.deleteChannel(c -> c.arn(arn));
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Stream End and Session Ended")
  void afterAnyEnd_streamAndSessionHaveEndedOnceEach(End end) {
    Broadcast broadcast = fake.goLive(arn);
    end.let(fixture, broadcast);
    Instant ended = broadcast.endTime().orElseThrow();
    fixture.pass(Duration.ofDays(5));

    assertThat(fixture.session(arn).endTime()).isEqualTo(ended);
    assertThat(fixture.sessions(arn).get(0).endTime()).isEqualTo(ended);
    assertThat(fixture.names())
        .containsOnlyOnce("Stream End", "Session Ended")
        .endsWith("Stream End", "Session Ended");
    assertThat(fake.events().subList(fake.events().size() - 2, fake.events().size()))
        .allSatisfy(event -> assertThat(event.time()).isEqualTo(ended));
  }

  @Test
  @Evidence(source = CHOICE, reference = "a live stream that fails: Stream Failure, then its end")
  void fail_tellsTheReasonBeforeTheEnd() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofSeconds(9));

    broadcast.fail("Transcode capacity exceeded. Please try again.");

    assertThat(fixture.log().subList(2, 5))
        .containsExactly("PT9S Stream Failure", "PT9S Stream End", "PT9S Session Ended");
    StreamStateChange failure = fixture.event(StreamStateChange.class, "Stream Failure");
    assertThat(failure.reason()).isEqualTo("Transcode capacity exceeded. Please try again.");
    assertThat(failure.code()).isNull();
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAILURE")
  @Evidence(source = MODEL, reference = "API reference, StreamSessionSummary: hasErrorEvent")
  void anEndWithoutAFailure_isNoError(End end) {
    end.let(fixture, fake.goLive(arn));

    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isFalse();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: 48 hours")
  void fortyEightHours_endTheStreamOnTheMinute() {
    Broadcast broadcast = fake.goLive(arn);

    fixture.pass(Duration.ofHours(48).minusMillis(1));
    assertThat(broadcast.isLive()).isTrue();
    fixture.pass(Duration.ofMillis(1));

    assertThat(broadcast.endTime())
        .contains(BroadcastFixture.START_SECOND.plus(Duration.ofHours(48)));
  }

  @Test
  void fortyEightHours_countForEachStream() {
    fixture.broadcast(arn, Duration.ofHours(47));
    Broadcast second = fake.goLive(arn);

    fixture.pass(Duration.ofHours(47));

    assertThat(second.isLive()).isTrue();
  }

  @Test
  void deleteStreamKey_whileLive_leavesTheStreamOn() {
    Broadcast broadcast = fake.goLive(arn);

    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));

    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.stream(arn).streamId()).isEqualTo(broadcast.streamId());
    broadcast.viewers(3).starve().recover();
    assertThat(fixture.stream(arn).viewerCount()).isEqualTo(3);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StopStream: reconnecting")
  void stopStream_lettingTheEncoderReconnect_beginsAnotherStreamAfterItsDelay() {
    Broadcast first = fake.goLive(arn, RECONNECTING);
    fixture.stop(arn);
    assertThat(fake.broadcast(arn)).isEmpty();

    fixture.pass(Duration.ofSeconds(3));
    assertThat(fake.broadcast(arn)).isEmpty();
    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.stream(arn).streamId()).isNotEqualTo(first.streamId());
    assertThat(fixture.stream(arn).startTime())
        .isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(4));
    assertThat(fake.broadcast(arn).orElseThrow().encoder().reconnectDelay())
        .contains(Duration.ofSeconds(4));
    assertThat(fake.refusedEncoders()).isEmpty();
  }

  @Test
  void stopStream_lettingTheEncoderReconnectAtOnce_isLiveAgainWhenItReturns() {
    Broadcast first = fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build());

    fixture.stop(arn);

    assertThat(first.isLive()).isFalse();
    assertThat(fixture.stream(arn).streamId()).isNotEqualTo(first.streamId());
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> ivs.deleteChannel(c -> c.arn(arn)));
  }

  @Test
  void aReconnectAtOnce_isToldToListenersBeforeStopStreamReturns() {
    List<String> told = new ArrayList<>();
    fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build());
    fake.onEvent(event -> told.add(event.name()));

    fixture.stop(arn);

    assertThat(told)
        .containsExactly("Stream End", "Session Ended", "Session Created", "Stream Start");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STOP")
  void anyEndButStopStream_doesNotLetTheEncoderReconnect(End end) {
    end.let(fixture, fake.goLive(arn, RECONNECTING));

    fixture.pass(Duration.ofHours(1));

    assertThat(fake.broadcast(arn)).isEmpty();
  }

  @Test
  void anotherChannel_isNotTouchedByAnEnd() {
    Broadcast other = fake.goLive(fixture.channel()).viewers(4);

    fake.goLive(arn).disconnect();

    assertThat(other.isLive()).isTrue();
    assertThat(other.viewers()).isEqualTo(4);
  }
}
