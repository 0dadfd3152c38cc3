package io.github.fakeivs.viewer;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.viewer.RefusalReason.REVOKED;
import static io.github.fakeivs.viewer.Viewer.EndReason.LEFT;
import static io.github.fakeivs.viewer.Viewer.EndReason.STREAM_ENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effects of revocations on sessions and tokens. */
class RevokedViewersTest {

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: revoking viewer sessions")
  void aRevocation_endsTheSessionsThatItNames() {
    Viewer first = stream.watch(stream.tokenOf("ann", 0));
    Viewer second = stream.watch(stream.tokenOf("ann", 3));
    Viewer later = stream.watch(stream.tokenOf("ann", 4));
    Viewer other = stream.watch(stream.tokenOf("bob", 0));
    Viewer anonymous = stream.watch(stream.token());
    fake.clock().advance(Duration.ofSeconds(1));

    stream.revoke("ann", 3);

    assertThat(List.of(first, second))
        .allSatisfy(
            viewer -> {
              assertThat(viewer.isWatching()).isFalse();
              assertThat(viewer.endReason()).contains(Viewer.EndReason.REVOKED);
              assertThat(viewer.endTime()).contains(PrivateStream.START.plusSeconds(1));
            });
    assertThat(List.of(later, other, anonymous)).allMatch(Viewer::isWatching);
    assertThat(stream.viewerCount()).isEqualTo(3);
    assertThat(fake.revocations())
        .singleElement()
        .extracting(ViewerSessionRevocation::versionsUpTo)
        .isEqualTo(3);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: viewer-session-version")
  void aRevocation_refusesTokensUpToItsVersion_fromThenOn() {
    String third = stream.tokenOf("ann", 3);
    stream.watch(third);
    stream.revoke("ann", 3);

    stream.assertRefused(third, REVOKED, "ann", "up to version 3", "the token has version 3");
    stream.assertRefused(stream.tokenOf("ann", -1), REVOKED);
    stream.assertAdmitted(stream.tokenOf("ann", 4));
    stream.broadcast.disconnect();
    fake.clock().advance(Duration.ofDays(61));
    fake.goLive(stream.channelArn);
    stream.assertRefused(stream.tokenOf("ann", 3), REVOKED);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StartViewerSessionRevocation: version")
  void aRevocationWithoutVersion_isOfVersion0() {
    Viewer zero = stream.watch(stream.token("aws:viewer-id", "ann"));
    Viewer one = stream.watch(stream.tokenOf("ann", 1));

    stream.ivs.startViewerSessionRevocation(r -> r.channelArn(stream.channelArn).viewerId("ann"));

    assertThat(zero.isWatching()).isFalse();
    assertThat(one.isWatching()).isTrue();
  }

  @Test
  void ofSeveralRevocations_theOneThatReachesFurthestCounts() {
    stream.revoke("ann", 7);
    stream.revoke("ann", 2);

    stream.assertRefused(stream.tokenOf("ann", 7), REVOKED);
    stream.assertAdmitted(stream.tokenOf("ann", 8));
  }

  @Test
  void aRevocation_isForItsChannelAlone() {
    PrivateStream other = new PrivateStream(fake);
    Viewer elsewhere = other.watch(other.tokenOf("ann", 0));

    stream.revoke("ann", 0);

    assertThat(elsewhere.isWatching()).isTrue();
    assertThat(other.attempt(other.tokenOf("ann", 0)).isAdmitted()).isTrue();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, BatchStartViewerSessionRevocation")
  void aBatch_endsTheSessionsOfEachPair() {
    Viewer ann = stream.watch(stream.tokenOf("ann", 0));
    Viewer bob = stream.watch(stream.tokenOf("bob", 0));
    Viewer eve = stream.watch(stream.tokenOf("eve", 0));

    stream.revokeAll(List.of("ann", "eve", "nobody"));

    assertThat(List.of(ann, eve)).noneMatch(Viewer::isWatching);
    assertThat(bob.isWatching()).isTrue();
    assertThat(stream.viewerCount()).isEqualTo(1);
    stream.assertRefused(stream.tokenOf("eve", 0), REVOKED);
  }

  @Test
  void aRevocation_doesNotChangeSessionsThatHaveEnded() {
    Viewer left = stream.watch(stream.tokenOf("ann", 0));
    left.leave();
    Viewer stayed = stream.watch(stream.tokenOf("ann", 0));
    stream.broadcast.disconnect();
    fake.goLive(stream.channelArn).viewers(5);

    stream.revoke("ann", 0);

    assertThat(left.endReason()).contains(LEFT);
    assertThat(stayed.endReason()).contains(STREAM_ENDED);
    assertThat(stream.viewerCount()).isEqualTo(5);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: a public channel")
  void aRevocationOnAPublicChannel_endsNoSession() {
    String open = stream.ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(open);
    String token = stream.tokenOf("ann", 0);
    Viewer viewer = fake.watch(open).token(token).start().viewer();

    stream.ivs.startViewerSessionRevocation(r -> r.channelArn(open).viewerId("ann"));

    assertThat(viewer.isWatching()).isTrue();
    assertThat(fake.watch(open).token(token).start().isAdmitted()).isTrue();
  }

  @Test
  void whoWasRevoked_cannotLeave() {
    Viewer viewer = stream.watch(stream.tokenOf("ann", 0));
    stream.revoke("ann", 0);

    assertThatIllegalStateException()
        .isThrownBy(viewer::leave)
        .withMessage(
            "The session of viewer ann of channel %s ended at %s, because it was revoked."
                + " Call watch for another viewer.",
            stream.channelArn, PrivateStream.START);
  }
}
