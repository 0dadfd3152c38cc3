package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.RefusalReason;
import io.github.fakeivs.viewer.Viewer;
import org.junit.jupiter.api.Test;

class ViewerAssertTest {

  private final Lobby lobby = new Lobby();
  private final Broadcast broadcast = lobby.goLive();
  private final PlaybackAttempt admitted = lobby.fake.watch(lobby.arn).start();
  private final Viewer viewer = admitted.viewer();

  @Test
  void viewer_passes() {
    assertThat(viewer).isWatching().returns(lobby.arn, Viewer::channelArn);

    viewer.leave();

    assertThat(viewer).hasStopped(Viewer.EndReason.LEFT).isNotNull();
  }

  @Test
  void isWatching_fails() {
    broadcast.disconnect();

    assertThatThrownBy(() -> assertThat(viewer).isWatching())
        .hasMessage(
            "\nExpecting viewer without id of stream %s of channel %s to be watching, but it has stopped with STREAM_ENDED at 2030-01-01T00:00:00Z.",
            broadcast.streamId(), lobby.arn);
  }

  @Test
  void hasStopped_fails_whileTheViewerIsWatching() {
    assertThatThrownBy(() -> assertThat(viewer).as("ann").hasStopped(Viewer.EndReason.REVOKED))
        .hasMessage(
            "[ann] \nExpecting viewer without id of stream %s of channel %s to have stopped watching with REVOKED, but it is watching.",
            broadcast.streamId(), lobby.arn);
  }

  @Test
  void hasStopped_fails_forAnotherReason() {
    viewer.leave();

    assertThatThrownBy(() -> assertThat(viewer).hasStopped(Viewer.EndReason.REVOKED))
        .hasMessage(
            "\nExpecting viewer without id of stream %s of channel %s to have stopped watching with REVOKED, but it has stopped with LEFT at 2030-01-01T00:00:00Z.",
            broadcast.streamId(), lobby.arn);
  }

  @Test
  void attempt_passes() {
    broadcast.disconnect();

    assertThat(admitted).isAdmitted().isNotNull();
    assertThat(lobby.fake.watch(lobby.arn).start()).isRefused(RefusalReason.OFFLINE).isNotNull();
  }

  @Test
  void isAdmitted_fails_withTheReason() {
    broadcast.disconnect();
    PlaybackAttempt refused = lobby.fake.watch(lobby.arn).start();

    assertThatThrownBy(() -> assertThat(refused).isAdmitted())
        .hasMessage(
            "\nExpecting the attempt of viewer without id to watch channel %s at 2030-01-01T00:00:00Z to be admitted, but it was refused with OFFLINE: %s",
            lobby.arn, refused.refusal().message());
  }

  @Test
  void isRefused_fails_forAnotherReason() {
    broadcast.disconnect();
    PlaybackAttempt refused = lobby.fake.watch(lobby.arn).start();

    assertThatThrownBy(() -> assertThat(refused).isRefused(RefusalReason.REVOKED))
        .hasMessage(
            "\nExpecting the attempt of viewer without id to watch channel %s at 2030-01-01T00:00:00Z to be refused with REVOKED, but it was refused with OFFLINE: %s",
            lobby.arn, refused.refusal().message());
  }

  @Test
  void isRefused_fails_ifTheViewerWasAdmitted() {
    assertThatThrownBy(() -> assertThat(admitted).isRefused(RefusalReason.NO_TOKEN))
        .hasMessage(
            "\nExpecting the attempt of viewer without id to watch channel %s at 2030-01-01T00:00:00Z to be refused with NO_TOKEN, but it was admitted.",
            lobby.arn);
  }
}
