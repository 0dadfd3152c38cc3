package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;

/** A test that holds another fake than the code under test is told so. */
class WrongFakeTest {

  private final FakeIvs fake = FakeIvs.create();
  private final FakeIvs other = FakeIvs.create();

  @Test
  void goLive_onAChannelOfAFakeMadeApart_isRefused() {
    String arn = other.client().createChannel(c -> {}).channel().arn();
    fake.client().createChannel(c -> {});
    fake.client().listChannels(c -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.goLive(arn))
        .withMessage(
            "There is no channel %s in this fake, which has 1 channel and whose client was called 2 times: create it with the client first.",
            arn);
  }

  @Test
  void aFakeWhoseClientWasNeverCalled_saysSo() {
    String arn = other.client().createChannel(c -> {}).channel().arn();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.watch(arn).start())
        .withMessage(
            "There is no channel %s in this fake, which has 0 channels and whose client was never called: give the code under test this fake's client, or create it with the client first.",
            arn);
    assertThat(fake.playbackAttempts()).isEmpty();
  }

  @Test
  void connect_withAStreamKeyOfAnotherFake_saysWhatThisOneHas() {
    String key = other.client().createChannel(c -> {}).streamKey().value();
    fake.client().createChannel(c -> {});

    assertThatExceptionOfType(EncoderRefusedException.class)
        .isThrownBy(() -> fake.connect(key, Encoder.obs1080p30()))
        .withMessageStartingWith(
            "No channel has this stream key in this fake, which has 1 channel and whose client was called once: ");
  }

  @Test
  void goLive_withTheNameOfAChannel_givesItsArn() {
    String arn = fake.client().createChannel(c -> c.name("lobby")).channel().arn();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.goLive("lobby"))
        .withMessage(
            "There is no channel lobby in this fake: a channel has that name, and its ARN is %s. Give the ARN.",
            arn);
  }

  @Test
  void goLive_onAChannelOfAnotherRegionOrAccount_namesThem() {
    FakeIvs elsewhere =
        FakeIvs.builder().region(Region.EU_WEST_1).accountId("210987654321").build();
    String arn = elsewhere.client().createChannel(c -> {}).channel().arn();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.goLive(arn))
        .withMessage(
            "There is no channel %s in this fake: the ARN is of account 210987654321 in eu-west-1, and this fake is of account 123456789012 in us-east-1. Use the fake of that region and account.",
            arn);
  }
}
