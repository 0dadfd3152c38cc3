package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A stream that fails before it starts. */
class StartFailureTest {

  private static final String REASON = "Transcode capacity exceeded. Please try again.";

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final String arn = fixture.channel();

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Stream Failure")
  void failStreamStart_letsTheNextStreamFailBeforeItStarts() {
    fixture.fake.failStreamStart(arn, REASON);

    Broadcast broadcast = fixture.fake.goLive(arn);

    assertThat(broadcast.isLive()).isFalse();
    assertThat(fixture.log())
        .containsExactly("PT0S Session Created", "PT0S Stream Failure", "PT0S Session Ended");
    assertThat(fixture.event(StreamStateChange.class, "Stream Failure").reason()).isEqualTo(REASON);
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND);
    fixture.assertNotBroadcasting(arn);
  }

  @Test
  void failStreamStart_isForOneStreamOfOneChannel() {
    fixture.fake.failStreamStart(arn, REASON);

    assertThat(fixture.fake.goLive(fixture.channel()).isLive()).isTrue();
    assertThat(fixture.fake.goLive(arn).isLive()).isFalse();
    assertThat(fixture.fake.goLive(arn).isLive()).isTrue();
  }

  @Test
  void failStreamStart_startsNoRecording() {
    String recorded = fixture.recordedChannel(Duration.ZERO);
    fixture.fake.failStreamStart(recorded, REASON);

    fixture.fake.goLive(recorded);

    assertThat(fixture.fake.recordings()).isEmpty();
    assertThat(fixture.names()).doesNotContain("Recording Start", "Stream Start", "Stream End");
  }

  @Test
  void failStreamStart_comesWhenTheStreamWouldStart() {
    BroadcastFixture slow = new BroadcastFixture(f -> f.startLatency(Duration.ofSeconds(6)));
    String channel = slow.channel();
    slow.fake.failStreamStart(channel, REASON);
    slow.fake.goLive(channel);
    slow.pass(Duration.ofMinutes(1));

    assertThat(slow.log())
        .containsExactly("PT0S Session Created", "PT6S Stream Failure", "PT6S Session Ended");
  }

  @Test
  void failStreamStart_isForkedAndForgottenWithTheState() {
    fixture.fake.failStreamStart(arn, REASON);
    FakeIvs fork = fixture.fake.fork();
    fixture.fake.goLive(arn);

    assertThat(fork.goLive(arn).isLive()).isFalse();
    assertThat(fixture.fake.goLive(arn).isLive()).isTrue();
  }

  @Test
  void failStreamStart_ofAnUnknownChannel_isTheTestsMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fixture.fake.failStreamStart(arn + "x", REASON))
        .withMessageContaining(arn + "x");
  }
}
