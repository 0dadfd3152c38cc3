package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.stream.Encoder;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Channels that a test puts there by their ARN. */
class PutChannelTest {

  private static final String CHANNEL_ARN = "arn:aws:ivs:us-east-1:123456789012:channel/lobby";
  private static final String STREAM_KEY = "arn:aws:ivs:us-east-1:123456789012:stream-key/";

  private final FakeIvs fake = FakeIvs.create();

  @Test
  void withPartOfAMultitrackConfiguration_hasTheDefaultsForTheRest() {
    Channel channel =
        fake.putChannel(
            Channel.builder()
                .arn(CHANNEL_ARN)
                .multitrackInputConfiguration(m -> m.enabled(true))
                .build());

    assertThat(channel.multitrackInputConfiguration())
        .isEqualTo(
            MultitrackInputConfiguration.builder()
                .enabled(true)
                .policy("ALLOW")
                .maximumResolution("FULL_HD")
                .build());
    fake.putStreamKey(key("first"));
    assertThat(fake.goLive(CHANNEL_ARN, Encoder.obsMultitrack()).isLive()).isTrue();
  }

  @Test
  void twoStreamKeysOfOneValue_areRefused_withoutTellingIt() {
    fake.putChannel(Channel.builder().arn(CHANNEL_ARN).build());
    String value = fake.putStreamKey(key("first")).value();

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.putStreamKey(key("second").toBuilder().value(value).build()))
        .withMessage(
            "%ssecond has the same value as %sfirst: give it another value, or none "
                + "to have one generated.",
            STREAM_KEY, STREAM_KEY);
  }

  private static StreamKey key(String id) {
    return StreamKey.builder().arn(STREAM_KEY + id).channelArn(CHANNEL_ARN).build();
  }
}
