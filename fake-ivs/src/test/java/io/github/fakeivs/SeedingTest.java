package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;
import software.amazon.awssdk.services.ivs.model.TranscodePreset;

/** Channels and stream keys that are there because the test says so. */
class SeedingTest {

  private static final String PREFIX = "arn:aws:ivs:us-east-1:123456789012:";
  private static final String CHANNEL = PREFIX + "channel/AbCdEfGh1234";
  private static final String KEY = PREFIX + "stream-key/StUvWxYz5678";

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @Test
  void putChannel_isSetAsCreateChannelDoesByDefault() {
    Channel created = ivs.createChannel(c -> {}).channel();

    Channel seeded = fake.putChannel(CHANNEL);

    assertThat(seeded.arn()).isEqualTo(CHANNEL);
    assertThat(seeded.srt().passphrase())
        .hasSameSizeAs(created.srt().passphrase())
        .isNotEqualTo(created.srt().passphrase());
    assertThat(seeded.playbackUrl())
        .isEqualTo(created.playbackUrl().replace(id(created.arn()), "AbCdEfGh1234"));
    assertThat(seeded.toBuilder().srt(created.srt()).arn(created.arn()))
        .usingRecursiveComparison()
        .ignoringFields("playbackUrl")
        .isEqualTo(created.toBuilder());
  }

  private static String id(String arn) {
    return arn.substring(arn.indexOf('/') + 1);
  }

  @Test
  void putChannel_isFoundByTheClient() {
    Channel first = ivs.createChannel(c -> {}).channel();

    Channel seeded = fake.putChannel(CHANNEL);

    assertThat(ivs.getChannel(c -> c.arn(CHANNEL)).channel()).isEqualTo(seeded);
    assertThat(ivs.listChannels(c -> {}).channels())
        .extracting(ChannelSummary::arn)
        .containsExactly(first.arn(), CHANNEL);
    ivs.updateChannel(c -> c.arn(CHANNEL).name("renamed"));
    ivs.deleteChannel(c -> c.arn(CHANNEL));
    assertThat(ivs.listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void putChannel_byArn_hasAStreamKey() {
    fake.putChannel(CHANNEL);

    StreamKeySummary summary = ivs.listStreamKeys(k -> k.channelArn(CHANNEL)).streamKeys().get(0);
    StreamKey key = ivs.getStreamKey(k -> k.arn(summary.arn())).streamKey();

    assertThat(key.value()).startsWith("sk_us-east-1_" + id(key.arn()) + "_");
    assertThat(fake.connect(key.value(), Encoder.obs1080p30()).channelArn()).isEqualTo(CHANNEL);
  }

  @Test
  void putChannel_keepsWhatItIsGiven() {
    Channel given =
        Channel.builder()
            .arn(CHANNEL)
            .name("lobby")
            .type("ADVANCED_HD")
            .authorized(true)
            .insecureIngest(true)
            .latencyMode("NORMAL")
            .playbackUrl("https://example.com/lobby.m3u8")
            .ingestEndpoint("ingest.example.com")
            .tags(Map.of("a", "b"))
            .build();

    Channel seeded = fake.putChannel(given);

    assertThat(seeded.preset()).isEqualTo(TranscodePreset.HIGHER_BANDWIDTH_DELIVERY);
    assertThat(ivs.getChannel(c -> c.arn(CHANNEL)).channel()).isEqualTo(seeded);
    given.sdkFields().stream()
        .filter(field -> given.getValueForField(field.memberName(), Object.class).isPresent())
        .forEach(
            field ->
                assertThat(field.getValueOrDefault(seeded))
                    .as(field.memberName())
                    .isEqualTo(field.getValueOrDefault(given)));
    assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels()).hasSize(1);
  }

  @Test
  void putChannel_withPartOfAMultitrackConfiguration_hasTheDefaultsForTheRest() {
    Channel channel =
        fake.putChannel(
            Channel.builder()
                .arn(CHANNEL)
                .multitrackInputConfiguration(m -> m.enabled(true))
                .build());

    assertThat(channel.multitrackInputConfiguration())
        .isEqualTo(
            MultitrackInputConfiguration.builder()
                .enabled(true)
                .policy("ALLOW")
                .maximumResolution("FULL_HD")
                .build());
    assertThat(fake.goLive(CHANNEL, Encoder.obsMultitrack()).isLive()).isTrue();
  }

  @Test
  void putChannel_asAWhole_hasAStreamKeyToo() {
    fake.putChannel(Channel.builder().arn(CHANNEL).build());

    assertThat(ivs.listStreamKeys(k -> k.channelArn(CHANNEL)).streamKeys()).hasSize(1);
    assertThat(fake.goLive(CHANNEL).isLive()).isTrue();
  }

  @Test
  void putStreamKey_takesThePlaceOfTheKeyThatWasDrawn() {
    fake.putChannel(CHANNEL);
    fake.putStreamKey(key().build());

    assertThat(ivs.listStreamKeys(k -> k.channelArn(CHANNEL).maxResults(5)).streamKeys())
        .extracting(StreamKeySummary::arn)
        .containsExactly(KEY);

    fake.putStreamKey(key().arn(KEY + "2").build());

    assertThat(ivs.listStreamKeys(k -> k.channelArn(CHANNEL).maxResults(5)).streamKeys())
        .extracting(StreamKeySummary::arn)
        .containsExactly(KEY, KEY + "2");
  }

  @Test
  void putStreamKey_leavesAKeyThatTheApplicationCreated() {
    fake.putChannel(CHANNEL);
    String drawn = ivs.listStreamKeys(k -> k.channelArn(CHANNEL)).streamKeys().get(0).arn();
    ivs.deleteStreamKey(k -> k.arn(drawn));
    String created = ivs.createStreamKey(k -> k.channelArn(CHANNEL)).streamKey().arn();

    fake.putStreamKey(key().build());

    assertThat(ivs.listStreamKeys(k -> k.channelArn(CHANNEL).maxResults(5)).streamKeys())
        .extracting(StreamKeySummary::arn)
        .containsExactly(created, KEY);
  }

  @Test
  void putStreamKey_withAValue_letsAnEncoderConnectWithIt() {
    fake.putChannel(Channel.builder().arn(CHANNEL).build());
    StreamKey given =
        StreamKey.builder()
            .arn(KEY)
            .channelArn(CHANNEL)
            .value("sk_us-east-1_fixed")
            .tags(Map.of("a", "b"))
            .build();

    assertThat(fake.putStreamKey(given)).isEqualTo(given);

    assertThat(ivs.getStreamKey(k -> k.arn(KEY)).streamKey()).isEqualTo(given);
    assertThat(fake.connect("sk_us-east-1_fixed", Encoder.obs1080p30()).channelArn())
        .isEqualTo(CHANNEL);
  }

  @Test
  void putStreamKey_withoutAValue_getsOneOfTheServicesForm() {
    fake.putChannel(Channel.builder().arn(CHANNEL).build());

    StreamKey key = fake.putStreamKey(key().build());

    assertThat(key.value()).matches("sk_us-east-1_StUvWxYz5678_[A-Za-z0-9]{30}");
    assertThat(key.tags()).isEmpty();
  }

  @Test
  void seeding_isNoCallAndNoEvent_andCountsForNoQuota() {
    FakeIvs full = FakeIvs.builder().quotas(Quotas.defaults().with(Quota.CHANNELS, 0)).build();

    full.putChannel(CHANNEL);
    full.putStreamKey(key().build());

    assertThat(full.calls()).isEmpty();
    assertThat(full.events()).isEmpty();
    assertThat(full.client().listStreamKeys(k -> k.channelArn(CHANNEL).maxResults(5)).streamKeys())
        .hasSize(1);
    assertThatThrownBy(() -> full.client().createStreamKey(k -> k.channelArn(CHANNEL)))
        .isInstanceOf(ServiceQuotaExceededException.class);
  }

  @Test
  void putChannel_thatRefersToWhatIsNotThere_goesLiveWithoutIt() {
    fake.putChannel(
        Channel.builder()
            .arn(CHANNEL)
            .recordingConfigurationArn(PREFIX + "recording-configuration/none")
            .build());
    fake.putStreamKey(key().build());

    assertThat(fake.goLive(CHANNEL).isLive()).isTrue();
    assertThat(fake.recordings()).isEmpty();
  }

  @ParameterizedTest
  @EmptySource
  @ValueSource(
      strings = {
        "AbCdEfGh1234",
        KEY,
        "arn:aws:ivs:us-east-1:123456789012:channel/",
        "arn:aws:ivs:us-east-1:123456789012:channel/a_b",
        "arn:aws:ivs:us-east-1:123456789012:channel/a/b",
        "arn:aws:ivs:us-east-1:210987654321:channel/AbCdEfGh1234",
        "arn:aws:ivs:eu-west-1:123456789012:channel/AbCdEfGh1234",
        "arn:aws:s3:us-east-1:123456789012:channel/AbCdEfGh1234"
      })
  void putChannel_thatIsNotThisFakes_isRefused(String arn) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.putChannel(arn))
        .withMessage(
            "'%s' is not the ARN of a channel in this fake: give "
                + "arn:aws:ivs:us-east-1:123456789012:channel/ followed by letters, digits or "
                + "hyphens, at most 128 characters in total.",
            arn);
    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void putChannel_takesTheLongestArnThatGetChannelTakes_andNoLongerOne() {
    String longest = PREFIX + "channel/" + "a".repeat(128 - (PREFIX + "channel/").length());

    assertThat(fake.putChannel(longest).arn()).isEqualTo(longest);
    assertThat(ivs.getChannel(c -> c.arn(longest)).channel().arn()).isEqualTo(longest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.putChannel(longest + "a"))
        .withMessageContaining("at most 128 characters in total");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {CHANNEL, "arn:aws:ivs:eu-west-1:123456789012:stream-key/AbCdEfGh1234"})
  void putStreamKey_thatIsNotThisFakes_isRefused(String arn) {
    fake.putChannel(CHANNEL);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.putStreamKey(key().arn(arn).build()))
        .withMessage(
            "'%s' is not the ARN of a stream-key in this fake: give "
                + "arn:aws:ivs:us-east-1:123456789012:stream-key/ followed by letters, digits or "
                + "hyphens, at most 128 characters in total.",
            arn);
  }

  @Test
  void putChannel_again_isRefused_andChangesNothing() {
    Channel created = ivs.createChannel(c -> c.name("lobby")).channel();

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.putChannel(created.arn()))
        .withMessage(
            "%s exists in this fake already: add it only once, or reset the fake first.",
            created.arn());
    assertThat(ivs.getChannel(c -> c.arn(created.arn())).channel()).isEqualTo(created);
    assertThat(ivs.listStreamKeys(k -> k.channelArn(created.arn()).maxResults(5)).streamKeys())
        .hasSize(1);
  }

  @Test
  void putStreamKey_again_isRefused() {
    fake.putChannel(CHANNEL);
    fake.putStreamKey(key().build());

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.putStreamKey(key().value("other").build()))
        .withMessage(
            "%s exists in this fake already: add it only once, or reset the fake first.", KEY);
  }

  @Test
  void putStreamKey_withTheValueOfAnother_isRefused_withoutTellingIt() {
    fake.putChannel(CHANNEL);
    String value = fake.putStreamKey(key().build()).value();

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.putStreamKey(key().arn(KEY + "2").value(value).build()))
        .withMessage(
            "%s2 has the same value as %s: give it another value, or none to have one generated.",
            KEY, KEY);
  }

  @Test
  void putStreamKey_ofAnUnknownChannel_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.putStreamKey(key().build()))
        .withMessage(
            "There is no channel %s in this fake: add the channel before its stream key.", CHANNEL);
  }

  @Test
  void putStreamKey_withoutAChannel_isRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> fake.putStreamKey(key().channelArn(null).build()))
        .withMessage("channelArn");
  }

  private static StreamKey.Builder key() {
    return StreamKey.builder().arn(KEY).channelArn(CHANNEL);
  }
}
