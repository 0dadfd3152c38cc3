package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.fixture.RecordingConfigurations;
import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;

/** What a fake can be built with, and what it is without. */
class FakeIvsBuilderTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");

  @Test
  void build_withoutSettings_isUsEast1OfAMadeUpAccount() {
    FakeIvs fake = FakeIvs.builder().build();

    assertThat(fake.region()).isEqualTo(Region.US_EAST_1);
    assertThat(fake.accountId()).isEqualTo("123456789012");
    assertThat(fake.quotas()).isEqualTo(Quotas.defaults());
    assertThat(arnOfFirstChannel(FakeIvs.builder()))
        .startsWith("arn:aws:ivs:us-east-1:123456789012:channel/");
  }

  @Test
  void create_isABuildWithoutSettings() {
    FakeIvs created = FakeIvs.create();
    FakeIvs built = FakeIvs.builder().build();

    assertThat(created).hasToString(built.toString());
    assertThat(created.quotas()).isEqualTo(built.quotas());
  }

  @Test
  void build_withEveryDefaultSet_isABuildWithoutSettings() {
    FakeIvs named =
        FakeIvs.builder()
            .region(Region.US_EAST_1)
            .accountId("123456789012")
            .seed(0)
            .quotas(Quotas.defaults())
            .callRates(CallRates.PUT_METADATA)
            .startLatency(Duration.ZERO)
            .stopLatency(Duration.ZERO)
            .provisioningDelay(Duration.ZERO)
            .ingestDataDelay(Duration.ZERO)
            .clock(START)
            .build();
    FakeIvs plain = FakeIvs.builder().seed(0).clock(START).build();

    VisibleState.populate(named);
    VisibleState.populate(plain);

    assertThat(VisibleState.of(named))
        .usingRecursiveComparison()
        .ignoringFields("contents.playbackKeyPairs")
        .isEqualTo(VisibleState.of(plain));
  }

  @Test
  void regionAndAccount_areInWhatTheFakeMakes() {
    FakeIvs fake = FakeIvs.builder().region(Region.EU_WEST_1).accountId("000000000042").build();

    assertThat(fake.region()).isEqualTo(Region.EU_WEST_1);
    assertThat(fake.accountId()).isEqualTo("000000000042");
    assertThat(fake).hasToString("FakeIvs[eu-west-1, 000000000042]");
    CreateChannelResponse created = fake.client().createChannel(c -> {});
    assertThat(created.channel().arn()).startsWith("arn:aws:ivs:eu-west-1:000000000042:channel/");
    assertThat(created.streamKey().value()).startsWith("sk_eu-west-1_");
    assertThat(created.channel().ingestEndpoint())
        .isNotEqualTo(FakeIvs.create().client().createChannel(c -> {}).channel().ingestEndpoint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"US-EAST-1", "us_east_1", "us.east"})
  void region_thatCanBeInNoArn_isRefused(String region) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeIvs.builder().region(Region.of(region)))
        .withMessageStartingWith("region is '" + region + "'");
  }

  @Test
  void region_mayBeOneWithoutTheService() {
    FakeIvs fake = FakeIvs.builder().region(Region.of("eu-nowhere-7")).build();

    assertThat(fake.client().createChannel(c -> {}).streamKey().value())
        .startsWith("sk_eu-nowhere-7_");
  }

  @Test
  void seed_byDefault_isAnotherForEachFake() {
    assertThat(everyKindOfId(FakeIvs.create()))
        .doesNotContainAnyElementsOf(everyKindOfId(FakeIvs.create()));
  }

  @Test
  void seed_givesTheSameIds_andAnotherGivesOthers() {
    List<String> ids = everyKindOfId(FakeIvs.builder().seed(7).build());

    assertThat(everyKindOfId(FakeIvs.builder().seed(7).build())).isEqualTo(ids);
    for (long seed : new long[] {0, 6, 8, -7, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(everyKindOfId(FakeIvs.builder().seed(seed).build()))
          .doesNotContainAnyElementsOf(ids);
    }
  }

  private static List<String> everyKindOfId(FakeIvs fake) {
    IvsClient ivs = fake.client();
    CreateChannelResponse created = ivs.createChannel(c -> {});
    Channel channel = created.channel();
    return List.of(
        channel.arn(),
        channel.srt().passphrase(),
        created.streamKey().arn(),
        created.streamKey().value(),
        fake.goLive(channel.arn()).streamId(),
        ivs.createPlaybackRestrictionPolicy(p -> {}).playbackRestrictionPolicy().arn(),
        created.responseMetadata().requestId());
  }

  @Test
  void seed_isDescribedSoThatItCanBeRepeated() {
    FakeIvsBuilder builder = FakeIvs.builder();
    FakeIvs fake = builder.build();
    String arn = fake.client().createChannel(c -> {}).channel().arn();

    assertThat(arnOfFirstChannel(builder)).isNotEqualTo(arn);
    assertThat(arnOfFirstChannel(FakeIvs.builder())).isNotEqualTo(arn);

    Matcher seed = Pattern.compile("id seed: (\\d+)").matcher(fake.describe());
    assertThat(seed.find()).isTrue();
    assertThat(arnOfFirstChannel(FakeIvs.builder().seed(Long.parseLong(seed.group(1)))))
        .isEqualTo(arn);
  }

  private static String arnOfFirstChannel(FakeIvsBuilder builder) {
    return builder.build().client().createChannel(c -> {}).channel().arn();
  }

  @Test
  void provisioningDelay_isZeroByDefault_andElseKeepsAConfigurationInCreation() {
    FakeIvs atOnce = FakeIvs.builder().clock(START).build();
    assertThat(
            RecordingConfigurations.stateOf(
                atOnce.client(), RecordingConfigurations.create(atOnce.client())))
        .isEqualTo(RecordingConfigurationState.ACTIVE);

    FakeIvs slow = FakeIvs.builder().clock(START).provisioningDelay(Duration.ofSeconds(5)).build();
    String arn = RecordingConfigurations.create(slow.client());
    slow.clock().advance(Duration.ofMillis(4_999));
    assertThat(RecordingConfigurations.stateOf(slow.client(), arn))
        .isEqualTo(RecordingConfigurationState.CREATING);
    slow.clock().advance(Duration.ofMillis(1));
    assertThat(RecordingConfigurations.stateOf(slow.client(), arn))
        .isEqualTo(RecordingConfigurationState.ACTIVE);
  }

  @Test
  void build_again_isAFakeThatSharesNothing() {
    FakeIvsBuilder builder = FakeIvs.builder().clock(START);
    FakeIvs first = builder.build();
    FakeIvs second = builder.build();

    first.client().createChannel(c -> {});
    first.clock().advance(Duration.ofDays(1));

    assertThat(second.client().listChannels(c -> {}).channels()).isEmpty();
    assertThat(second.clock().instant()).isEqualTo(START);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "12345678901x", "1234567890123", "１２３４５６７８９０１２"})
  void accountId_withoutTwelveDigits_isRefusedAtOnce(String accountId) {
    FakeIvsBuilder builder = FakeIvs.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.accountId(accountId))
        .withMessage("accountId is '%s': an AWS account id has exactly twelve digits.", accountId);
  }

  static Stream<Arguments> delays() {
    return Stream.of(
        delay("startLatency", FakeIvsBuilder::startLatency),
        delay("stopLatency", FakeIvsBuilder::stopLatency),
        delay("provisioningDelay", FakeIvsBuilder::provisioningDelay),
        delay("ingestDataDelay", FakeIvsBuilder::ingestDataDelay),
        delay("eventDelay", FakeIvsBuilder::eventDelay));
  }

  private static Arguments delay(
      String name, BiFunction<FakeIvsBuilder, Duration, FakeIvsBuilder> setting) {
    return Arguments.of(name, setting);
  }

  @ParameterizedTest
  @MethodSource("delays")
  void anyDelay_ofLessThanNothing_isRefusedAtOnce(
      String name, BiFunction<FakeIvsBuilder, Duration, FakeIvsBuilder> setting) {
    FakeIvsBuilder builder = FakeIvs.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> setting.apply(builder, Duration.ofSeconds(-3)))
        .withMessage("%s is PT-3S: give a duration of zero or more.", name);
  }
}
