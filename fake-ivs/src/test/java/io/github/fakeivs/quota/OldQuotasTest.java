package io.github.fakeivs.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvsClient;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

class OldQuotasTest {

  @ParameterizedTest
  @CsvSource({
    "CHANNELS, 5000",
    "STREAM_KEYS_PER_CHANNEL, 1",
    "CONCURRENT_STREAMS, 100",
    "CONCURRENT_VIEWS, 15000",
    "TAKEOVERS_PER_STREAM, 100",
    "RECORDING_CONFIGURATIONS, 20",
    "PLAYBACK_KEY_PAIRS, 3",
    "PLAYBACK_RESTRICTION_POLICIES, 3",
    "ALLOWED_COUNTRIES, 200",
    "ALLOWED_ORIGINS, 5",
    "METADATA_BYTES, 1024",
    "TAGS_PER_RESOURCE, 50"
  })
  void theDefaultsAreThoseOfTheServiceQuotasPage(Quota quota, int limit) {
    assertThat(quota.defaultLimit()).isEqualTo(limit);
    assertThat(Quotas.defaults().limit(quota)).isEqualTo(limit);
  }

  @ParameterizedTest
  @EnumSource
  void with_setsOneAndLeavesTheOthers(Quota quota) {
    Quotas changed = Quotas.defaults().with(quota, 7);

    assertThat(changed.limit(quota)).isEqualTo(7);
    for (Quota other : EnumSet.complementOf(EnumSet.of(quota))) {
      assertThat(changed.limit(other)).isEqualTo(other.defaultLimit());
    }
    assertThat(Quotas.defaults().limit(quota)).isEqualTo(quota.defaultLimit());
  }

  @Test
  void with_mayAllowNothing() {
    assertThat(Quotas.defaults().with(Quota.CHANNELS, 0).limit(Quota.CHANNELS)).isZero();
  }

  @Test
  void with_lessThanNothing_isRefused() {
    Quotas quotas = Quotas.defaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> quotas.with(Quota.CHANNELS, -1))
        .withMessage("The limit of CHANNELS is -1: give 0 or more.");
  }

  @Test
  void areEqualWhenAllLimitsAre() {
    Quotas changed = Quotas.defaults().with(Quota.CHANNELS, 7);

    assertThat(Quotas.defaults().with(Quota.CHANNELS, 5_000))
        .isEqualTo(Quotas.defaults())
        .hasSameHashCodeAs(Quotas.defaults());
    assertThat(changed)
        .isEqualTo(Quotas.defaults().with(Quota.CHANNELS, 8).with(Quota.CHANNELS, 7))
        .isNotEqualTo(Quotas.defaults())
        .isNotEqualTo("Quotas");
  }

  @Test
  void tellTheirLimits() {
    assertThat(Quotas.defaults().with(Quota.CHANNELS, 7)).asString().contains("CHANNELS=7");
  }

  @Test
  void FakeIvs_takes5000ChannelsAndNoMore() {
    FakeIvsClient ivs = FakeIvsClient.create();
    IntStream.range(0, 5_000).forEach(i -> ivs.createChannel(c -> {}));

    assertThatThrownBy(() -> ivs.createChannel(c -> {}))
        .isInstanceOfSatisfying(
            ServiceQuotaExceededException.class,
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(402);
              assertThat(refusal.exceptionMessage())
                  .contains("channel quota exceeded")
                  .contains("5000");
            });
    ivs.deleteChannel(c -> c.arn(ivs.listChannels(l -> {}).channels().get(0).arn()));
    assertThat(ivs.createChannel(c -> {}).channel().arn()).isNotNull();
  }
}
