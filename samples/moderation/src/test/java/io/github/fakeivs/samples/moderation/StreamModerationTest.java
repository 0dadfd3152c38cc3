package io.github.fakeivs.samples.moderation;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.RefusedEncoder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.IvsException;

@WithFakeIvs(clock = "2030-01-01T20:00:00Z")
class StreamModerationTest {

  private FakeIvs fake;
  private IvsClient ivs;
  private StreamModeration moderation;
  private String arn;
  private String key;

  @BeforeEach
  void createChannel() {
    moderation = new StreamModeration(ivs);
    CreateChannelResponse created = ivs.createChannel(c -> c.name("lobby"));
    arn = created.channel().arn();
    key = created.streamKey().value();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1S", "PT10M"})
  void takeDown_keepsAnEncoderOffThatComesBack(Duration reconnectDelay) {
    Encoder persistent = Encoder.obs720p30().toBuilder().reconnectsAfter(reconnectDelay).build();
    Broadcast broadcast = fake.goLive(arn, persistent);

    assertThat(moderation.takeDown(arn, "copyright")).contains(broadcast.streamId());
    fake.clock().advance(Duration.ofHours(1));

    assertThat(fake).channel(arn).isOffline();
    assertThat(fake.broadcasts(arn)).as("all streams ever").containsExactly(broadcast);
    assertThat(fake.refusedEncoders())
        .extracting(RefusedEncoder::reason)
        .containsExactly(EncoderRefusedException.Reason.UNKNOWN_STREAM_KEY);
  }

  @Test
  void takeDown_letsNobodyInWithTheOldKey() {
    moderation.takeDown(arn, "copyright");

    assertThatThrownBy(() -> fake.connect(key, Encoder.obs720p30()))
        .isInstanceOf(EncoderRefusedException.class);
  }

  @Test
  void takeDown_ofAChannelThatIsOffline_suspendsItAllTheSame() {
    assertThat(moderation.takeDown(arn, "copyright")).isEmpty();

    assertThat(moderation.isSuspended(arn)).isTrue();
    assertThat(fake).channel(arn).hasTag("suspended-for", "copyright");
  }

  @Test
  void takeDown_again_completesWhatFailedHalfway() {
    Broadcast broadcast = fake.goLive(arn);
    fake.faults().on(IvsOperation.STOP_STREAM).fail(Fault.streamUnavailable());

    assertThatThrownBy(() -> moderation.takeDown(arn, "copyright"))
        .isInstanceOf(IvsException.class);
    assertThat(broadcast).isLive();

    moderation.takeDown(arn, "copyright");
    assertThat(broadcast).hasEnded();
  }

  @Test
  void reinstate_letsTheChannelStreamWithANewKey() {
    moderation.takeDown(arn, "copyright");

    String newKey = moderation.reinstate(arn).value();

    assertThat(moderation.isSuspended(arn)).isFalse();
    assertThat(fake.connect(newKey, Encoder.obs720p30())).isLive();
  }

  @Test
  void reinstate_again_completesWhatFailedHalfway() {
    moderation.takeDown(arn, "copyright");
    fake.faults().on(IvsOperation.UNTAG_RESOURCE).fail(Fault.internalError());

    assertThatThrownBy(() -> moderation.reinstate(arn)).isInstanceOf(IvsException.class);
    String newKey = moderation.reinstate(arn).value();

    assertThat(moderation.isSuspended(arn)).isFalse();
    assertThat(fake.connect(newKey, Encoder.obs720p30())).isLive();
  }

  @Test
  void reinstate_ofAChannelThatIsNotSuspended_isAMistake() {
    assertThatThrownBy(() -> moderation.reinstate(arn)).isInstanceOf(IllegalStateException.class);
  }
}
