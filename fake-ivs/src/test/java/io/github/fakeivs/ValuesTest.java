package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import io.github.fakeivs.viewer.PlaybackAttempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test holds compares by value. */
class ValuesTest {

  private final FakeIvs fake = twin();
  private final FakeIvs other = twin();

  private static FakeIvs twin() {
    FakeIvs fake =
        FakeIvs.builder().seed(7).clock(Instant.parse("2026-03-04T05:06:07.089Z")).build();
    VisibleState.populate(fake);
    return fake;
  }

  @Test
  void whatTestsBuild_isEqualIfItsPartsAre() {
    assertThat(Encoder.obs720p60())
        .isEqualTo(Encoder.obs720p60().toBuilder().build())
        .hasSameHashCodeAs(Encoder.obs720p60().toBuilder().build())
        .isNotEqualTo(Encoder.obs720p60().toBuilder().priority(1).build())
        .isNotEqualTo(
            Encoder.obs720p60().toBuilder().reconnectsAfter(Duration.ofSeconds(1)).build());
    assertThat(VideoTrack.of(640, 360, 30, 800_000))
        .isEqualTo(VideoTrack.of(640, 360, 30, 800_000))
        .isNotEqualTo(VideoTrack.of(640, 360, 30, 800_001));
    assertThat(AudioTrack.builder().build()).isEqualTo(AudioTrack.builder().build());
    assertThat(Quotas.defaults().with(Quota.CHANNELS, 1))
        .isEqualTo(Quotas.defaults().with(Quota.CHANNELS, 1))
        .isNotEqualTo(Quotas.defaults());
  }

  @Test
  void whatTheFakeMakes_isEqualIfItsPartsAre() {
    assertThat(fake.events()).isNotEmpty().isEqualTo(other.events());
    assertThat(fake.events().get(0).envelope()).isEqualTo(other.events().get(0).envelope());
    assertThat(fake.recordings()).isEqualTo(other.recordings());
    assertThat(refusedAttempts(fake)).isNotEmpty().isEqualTo(refusedAttempts(other));
    assertThat(fake.refusedEncoders()).isNotEmpty().isEqualTo(other.refusedEncoders());
    assertThat(fake.revocations()).isEqualTo(other.revocations());
    assertThat(fake.broadcasts()).isNotEmpty();
    assertThat(fake.broadcasts().get(0).encoder()).isEqualTo(other.broadcasts().get(0).encoder());
    assertThat(fake.broadcasts().get(0).metadata()).isEqualTo(other.broadcasts().get(0).metadata());
  }

  private static List<PlaybackAttempt> refusedAttempts(FakeIvs fake) {
    return fake.playbackAttempts().stream().filter(attempt -> !attempt.isAdmitted()).toList();
  }
}
