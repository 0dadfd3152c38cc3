package io.github.fakeivs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** Rules at the rim of what requests and controls can say. */
class ReviewedRulesTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @ParameterizedTest
  @ValueSource(strings = {"aws:owner", "AWS:owner", "Aws:"})
  void tags_withTheReservedPrefix_areInvalid(String key) {
    assertThatThrownBy(() -> ivs.createChannel(c -> c.tags(Map.of(key, "value"))))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("CreateChannel.tags '" + key + "'");
  }

  /** The SDK does not send them. */
  @Test
  void tags_withoutAValue_doNotCount() {
    Map<String, String> tags = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      tags.put("key" + i, "value");
    }
    Map<String, String> sent = Map.copyOf(tags);
    tags.put("aws:none", null);

    assertThat(ivs.createChannel(c -> c.tags(tags)).channel().tags()).isEqualTo(sent);
  }

  @Test
  void countries_areToldOnceEachWithTheirPlace() {
    assertThatThrownBy(
            () -> ivs.createPlaybackRestrictionPolicy(p -> p.allowedCountries("DE", "USA", "XX")))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith(
            "CreatePlaybackRestrictionPolicy.allowedCountries[1] 'USA' has a length of 3, "
                + "it must be between 2 and 2; "
                + "CreatePlaybackRestrictionPolicy.allowedCountries[2] 'XX' must be an assigned "
                + "ISO 3166-1 alpha-2 code in upper case (Service: Ivs");
  }

  @Test
  void advance_beyondAllTimes_isRefused() {
    assertThatThrownBy(() -> fake.clock().advance(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("advance it by less");
  }
}
