package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.BroadcastFixture;
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
    BroadcastFixture fixture = new BroadcastFixture(f -> setting.method.apply(f, FOR_EVER));
    String arn = fixture.recordedChannel(Duration.ZERO);

    Broadcast broadcast = fixture.fake.goLive(arn);

    assertThat(fixture.fake.broadcast(arn)).contains(broadcast);
    if (setting == Setting.STOP) {
      fixture.ivs.stopStream(s -> s.channelArn(arn));
      assertThat(broadcast.isLive()).isTrue();
    }
  }

  @Test
  void anEventDelayedBeyondAllTimes_neverArrives() {
    BroadcastFixture fixture = new BroadcastFixture();
    List<IvsEvent> arrived = new ArrayList<>();
    fixture.fake.onEvent(arrived::add);
    fixture.fake.eventDelivery().delay(FOR_EVER);

    fixture.fake.goLive(fixture.channel());
    fixture.pass(Duration.ofDays(1));

    assertThat(fixture.fake.events()).isNotEmpty();
    assertThat(arrived).isEmpty();
  }

  @Test
  void aListenerThatThrows_doesNotKeepTimeFromPassing() {
    BroadcastFixture fixture = new BroadcastFixture();
    String arn = fixture.channel();
    Broadcast broadcast = fixture.fake.goLive(arn).starve();
    fixture.fake.onEvent(
        event -> {
          throw new IllegalStateException("at " + event.name());
        });

    assertThatThrownBy(() -> fixture.pass(Duration.ofHours(1))).hasMessage("at Stream End");

    assertThat(fixture.fake.clock().instant())
        .isEqualTo(BroadcastFixture.START.plus(Duration.ofHours(1)));
    assertThat(broadcast.isLive()).isFalse();
  }
}
