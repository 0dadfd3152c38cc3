package io.github.fakeivs.broadcast;

import static io.github.fakeivs.fixture.BroadcastFixture.RECONNECTING;
import static io.github.fakeivs.fixture.BroadcastFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.Snapshot;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.RefusedEncoder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/** What a test sees of encoders that were refused, above all of those that came back themselves. */
class RefusedEncodersTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final CreateChannelResponse created = fixture.create(c -> c.name("lobby"));
  private final String arn = created.channel().arn();
  private final String key = created.streamKey().arn();

  @Test
  void aReconnect_withAKeyThatWasDeleted_isToldAndLeavesNothing() {
    fake.goLive(arn, RECONNECTING);
    ivs.deleteStreamKey(k -> k.arn(key));
    ivs.createStreamKey(k -> k.channelArn(arn));
    fixture.stop(arn);
    assertThat(fake.refusedEncoders()).isEmpty();

    fixture.pass(Duration.ofHours(1));

    RefusedEncoder refused = onlyRefused();
    assertThat(refused.time()).isEqualTo(BroadcastFixture.START.plusSeconds(4));
    assertThat(refused.channelArn()).contains(arn);
    assertThat(refused.encoder()).isEqualTo(RECONNECTING);
    assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN_STREAM_KEY);
    assertThat(refused.message())
        .isEqualTo(
            "The encoder came back to channel %s with stream key %s, which was deleted: connect it with a stream key that the channel has."
                .formatted(arn, key));
    assertThat(fake.broadcast(arn)).isEmpty();
    assertThat(fixture.sessions(arn)).hasSize(1);
    assertThat(fixture.names()).containsOnlyOnce("Session Created");
  }

  @Test
  void aReconnect_toAChannelThatWasDeleted_isToldAndLeavesNothing() {
    fake.goLive(arn, RECONNECTING);
    fixture.stop(arn);
    ivs.deleteChannel(c -> c.arn(arn));
    fixture.pass(Duration.ofHours(1));

    assertThat(onlyRefused().channelArn()).contains(arn);
    assertThat(onlyRefused().reason()).isEqualTo(Reason.UNKNOWN_STREAM_KEY);
    assertThat(fixture.names()).containsOnlyOnce("Session Created");
  }

  @Test
  void aReconnect_toAChannelThatIsLiveAgain_isToldAndChangesNothing() {
    fake.goLive(arn, RECONNECTING);
    fixture.stop(arn);
    Broadcast other = fake.goLive(arn);
    int events = fake.events().size();
    fixture.pass(Duration.ofHours(1));

    assertThat(onlyRefused().reason()).isEqualTo(Reason.ALREADY_LIVE);
    assertThat(fixture.stream(arn).streamId()).isEqualTo(other.streamId());
    assertThat(fake.events()).hasSize(events);
  }

  @Test
  void aReconnect_thatTheChannelNoLongerTakes_isToldAndLeavesARefusedSession() {
    fake.goLive(arn, RECONNECTING);
    fixture.stop(arn);
    fixture.requireMultitrack(arn);
    fixture.pass(Duration.ofHours(1));

    assertThat(onlyRefused().reason()).isEqualTo(Reason.MULTITRACK_REQUIRED);
    assertThat(fixture.log()).endsWith("PT4S Session Created", "PT4S Session Ended").hasSize(6);
    assertThat(fixture.sessions(arn)).hasSize(2);
  }

  @Test
  void encodersThatATestConnects_areAmongThem_inOrder() {
    fake.goLive(arn);
    EncoderRefusedException live = refusal(() -> fake.goLive(arn, RECONNECTING));
    fixture.pass(Duration.ofSeconds(1));
    EncoderRefusedException unknown =
        refusal(() -> fake.connect("sk_us-east-1_secret", Encoder.obs720p30()));

    List<RefusedEncoder> refused = fake.refusedEncoders();

    assertThat(refused)
        .extracting(RefusedEncoder::message)
        .containsExactly(live.getMessage(), unknown.getMessage());
    assertThat(refused.get(0).channelArn()).contains(arn);
    assertThat(refused.get(1).channelArn()).isEmpty();
    assertThat(refused.get(1).time()).isEqualTo(BroadcastFixture.START.plusSeconds(1));
    assertThat(refused.toString())
        .doesNotContain("secret")
        .contains("RefusedEncoder[2", "no channel -> " + refused.get(1).reason() + ": ");
  }

  @Test
  void goLive_onAChannelWithoutAKey_isAmongThem() {
    ivs.deleteStreamKey(k -> k.arn(key));

    refusal(() -> fake.goLive(arn));

    assertThat(onlyRefused().channelArn()).contains(arn);
    assertThat(onlyRefused().reason()).isEqualTo(Reason.NO_STREAM_KEY);
  }

  @Test
  void aChannelThatIsNot_isAMistakeOfTheTest_andNoRefusal() {
    assertThat(catchThrowable(() -> fake.goLive("arn", RECONNECTING)))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(fake.refusedEncoders()).isEmpty();
  }

  @Test
  void snapshotsAndForksHaveThem_andAResetForgetsThem() {
    refusal(() -> fake.connect("sk_us-east-1_unknown", RECONNECTING));
    Snapshot one = fake.snapshot();
    List<RefusedEncoder> before = fake.refusedEncoders();
    FakeIvs fork = fake.fork();

    refusal(() -> fake.connect("sk_us-east-1_unknown", RECONNECTING));
    assertThat(fake.refusedEncoders()).hasSize(2).startsWith(before.get(0));
    assertThat(before).hasSize(1);
    assertThat(fork.refusedEncoders()).isEqualTo(before);

    fake.restore(one);
    assertThat(fake.refusedEncoders()).isEqualTo(before);

    fake.reset();
    assertThat(fake.refusedEncoders()).isEmpty();
  }

  @Test
  void describe_showsThem() {
    fake.goLive(arn);
    EncoderRefusedException live = refusal(() -> fake.goLive(arn));

    assertThat(fake.describe())
        .contains(
            "last refused encoders:\n  %s %s -> ALREADY_LIVE: %s\n"
                .formatted(BroadcastFixture.START, arn, live.getMessage()));
  }

  private RefusedEncoder onlyRefused() {
    assertThat(fake.refusedEncoders()).hasSize(1);
    return fake.refusedEncoders().get(0);
  }
}
