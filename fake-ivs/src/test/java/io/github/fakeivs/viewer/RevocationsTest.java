package io.github.fakeivs.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationError;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationViewerSession;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** What the test sees of StartViewerSessionRevocation and its batch. */
class RevocationsTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.channel(c -> c.authorized(true));

  @Test
  void revocations_areKeptInOrderWithTheirTimes() {
    ivs.startViewerSessionRevocation(
        r -> r.channelArn(arn).viewerId("ann").viewerSessionVersionsLessThanOrEqualTo(4));
    fixture.pass(Duration.ofSeconds(1));
    ivs.startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("bob"));

    assertThat(fake.revocations())
        .extracting(
            ViewerSessionRevocation::channelArn,
            ViewerSessionRevocation::viewerId,
            ViewerSessionRevocation::versionsUpTo,
            ViewerSessionRevocation::time)
        .containsExactly(
            tuple(arn, "ann", 4, BroadcastFixture.START),
            tuple(arn, "bob", 0, BroadcastFixture.START.plusSeconds(1)));
    assertThat(fake.revocations().get(0))
        .hasToString(
            "ViewerSessionRevocation[ann of %s, versions up to 4, %s]",
            arn, BroadcastFixture.START);
  }

  @Test
  void aBatch_isKeptPairByPairAndWithoutThoseThatFailed() {
    String unknown = "arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234";

    List<BatchStartViewerSessionRevocationError> errors =
        ivs.batchStartViewerSessionRevocation(
                b -> b.viewerSessions(pair(arn, "ann"), pair(unknown, "bob"), pair(arn, "eve")))
            .errors();

    assertThat(errors)
        .singleElement()
        .returns(unknown, BatchStartViewerSessionRevocationError::channelArn)
        .returns("bob", BatchStartViewerSessionRevocationError::viewerId)
        .returns("404", BatchStartViewerSessionRevocationError::code);
    assertThat(fake.revocations())
        .extracting(ViewerSessionRevocation::viewerId)
        .containsExactly("ann", "eve");
  }

  @Test
  void aViewerOfAPublicChannel_canBeRevokedToo() {
    String open = fixture.channel();

    ivs.startViewerSessionRevocation(r -> r.channelArn(open).viewerId("nobody"));

    assertThat(fake.revocations()).hasSize(1);
  }

  @Test
  void aRevocationThatIsRefused_isNotKept() {
    ivs.deleteChannel(c -> c.arn(arn));

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> ivs.startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("ann")));
    assertThat(fake.revocations()).isEmpty();
  }

  @Test
  void aRevocation_takesNoViewerFromTheCountAndCausesNoEvent() {
    fake.goLive(arn).viewers(5);
    ivs.startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("ann"));

    assertThat(fixture.stream(arn).viewerCount()).isEqualTo(5);
    assertThat(fixture.names()).hasSize(2);
  }

  private static BatchStartViewerSessionRevocationViewerSession pair(
      String channelArn, String viewerId) {
    return BatchStartViewerSessionRevocationViewerSession.builder()
        .channelArn(channelArn)
        .viewerId(viewerId)
        .build();
  }
}
