package io.github.fakeivs.viewer;

import static io.github.fakeivs.viewer.RefusalReason.ALREADY_USED;
import static io.github.fakeivs.viewer.RefusalReason.REVOKED;
import static io.github.fakeivs.viewer.Viewer.EndReason.LEFT;
import static io.github.fakeivs.viewer.Viewer.EndReason.STREAM_ENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.Snapshot;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The session of a viewer, also after the fake is restored, reset or forked. */
class ViewerTest {

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @Test
  void aViewer_watchesUntilItLeaves() {
    Viewer viewer = stream.watch(stream.token());
    fake.clock().advance(Duration.ofSeconds(9));
    assertThat(viewer.endTime()).isEmpty();
    assertThat(viewer.endReason()).isEmpty();

    viewer.leave();

    assertThat(viewer.isWatching()).isFalse();
    assertThat(viewer.endTime()).contains(PrivateStream.START.plusSeconds(9));
    assertThat(viewer.endReason()).contains(LEFT);
    assertThatIllegalStateException()
        .isThrownBy(viewer::leave)
        .withMessageStartingWith("The session of a viewer without id of channel")
        .withMessageContaining("because the viewer left");
  }

  @Test
  void aViewer_watchesUntilTheStreamEnds_andNotTheNextOne() {
    Viewer viewer = stream.watch(stream.token());
    fake.clock().advance(Duration.ofSeconds(9));
    stream.ivs.stopStream(s -> s.channelArn(stream.channelArn));
    fake.goLive(stream.channelArn);

    assertThat(viewer.isWatching()).isFalse();
    assertThat(viewer.endTime()).contains(PrivateStream.START.plusSeconds(9));
    assertThat(viewer.endReason()).contains(STREAM_ENDED);
    assertThat(stream.viewerCount()).isZero();
    assertThatIllegalStateException()
        .isThrownBy(viewer::leave)
        .withMessageContaining("because the stream ended");
  }

  @Test
  void aViewer_staysWhenTheStreamStarvesOrIsTakenOver() {
    Viewer viewer = stream.watch(stream.token());

    stream.broadcast.starve().recover();
    fake.goLive(stream.channelArn, Encoder.builder().priority(1).build());

    assertThat(viewer.isWatching()).isTrue();
    assertThat(stream.viewerCount()).isEqualTo(1);
  }

  @Test
  void aViewerWhoLeft_mayComeAgain_asAnotherOne() {
    String token = stream.tokenOf("ann", 0);
    Viewer first = stream.watch(token);
    first.leave();

    Viewer second = stream.watch(token);

    assertThat(second).isNotEqualTo(first);
    assertThat(second.isWatching()).isTrue();
    assertThat(first.isWatching()).isFalse();
  }

  @Test
  void aViewer_isTheSameWhereverItIsGotFrom() {
    PlaybackAttempt attempt = stream.attempt(stream.tokenOf("ann", 0));
    Viewer viewer = attempt.viewer();

    assertThat(fake.playbackAttempts().get(0).viewer())
        .isEqualTo(viewer)
        .hasSameHashCodeAs(viewer)
        .isNotEqualTo(stream.watch(stream.tokenOf("ann", 0)))
        .isNotEqualTo("ann");
    assertThat(viewer).hasToString("Viewer[ann of " + stream.channelArn + ", watching]");
    viewer.leave();
    assertThat(attempt.viewer()).asString().endsWith("not watching]");
  }

  @Test
  void restore_bringsBackViewers_andRemovesLaterOnes() {
    Viewer early = stream.watch(stream.tokenOf("ann", 0));
    Snapshot snapshot = fake.snapshot();
    Viewer late = stream.watch(stream.tokenOf("bob", 0));
    early.leave();

    fake.restore(snapshot);

    assertThat(early.isWatching()).isTrue();
    assertThat(late.isWatching()).isFalse();
    assertThat(stream.viewerCount()).isEqualTo(1);
    assertThat(fake.playbackAttempts()).hasSize(1);
    assertThatIllegalStateException()
        .isThrownBy(late::endTime)
        .withMessage(
            "The fake no longer has viewer bob of channel %s: the fake was reset or restored, or 60"
                + " days have passed since the stream ended. Call watch for another viewer.",
            stream.channelArn);
    Viewer another = stream.watch(stream.tokenOf("bob", 0));
    assertThat(late).as("though it has the place of %s", another).isNotEqualTo(another);
    assertThat(late.isWatching()).isFalse();
  }

  @Test
  void restore_letsRevocationsAndUsedTokensBeUndone() {
    String token = stream.token("aws:single-use-uuid", UUID.randomUUID().toString());
    Snapshot snapshot = fake.snapshot();
    stream.watch(token);
    stream.revoke("ann", 0);
    stream.assertRefused(token, ALREADY_USED);
    stream.assertRefused(stream.tokenOf("ann", 0), REVOKED);

    fake.restore(snapshot);

    stream.assertAdmitted(token);
    stream.assertAdmitted(stream.tokenOf("ann", 0));
  }

  @Test
  void aFork_hasViewersOfItsOwn() {
    Viewer viewer = stream.watch(stream.tokenOf("ann", 0));
    FakeIvs fork = fake.fork();
    assertThat(fork.playbackAttempts()).isEqualTo(fake.playbackAttempts());
    Viewer forked = fork.playbackAttempts().get(0).viewer();

    forked.leave();

    assertThat(forked.isWatching()).isFalse();
    assertThat(viewer.isWatching()).isTrue();
    assertThat(viewer).isNotEqualTo(forked);
    assertThat(stream.viewerCount()).isEqualTo(1);
    assertThat(fork.broadcast(stream.channelArn).orElseThrow().viewers()).isZero();
  }

  @Test
  void reset_removesViewersAndAttempts() {
    Viewer viewer = stream.watch(stream.token());
    stream.attempt("nonsense");

    fake.reset();

    assertThat(viewer.isWatching()).isFalse();
    assertThat(fake.playbackAttempts()).isEmpty();
    assertThatIllegalStateException().isThrownBy(viewer::leave);
  }

  @Test
  void afterSixtyDays_theViewersOfAStreamAreDeleted_butNotTheirAttempts() {
    Viewer viewer = stream.watch(stream.token());
    stream.broadcast.disconnect();
    fake.clock().advance(Duration.ofDays(60));

    assertThat(viewer.isWatching()).isFalse();
    assertThatIllegalStateException().isThrownBy(viewer::endReason);
    assertThat(fake.playbackAttempts())
        .singleElement()
        .extracting(PlaybackAttempt::viewer)
        .isEqualTo(viewer);
  }

  @Test
  void attempts_doNotChangeTheIdsOfResources() {
    FakeIvs fork = fake.fork();
    stream.watch(stream.token());
    stream.attempt("nonsense");

    assertThat(List.of(stream.channel()))
        .containsExactly(fork.client().createChannel(c -> c.name("lobby")).channel().arn());
  }
}
