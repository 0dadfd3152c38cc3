package io.github.fakeivs.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Viewers who join, leave and are revoked concurrently. */
class ViewerRacesTest {

  private static final int THREADS = 8;

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @RepeatedTest(10)
  void aSingleUseToken_admitsOneOfAllThreads() {
    PlaybackAttemptBuilder attempt =
        fake.watch(stream.channelArn)
            .token(stream.token("aws:single-use-uuid", UUID.randomUUID().toString()));

    List<PlaybackAttempt> attempts = Threads.call(THREADS, i -> attempt.start());

    assertThat(attempts).filteredOn(PlaybackAttempt::isAdmitted).hasSize(1);
    assertThat(attempts)
        .filteredOn(each -> !each.isAdmitted())
        .extracting(each -> each.refusal().reason())
        .containsOnly(RefusalReason.ALREADY_USED);
    assertThat(fake.playbackAttempts()).containsExactlyInAnyOrderElementsOf(attempts);
    assertThat(stream.viewerCount()).isEqualTo(1);
  }

  @RepeatedTest(10)
  void aRevocation_missesNoSession() {
    String token = stream.tokenOf("ann", 1);

    List<List<PlaybackAttempt>> attempts =
        Threads.call(
            THREADS,
            i -> {
              if (i == 0) {
                stream.revoke("ann", 1);
                return List.of();
              }
              return IntStream.range(0, 5).mapToObj(j -> stream.attempt(token)).toList();
            });

    assertThat(attempts.stream().flatMap(List::stream))
        .hasSize(5 * (THREADS - 1))
        .allSatisfy(
            attempt -> {
              if (attempt.isAdmitted()) {
                assertThat(attempt.viewer().endReason()).contains(Viewer.EndReason.REVOKED);
              } else {
                assertThat(attempt.refusal().reason()).isEqualTo(RefusalReason.REVOKED);
              }
            });
    assertThat(stream.viewerCount()).isZero();
  }

  @RepeatedTest(10)
  void aKeyPairThatIsDeletedMeanwhile_isKnownOrUnknown() {
    List<PlaybackAttempt> attempts =
        Threads.call(
            THREADS,
            i -> {
              if (i == 0) {
                stream.ivs.deletePlaybackKeyPair(k -> k.arn(stream.keyPairArn));
              }
              return stream.attempt(stream.token());
            });

    assertThat(attempts.get(0).refusal().reason()).isEqualTo(RefusalReason.UNKNOWN_KEY);
    assertThat(attempts)
        .filteredOn(attempt -> !attempt.isAdmitted())
        .extracting(attempt -> attempt.refusal().reason())
        .containsOnly(RefusalReason.UNKNOWN_KEY);
  }

  @RepeatedTest(10)
  void leavingAndRevoking_endASessionOnce() {
    List<Viewer> viewers =
        IntStream.range(0, THREADS)
            .mapToObj(i -> stream.watch(stream.tokenOf("v" + i, 0)))
            .toList();
    stream.broadcast.viewers(100);

    Threads.run(
        2 * THREADS,
        i -> {
          if (i < THREADS) {
            stream.revoke("v" + i, 0);
          } else {
            leaveIfWatching(viewers.get(i - THREADS));
          }
        });

    assertThat(viewers).noneMatch(Viewer::isWatching);
    assertThat(stream.viewerCount()).isEqualTo(100 - THREADS);
  }

  @RepeatedTest(10)
  void viewerCounts_addUp() {
    stream.broadcast.viewers(1_000);
    String token = stream.token();

    Threads.run(
        THREADS,
        i -> {
          stream.watch(token);
          stream.watch(token).leave();
          stream.watch(token);
        });

    assertThat(stream.viewerCount()).isEqualTo(1_000 + 2 * THREADS);
    assertThat(fake.playbackAttempts())
        .hasSize(3 * THREADS)
        .filteredOn(attempt -> attempt.viewer().isWatching())
        .hasSize(2 * THREADS);
  }

  @RepeatedTest(10)
  void theLimitOfTheAccount_isNeverExceeded() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 3));
    String token = stream.token();

    List<PlaybackAttempt> attempts = Threads.call(THREADS, i -> stream.attempt(token));

    assertThat(attempts).filteredOn(PlaybackAttempt::isAdmitted).hasSize(3);
    assertThat(stream.viewerCount()).isEqualTo(3);
    assertThat(fake.events(LimitBreach.class)).extracting(LimitBreach::exceededBy).containsOnly(1L);
  }

  @RepeatedTest(10)
  void aStreamThatEndsMeanwhile_leavesNobodyWatching() {
    String token = stream.token();

    List<PlaybackAttempt> attempts =
        Threads.call(
            THREADS,
            i -> {
              if (i == 0) {
                stream.broadcast.disconnect();
              }
              return stream.attempt(token);
            });

    assertThat(attempts)
        .allSatisfy(
            attempt -> {
              if (attempt.isAdmitted()) {
                assertThat(attempt.viewer().endReason()).contains(Viewer.EndReason.STREAM_ENDED);
              } else {
                assertThat(attempt.refusal().reason()).isEqualTo(RefusalReason.OFFLINE);
              }
            });
    assertThat(fake.goLive(stream.channelArn).viewers()).isZero();
  }

  /** Another thread may send the viewer away first. */
  private static void leaveIfWatching(Viewer viewer) {
    try {
      viewer.leave();
    } catch (IllegalStateException revokedBefore) {
      assertThat(viewer.endReason()).contains(Viewer.EndReason.REVOKED);
    }
  }
}
