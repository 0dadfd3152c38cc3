package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FakeIvsAssertTest {

  private final Lobby lobby = new Lobby();
  private final FakeIvs fake = lobby.fake;

  @Test
  void oneImport_servesForEverything() {
    assertThat(fake).isNotNull().returns("123456789012", FakeIvs::accountId);
    assertThat("lobby").startsWith("lo");
    assertThat(fake.calls()).hasSize(1);
  }

  @Test
  void hasNoLiveStream_passes() {
    lobby.goLive().disconnect();

    assertThat(fake).hasNoLiveStream();
  }

  @Test
  void hasNoLiveStream_fails_withTheStreams() {
    Broadcast broadcast = lobby.goLive().viewers(3).starve();

    assertThatThrownBy(() -> assertThat(fake).hasNoLiveStream())
        .hasMessage(
            """

            Expecting FakeIvs[us-east-1, 123456789012] to have no live stream, but it has 1:
              stream %s of %s is live since 2030-01-01T00:00:00Z, STARVING, with 3 viewers""",
            broadcast.streamId(), lobby.name);
  }

  @Test
  void hasNoChannel_passes_afterItWasDeleted() {
    lobby.ivs.deleteChannel(c -> c.arn(lobby.arn));

    assertThat(fake).hasNoChannel(lobby.arn).hasNoLiveStream();
  }

  @Test
  void hasNoChannel_fails() {
    assertThatThrownBy(() -> assertThat(fake).hasNoChannel(lobby.arn))
        .hasMessage("\nExpecting %s not to exist, but it does.", lobby.name);
  }

  @Test
  void receivedNothing_passes() {
    assertThat(FakeIvs.create()).receivedNothing().hasNoLiveStream();
  }

  @Test
  void receivedNothing_fails_withTheCalls() {
    assertThatThrownBy(() -> assertThat(fake).receivedNothing())
        .hasMessage(
            """

            Expecting FakeIvs[us-east-1, 123456789012] to have received no call, but there are 1:
              2030-01-01T00:00:00Z CreateChannelRequest(Name=lobby, Tags={team=red}) -> answered""");
  }

  @Test
  void receivedNothing_fails_withTheNewestOfManyCalls() {
    IntStream.range(0, 11).forEach(number -> lobby.ivs.listStreams(s -> s.maxResults(50)));

    assertThatThrownBy(() -> assertThat(fake).receivedNothing())
        .hasMessage(
            """

            Expecting FakeIvs[us-east-1, 123456789012] to have received no call, but there are 12:
              (2 more before)"""
                + "\n  2030-01-01T00:00:00Z ListStreamsRequest(MaxResults=50) -> answered"
                    .repeat(10));
  }

  @Test
  void recordings_fail_withTheFake() {
    assertThatThrownBy(() -> assertThat(fake).as("mine").recordings().isNotEmpty())
        .hasMessage(
            "[mine: recordings of FakeIvs[us-east-1, 123456789012]] \nExpecting actual not to be empty");
  }

  @Test
  void playbackAttempts_fail_withTheAttempts() {
    fake.watch(lobby.arn).start();

    assertThatThrownBy(() -> assertThat(fake).playbackAttempts().isEmpty())
        .hasMessage(
            "[playback attempts of FakeIvs[us-east-1, 123456789012]] \nExpecting empty but was: [%s]",
            fake.playbackAttempts().get(0));
  }
}
