package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatNullPointerException;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.Stream;

class ChannelAssertTest {

  private final Lobby lobby = new Lobby();
  private final FakeIvs fake = lobby.fake;
  private final String arn = lobby.arn;
  private final String name = lobby.name;

  @Test
  void offlineChannel_passes() {
    assertThat(fake).channel(arn).exists().hasName("lobby").hasTag("team", "red").isOffline();
  }

  @Test
  void liveChannel_passes() {
    lobby.goLive().viewers(120);

    assertThat(fake).channel(arn).isLive().hasViewers(120).isHealthy().hasName("lobby");
  }

  @Test
  void starvingChannel_passes() {
    lobby.goLive().starve();

    assertThat(fake).channel(arn).isStarving().isLive();
  }

  @Test
  void oneAssertion_isOfOneMoment() {
    Broadcast broadcast = lobby.goLive().viewers(1);
    ChannelAssert channel = assertThat(fake).channel(arn);

    broadcast.viewers(2).disconnect();

    channel.isLive().hasViewers(1).isHealthy();
    assertThat(fake).channel(arn).isOffline();
  }

  @Test
  void assertions_leaveNoTrace() {
    fake.faults().onAnyOperation().fail(Fault.throttling());
    int calls = fake.calls().size();

    assertThat(fake).channel(arn).isOffline();

    assertThat(fake.calls().size()).isEqualTo(calls);
    assertThat(fake.faults().unused()).hasSize(1);
  }

  @Test
  void assertions_areSubjectToNoCallRate() {
    FakeIvs strict = FakeIvs.builder().callRates(CallRates.ALL).build();
    String channelArn = strict.putChannel(arn).arn();

    for (int call = 0; call < 20; call++) {
      assertThat(strict).channel(channelArn).isOffline().isOffline();
    }
  }

  @Test
  void missingChannel_fails_withTheChannelsThatThereAre() {
    String hall = lobby.createChannel("");

    assertThatThrownBy(() -> assertThat(fake).channel(arn + "x"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """

            Expecting channel %sx to exist, but FakeIvs[us-east-1, 123456789012] has only:
              %s
              channel %s""",
            arn, name, hall);
  }

  @Test
  void missingChannel_fails_inTheTest() {
    assertThatThrownBy(() -> assertThat(fake).channel("lobby"))
        .extracting(failure -> failure.getStackTrace()[0].getClassName())
        .isEqualTo(ChannelAssertTest.class.getName());
  }

  @Test
  void missingChannel_fails_inAnEmptyFake() {
    assertThatThrownBy(() -> assertThat(FakeIvs.create()).channel("lobby"))
        .hasMessage(
            "\nExpecting channel lobby to exist, but FakeIvs[us-east-1, 123456789012] has no channel.");
  }

  @Test
  void isLive_fails_forAChannelWithoutAStream() {
    assertThatThrownBy(() -> assertThat(fake).channel(arn).isLive())
        .hasMessage("\nExpecting %s to be live, but it is offline and has had no stream.", name);
  }

  @Test
  void isLive_fails_forAChannelThatWasLive() {
    Broadcast broadcast = lobby.goLive();
    broadcast.disconnect();

    assertThatThrownBy(() -> assertThat(fake).channel(arn).isLive())
        .hasMessage(
            "\nExpecting %s to be live, but it is offline since stream %s ended at 2030-01-01T00:00:00Z.",
            name, broadcast.streamId());
  }

  @Test
  void isLive_fails_whileTheStreamHasNotStarted() {
    FakeIvs slow =
        FakeIvs.builder().clock(fake.clock().instant()).startLatency(Duration.ofSeconds(3)).build();
    slow.putChannel(Channel.builder().arn(arn).name("lobby").build());
    String streamId = slow.goLive(arn).streamId();

    assertThat(slow).channel(arn).isOffline();
    assertThatThrownBy(() -> assertThat(slow).channel(arn).isLive())
        .hasMessage(
            "\nExpecting %s to be live, but its stream %s has not started: its encoder is connected since 2030-01-01T00:00:00Z.",
            name, streamId);
  }

  @Test
  void isOffline_fails() {
    Broadcast broadcast = lobby.goLive().viewers(3);

    assertThatThrownBy(() -> assertThat(fake).channel(arn).isOffline())
        .hasMessage(
            "\nExpecting %s to be offline, but its stream %s is live since 2030-01-01T00:00:00Z, HEALTHY, with 3 viewers.",
            name, broadcast.streamId());
  }

  @Test
  void hasViewers_fails() {
    lobby.goLive().viewers(3);

    assertThatThrownBy(() -> assertThat(fake).channel(arn).hasViewers(120))
        .hasMessage("\nExpecting %s to have 120 viewers, but it has 3.", name);
  }

  @Test
  void hasViewers_fails_forAnOfflineChannel() {
    assertThatThrownBy(() -> assertThat(fake).channel(arn).hasViewers(0))
        .hasMessage(
            "\nExpecting %s to have 0 viewers, but it is offline and has had no stream.", name);
  }

  @Test
  void health_fails() {
    Broadcast broadcast = lobby.goLive();

    assertThatThrownBy(() -> assertThat(fake).channel(arn).isStarving())
        .hasMessage("\nExpecting %s to be STARVING, but it is HEALTHY.", name);

    broadcast.loseHealth();

    assertThatThrownBy(() -> assertThat(fake).channel(arn).isHealthy())
        .hasMessage("\nExpecting %s to be HEALTHY, but it is UNKNOWN.", name);
  }

  @Test
  void hasName_fails() {
    assertThatThrownBy(() -> assertThat(fake).channel(arn).hasName("hall"))
        .hasMessage("\nExpecting %s to have the name 'hall', but it has 'lobby'.", name);
  }

  @Test
  void hasTag_fails() {
    assertThatThrownBy(() -> assertThat(fake).channel(arn).hasTag("team", "blue"))
        .hasMessage("\nExpecting %s to have the tag team=blue, but it has {team=red}.", name);
  }

  @Test
  void isRecorded_passes_whileTheLiveStreamIsRecorded() {
    String recorded = recordedChannel(0);
    Broadcast broadcast = fake.goLive(recorded);

    assertThat(fake).channel(recorded).isRecorded().isLive();

    broadcast.disconnect();
    Recording recording = fake.recordings().get(0);

    assertThat(fake)
        .channel(recorded)
        .recordings()
        .singleElement()
        .returns(Recording.Status.ENDED, Recording::status)
        .returns(recording.keyPrefix(), Recording::keyPrefix);
    assertThat(fake).channel(arn).recordings().isEmpty();
  }

  private String recordedChannel(int reconnectWindowSeconds) {
    String configuration =
        lobby
            .ivs
            .createRecordingConfiguration(
                r ->
                    r.destinationConfiguration(d -> d.s3(s -> s.bucketName("my-bucket")))
                        .recordingReconnectWindowSeconds(reconnectWindowSeconds))
            .recordingConfiguration()
            .arn();
    return lobby
        .ivs
        .createChannel(c -> c.name("studio").recordingConfigurationArn(configuration))
        .channel()
        .arn();
  }

  @Test
  void isRecorded_fails() {
    lobby.goLive();

    assertThatThrownBy(() -> assertThat(fake).channel(arn).isRecorded())
        .hasMessage("\nExpecting %s to be recorded, but it has no recording.", name);
  }

  @Test
  void isRecorded_fails_withTheRecordingsThatThereAre() {
    String recorded = recordedChannel(60);
    fake.goLive(recorded).disconnect();
    fake.failRecordingStart(recorded, "ValidationException");
    fake.goLive(recorded);

    assertThatThrownBy(() -> assertThat(fake).channel(recorded).isRecorded())
        .hasMessage(
            """

            Expecting channel 'studio' (%s) to be recorded, but there are only:
              %s""",
            recorded, fake.recordings().get(0));
  }

  @Test
  void metadata_isThatOfTheStream_inOrder() {
    lobby.goLive();
    lobby.ivs.putMetadata(m -> m.channelArn(arn).metadata("first"));
    lobby.ivs.putMetadata(m -> m.channelArn(arn).metadata("second"));

    assertThat(fake).channel(arn).metadata().containsExactly("first", "second");
    assertThatThrownBy(() -> assertThat(fake).channel(arn).metadata().hasSize(1))
        .hasMessage(
            """
            [metadata of %s]\s
            Expected size: 1 but was: 2 in:
            ["first", "second"]""",
            name);
  }

  @Test
  void metadata_fails_forAnOfflineChannel() {
    assertThatThrownBy(() -> assertThat(fake).channel(arn).metadata())
        .hasMessage("\nExpecting %s to be live, but it is offline and has had no stream.", name);
  }

  @Test
  void playbackAttempts_areThoseOfTheChannel() {
    fake.watch(lobby.createChannel("hall")).start();
    lobby.goLive();
    fake.watch(arn).start();

    assertThat(fake)
        .channel(arn)
        .playbackAttempts()
        .singleElement()
        .satisfies(attempt -> assertThat(attempt).isAdmitted());
    assertThat(fake).playbackAttempts().hasSize(2);
  }

  @Test
  void satisfiesAndExtracting_getTheState() {
    lobby.goLive().viewers(3);

    assertThat(fake)
        .channel(arn)
        .satisfies(
            state -> assertThat(state.channel().latencyMode()).isEqualTo(ChannelLatencyMode.LOW))
        .extracting(state -> state.stream().map(Stream::viewerCount).orElse(0L))
        .isEqualTo(3L);
  }

  @Test
  void description_isShown_andPassedOn() {
    assertThatThrownBy(() -> assertThat(fake).as("morning show").channel(arn).isLive())
        .hasMessage(
            "[morning show] \nExpecting %s to be live, but it is offline and has had no stream.",
            name);
    assertThatThrownBy(() -> assertThat(fake).channel(arn).as("morning show").hasName("hall"))
        .hasMessage(
            "[morning show] \nExpecting %s to have the name 'hall', but it has 'lobby'.", name);
    assertThatThrownBy(() -> assertThat(fake).as("morning show").channel(arn).events().isNotEmpty())
        .hasMessage("[morning show: events of %s] \nExpecting actual not to be empty", name);
  }

  @Test
  void channelWithoutAStream_isNotConfusedWithOthers() {
    Broadcast other = fake.goLive(lobby.createChannel("hall")).viewers(5);

    assertThat(fake).channel(arn).isOffline();
    assertThat(fake).channel(other.channelArn()).isLive().hasViewers(5);
    assertThat(fake.calls().of(IvsOperation.GET_CHANNEL)).isEqualTo(List.of());
  }

  @Test
  void null_isRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(fake).channel(null))
        .withMessage("channelArn");
    assertThatThrownBy(() -> assertThat((FakeIvs) null).channel(arn))
        .isInstanceOf(AssertionError.class)
        .hasMessage("\nExpecting actual not to be null");
  }
}
