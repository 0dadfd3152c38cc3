package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** What happens to broadcasts as the fake's clock moves. */
class PassingTimeTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;

  @Test
  void advance_by48HoursInOneCall_endsEveryStreamAtItsOwnInstant() {
    String recorded = fixture.recordedChannel(Duration.ofSeconds(300));
    fake.goLive(recorded);
    fixture.pass(Duration.ofHours(1));
    fake.goLive(fixture.channel());
    fixture.pass(Duration.ofMinutes(1));
    fake.goLive(fixture.channel()).starve();

    Instant end = fake.clock().advance(Duration.ofHours(48));

    assertThat(end).isEqualTo(BroadcastFixture.START.plus(Duration.ofMinutes(49 * 60 + 1)));
    assertThat(fixture.log())
        .containsExactly(
            "PT0S Session Created",
            "PT0S Stream Start",
            "PT0S Recording Start",
            "PT1H Session Created",
            "PT1H Stream Start",
            "PT1H1M Session Created",
            "PT1H1M Stream Start",
            "PT1H1M Starvation Start",
            "PT1H1M30S Stream End",
            "PT1H1M30S Session Ended",
            "PT48H Stream End",
            "PT48H Session Ended",
            "PT48H5M Recording End",
            "PT49H Stream End",
            "PT49H Session Ended");
    assertThat(fake.recordings().get(0).duration()).isEqualTo(Duration.ofHours(48));
  }

  @Test
  void advance_inManySteps_givesTheSameEventsAsInOne() {
    BroadcastFixture oneStep = new BroadcastFixture(f -> f.startLatency(Duration.ofSeconds(5)));
    BroadcastFixture manySteps = new BroadcastFixture(f -> f.startLatency(Duration.ofSeconds(5)));
    for (BroadcastFixture each : List.of(oneStep, manySteps)) {
      Encoder encoder = Encoder.builder().reconnectsAfter(Duration.ofSeconds(3)).build();
      String arn = each.recordedChannel(Duration.ofSeconds(60));
      each.fake.goLive(arn, encoder);
      each.pass(Duration.ofMinutes(1));
      each.stop(arn);
    }

    oneStep.pass(Duration.ofHours(50));
    for (int step = 0; step < 50 * 60; step++) {
      manySteps.pass(Duration.ofMinutes(1));
    }

    assertThat(manySteps.fake.events()).isEqualTo(oneStep.fake.events()).hasSize(12);
    assertThat(manySteps.fake.recordings()).isEqualTo(oneStep.fake.recordings());
  }

  @Test
  void set_toALaterInstant_isAsGoodAsAdvance() {
    Broadcast broadcast = fake.goLive(fixture.channel());

    fake.clock().set(BroadcastFixture.START.plus(Duration.ofDays(30)));

    assertThat(broadcast.endTime()).contains(BroadcastFixture.START.plus(Duration.ofHours(48)));
  }

  @Test
  void set_toAnEarlierInstant_isRefusedAndChangesNothing() {
    Broadcast broadcast = fake.goLive(fixture.channel());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.clock().set(BroadcastFixture.START.minusMillis(1)));
    assertThat(broadcast.isLive()).isTrue();
    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START);
  }

  @Test
  void advance_whileAListenerGoesLiveAgain_letsThatStreamHaveItsTimeToo() {
    String arn = fixture.channel();
    fake.onEvent(
        event -> {
          if (event.name().equals("Session Ended")) {
            fake.goLive(arn);
          }
        });
    fake.goLive(arn);

    fixture.pass(Duration.ofHours(100));

    assertThat(fixture.log())
        .containsExactly(
            "PT0S Session Created",
            "PT0S Stream Start",
            "PT48H Stream End",
            "PT48H Session Ended",
            "PT48H Session Created",
            "PT48H Stream Start",
            "PT96H Stream End",
            "PT96H Session Ended",
            "PT96H Session Created",
            "PT96H Stream Start");
  }

  @Test
  void aClockThatStands_endsNothing() {
    Broadcast broadcast = fake.goLive(fixture.channel()).starve();

    fake.clock().freeze();
    fixture.pass(Duration.ZERO);

    assertThat(broadcast.isLive()).isTrue();
  }

  @Test
  void aClockThatFollowsTheSystems_startsAStreamWhenItsTimeHasCome() {
    FakeIvs following = FakeIvs.builder().startLatency(Duration.ofMillis(2)).build();
    IvsClient ivs = following.client();
    String arn = ivs.createChannel(c -> {}).channel().arn();
    List<String> told = new ArrayList<>();
    following.onEvent(event -> told.add(event.name()));
    Broadcast broadcast = following.goLive(arn);
    Instant created = following.events().get(0).time();

    waitUntil(following, created.plusMillis(3));

    assertThat(ivs.getStream(s -> s.channelArn(arn)).stream().startTime())
        .isEqualTo(created.plusMillis(2));
    assertThat(broadcast.isLive()).isTrue();
    assertThat(told).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void aClockThatFollowsTheSystems_tellsOfAnEndBeforeTheCallThatIsTooLate() {
    FakeIvs following = FakeIvs.builder().stopLatency(Duration.ofMillis(2)).build();
    IvsClient ivs = following.client();
    String arn = ivs.createChannel(c -> {}).channel().arn();
    Broadcast broadcast = following.goLive(arn);
    List<String> told = new ArrayList<>();
    following.onEvent(event -> told.add(event.name()));
    ivs.stopStream(s -> s.channelArn(arn));
    waitUntil(following, following.clock().instant().plusMillis(3));

    assertThatIllegalStateException()
        .isThrownBy(() -> broadcast.viewers(1))
        .withMessageContaining("StopStream");

    assertThat(told).containsExactly("Stream End", "Session Ended");
  }

  @Test
  void events_neverGoBackInTime() {
    Encoder encoder = Encoder.builder().reconnectsAfter(Duration.ofSeconds(30)).build();
    for (int count = 0; count < 20; count++) {
      String arn = fixture.recordedChannel(Duration.ofSeconds(10L * count));
      fake.goLive(arn, encoder).starve();
      fixture.pass(Duration.ofSeconds(7));
      if (count % 3 == 0) {
        fixture.stop(arn);
      }
    }
    fixture.pass(Duration.ofDays(4));

    assertThat(fake.events())
        .hasSizeGreaterThan(100)
        .extracting(IvsEvent::time)
        .isSortedAccordingTo(Comparator.naturalOrder());
    assertThat(fake.broadcasts()).isEmpty();
    assertThat(fake.recordings())
        .allSatisfy(r -> assertThat(r.status()).isEqualTo(Recording.Status.ENDED));
  }

  /** The one place that waits for the system's clock: a following clock can be had no other way. */
  private static void waitUntil(FakeIvs following, Instant instant) {
    while (following.clock().instant().isBefore(instant)) {
      Thread.onSpinWait();
    }
  }
}
