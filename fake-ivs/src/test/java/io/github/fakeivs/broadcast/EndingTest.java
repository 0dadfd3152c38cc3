package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.StreamStateChange;
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

  private static final Encoder RECONNECTING =
      Encoder.builder().reconnectsAfter(Duration.ofSeconds(4)).build();

  private final Studio studio = new Studio();
  private final FakeIvs fake = studio.fake;
  private final IvsClient ivs = studio.ivs;
  private final CreateChannelResponse created = studio.create(c -> c.name("lobby"));
  private final String arn = created.channel().arn();

  /** Every way in which a stream ends. */
  enum End {
    DISCONNECT((studio, broadcast) -> broadcast.disconnect()),
    STOP((studio, broadcast) -> studio.stop(broadcast.channelArn())),
    FAILURE((studio, broadcast) -> broadcast.fail("Transcode capacity exceeded.")),
    STARVATION(
        (studio, broadcast) -> {
          broadcast.starve();
          studio.pass(Duration.ofSeconds(30));
        }),
    LENGTH((studio, broadcast) -> studio.pass(Duration.ofHours(48)));

    private final BiConsumer<Studio, Broadcast> how;

    End(BiConsumer<Studio, Broadcast> how) {
      this.how = how;
    }

    void let(Studio studio, Broadcast broadcast) {
      how.accept(studio, broadcast);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAnyEnd_theChannelIsIdle(End end) {
    Broadcast broadcast = fake.goLive(arn).viewers(3);
    studio.pass(Duration.ofMinutes(1));

    end.let(studio, broadcast);

    assertThat(broadcast.isLive()).isFalse();
    assertThat(fake.broadcast(arn)).isEmpty();
    assertThat(fake.broadcasts()).isEmpty();
    assertThat(ivs.listStreams(l -> {}).streams()).isEmpty();
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> studio.stream(arn));
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> studio.stop(arn));
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> ivs.putMetadata(m -> m.channelArn(arn).metadata("goal")));
    ivs.updateChannel(c -> c.arn(arn).name("renamed"));
    ivs.deleteChannel(c -> c.arn(arn));
  }

  @ParameterizedTest
  @EnumSource
  void afterAnyEnd_streamAndSessionHaveEndedOnceEach(End end) {
    Broadcast broadcast = fake.goLive(arn);
    end.let(studio, broadcast);
    Instant ended = broadcast.endTime().orElseThrow();
    studio.pass(Duration.ofDays(5));

    assertThat(studio.session(arn).endTime()).isEqualTo(ended);
    assertThat(studio.sessions(arn).get(0).endTime()).isEqualTo(ended);
    assertThat(studio.names())
        .containsOnlyOnce("Stream End", "Session Ended")
        .endsWith("Stream End", "Session Ended");
    assertThat(fake.events().subList(fake.events().size() - 2, fake.events().size()))
        .allSatisfy(event -> assertThat(event.time()).isEqualTo(ended));
  }

  @Test
  void fail_tellsTheReasonBeforeTheEnd() {
    Broadcast broadcast = fake.goLive(arn);
    studio.pass(Duration.ofSeconds(9));

    broadcast.fail("Transcode capacity exceeded. Please try again.");

    assertThat(studio.log().subList(2, 5))
        .containsExactly("PT9S Stream Failure", "PT9S Stream End", "PT9S Session Ended");
    StreamStateChange failure = studio.event(StreamStateChange.class, "Stream Failure");
    assertThat(failure.reason()).isEqualTo("Transcode capacity exceeded. Please try again.");
    assertThat(failure.code()).isNull();
    assertThat(studio.sessions(arn).get(0).hasErrorEvent()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FAILURE")
  void anEndWithoutAFailure_isNoError(End end) {
    end.let(studio, fake.goLive(arn));

    assertThat(studio.sessions(arn).get(0).hasErrorEvent()).isFalse();
  }

  @Test
  void fortyEightHours_endTheStreamOnTheMinute() {
    Broadcast broadcast = fake.goLive(arn);

    studio.pass(Duration.ofHours(48).minusMillis(1));
    assertThat(broadcast.isLive()).isTrue();
    studio.pass(Duration.ofMillis(1));

    assertThat(broadcast.endTime()).contains(Studio.START.plus(Duration.ofHours(48)));
  }

  @Test
  void fortyEightHours_countForEachStream() {
    studio.broadcast(arn, Duration.ofHours(47));
    Broadcast second = fake.goLive(arn);

    studio.pass(Duration.ofHours(47));

    assertThat(second.isLive()).isTrue();
  }

  @Test
  void deleteStreamKey_whileLive_leavesTheStreamOn() {
    Broadcast broadcast = fake.goLive(arn);

    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));

    assertThat(broadcast.isLive()).isTrue();
    assertThat(studio.stream(arn).streamId()).isEqualTo(broadcast.streamId());
    broadcast.viewers(3).starve().recover();
    assertThat(studio.stream(arn).viewerCount()).isEqualTo(3);
  }

  @Test
  void stopStream_lettingTheEncoderReconnect_beginsAnotherStreamAfterItsDelay() {
    Broadcast first = fake.goLive(arn, RECONNECTING);
    studio.stop(arn);
    assertThat(fake.broadcast(arn)).isEmpty();

    studio.pass(Duration.ofSeconds(3));
    assertThat(fake.broadcast(arn)).isEmpty();
    studio.pass(Duration.ofHours(1));

    assertThat(studio.stream(arn).streamId()).isNotEqualTo(first.streamId());
    assertThat(studio.stream(arn).startTime()).isEqualTo(Studio.START.plusSeconds(4));
    assertThat(fake.broadcast(arn).orElseThrow().encoder().reconnectDelay())
        .contains(Duration.ofSeconds(4));
  }

  @Test
  void stopStream_lettingTheEncoderReconnectAtOnce_isLiveAgainWhenItReturns() {
    Broadcast first = fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build());

    studio.stop(arn);

    assertThat(first.isLive()).isFalse();
    assertThat(studio.stream(arn).streamId()).isNotEqualTo(first.streamId());
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> ivs.deleteChannel(c -> c.arn(arn)));
  }

  @Test
  void aReconnectAtOnce_isToldToListenersBeforeStopStreamReturns() {
    List<String> told = new ArrayList<>();
    fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build());
    fake.onEvent(event -> told.add(event.name()));

    studio.stop(arn);

    assertThat(told)
        .containsExactly("Stream End", "Session Ended", "Session Created", "Stream Start");
  }

  @Test
  void aReconnect_withAKeyThatWasDeleted_isRefusedAndLeavesNothing() {
    fake.goLive(arn, RECONNECTING);
    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));
    ivs.createStreamKey(k -> k.channelArn(arn));
    studio.stop(arn);

    studio.pass(Duration.ofHours(1));

    assertThat(fake.broadcast(arn)).isEmpty();
    assertThat(studio.sessions(arn)).hasSize(1);
    assertThat(studio.names()).containsOnlyOnce("Session Created");
  }

  @Test
  void aReconnect_toAChannelThatWasDeleted_leavesNothing() {
    fake.goLive(arn, RECONNECTING);
    studio.stop(arn);
    ivs.deleteChannel(c -> c.arn(arn));

    studio.pass(Duration.ofHours(1));

    assertThat(studio.names()).containsOnlyOnce("Session Created");
  }

  @Test
  void aReconnect_toAChannelThatIsLiveAgain_isRefusedAndChangesNothing() {
    fake.goLive(arn, RECONNECTING);
    studio.stop(arn);
    Broadcast other = fake.goLive(arn);
    int events = fake.events().size();

    studio.pass(Duration.ofHours(1));

    assertThat(studio.stream(arn).streamId()).isEqualTo(other.streamId());
    assertThat(fake.events()).hasSize(events);
  }

  @Test
  void aReconnect_thatTheChannelNoLongerTakes_leavesARefusedSession() {
    fake.goLive(arn, RECONNECTING);
    studio.stop(arn);
    ivs.updateChannel(
        c ->
            c.arn(arn)
                .containerFormat("FRAGMENTED_MP4")
                .multitrackInputConfiguration(
                    m -> m.enabled(true).policy("REQUIRE").maximumResolution("FULL_HD")));

    studio.pass(Duration.ofHours(1));

    assertThat(studio.log()).endsWith("PT4S Session Created", "PT4S Session Ended").hasSize(6);
    assertThat(studio.sessions(arn)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STOP")
  void anyEndButStopStream_doesNotLetTheEncoderReconnect(End end) {
    end.let(studio, fake.goLive(arn, RECONNECTING));

    studio.pass(Duration.ofHours(1));

    assertThat(fake.broadcast(arn)).isEmpty();
  }

  @Test
  void anotherChannel_isNotTouchedByAnEnd() {
    Broadcast other = fake.goLive(studio.channel()).viewers(4);

    fake.goLive(arn).disconnect();

    assertThat(other.isLive()).isTrue();
    assertThat(other.viewers()).isEqualTo(4);
  }
}
