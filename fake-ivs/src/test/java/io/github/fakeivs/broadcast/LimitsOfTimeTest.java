package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.event.IvsEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Delays beyond all times, and failures in the middle of the passing of time. */
class LimitsOfTimeTest {

  private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

  /** The settings that delay something. */
  enum Setting {
    START(FakeIvsBuilder::startLatency),
    STOP(FakeIvsBuilder::stopLatency),
    PROVISIONING(FakeIvsBuilder::provisioningDelay);

    private final BiFunction<FakeIvsBuilder, Duration, FakeIvsBuilder> method;

    Setting(BiFunction<FakeIvsBuilder, Duration, FakeIvsBuilder> method) {
      this.method = method;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDelayBeyondAllTimes_neverEnds(Setting setting) {
    Studio studio = new Studio(f -> setting.method.apply(f, FOR_EVER));
    String arn = studio.recordedChannel(Duration.ZERO);

    Broadcast broadcast = studio.fake.goLive(arn);

    assertThat(studio.fake.broadcast(arn)).contains(broadcast);
    if (setting == Setting.STOP) {
      studio.ivs.stopStream(s -> s.channelArn(arn));
      assertThat(broadcast.isLive()).isTrue();
    }
  }

  @Test
  void anEventDelayedBeyondAllTimes_neverArrives() {
    Studio studio = new Studio();
    List<IvsEvent> arrived = new ArrayList<>();
    studio.fake.onEvent(arrived::add);
    studio.fake.eventDelivery().delay(FOR_EVER);

    studio.fake.goLive(studio.channel());
    studio.pass(Duration.ofDays(1));

    assertThat(studio.fake.events()).isNotEmpty();
    assertThat(arrived).isEmpty();
  }

  @Test
  void aListenerThatThrows_doesNotKeepTimeFromPassing() {
    Studio studio = new Studio();
    String arn = studio.channel();
    Broadcast broadcast = studio.fake.goLive(arn).starve();
    studio.fake.onEvent(
        event -> {
          throw new IllegalStateException("at " + event.name());
        });

    assertThatThrownBy(() -> studio.pass(Duration.ofHours(1))).hasMessage("at Stream End");

    assertThat(studio.fake.clock().instant()).isEqualTo(Studio.START.plus(Duration.ofHours(1)));
    assertThat(broadcast.isLive()).isFalse();
  }
}
