package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.SystemClock;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What falls due as the fake's clock moves, and in which order. */
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

  @Test
  void freeze_inTheMiddleOfAnAdvance_movesNothing() {
    fake.goLive(fixture.channel()).starve();
    List<Instant> frozenAt = new ArrayList<>();
    fake.onEvent(event -> frozenAt.add(fake.clock().freeze()));

    fake.clock().advance(Duration.ofMinutes(10));

    assertThat(frozenAt).isNotEmpty().containsOnly(BroadcastFixture.START.plusSeconds(30));
    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START.plusSeconds(600));
  }

  @Test
  void advance_inTheMiddleOfAnother_beginsWhereThatOneEnds() {
    fake.goLive(fixture.channel()).starve();
    List<Instant> reached = new ArrayList<>();
    fake.onEvent(event -> reached.add(fake.clock().advance(Duration.ofSeconds(1))));

    fake.clock().advance(Duration.ofMinutes(10));

    assertThat(reached)
        .containsExactly(
            BroadcastFixture.START.plusSeconds(601), BroadcastFixture.START.plusSeconds(602));
    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START.plusSeconds(602));
  }

  @Test
  void advance_letsWhatFallsDueHappen_inOrderOfTime_eachAtItsOwnInstant() {
    Broadcast first = fake.goLive(fixture.channel());
    Broadcast second = fake.goLive(fixture.channel());
    Broadcast third = fake.goLive(fixture.channel());
    for (Broadcast broadcast : List.of(second, first, third)) {
      broadcast.starve();
      fixture.pass(Duration.ofSeconds(1));
    }

    fixture.pass(Duration.ofHours(1));

    assertThat(fake.events())
        .filteredOn(event -> event.name().equals("Stream End"))
        .extracting(IvsEvent::streamId, BroadcastFixture::line)
        .containsExactly(
            tuple(second.streamId(), "PT30S Stream End"),
            tuple(first.streamId(), "PT31S Stream End"),
            tuple(third.streamId(), "PT32S Stream End"));
  }

  @Test
  void advance_showsAListenerTheInstantAtWhichItHappened() {
    List<Instant> shown = new ArrayList<>();
    fake.goLive(fixture.channel()).starve();
    fake.onEvent(event -> shown.add(fake.clock().instant()));

    fake.clock().advance(Duration.ofHours(1));

    assertThat(shown).isNotEmpty().containsOnly(BroadcastFixture.START.plusSeconds(30));
    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START.plus(Duration.ofHours(1)));
  }

  @Test
  void advance_letsAlsoHappenWhatFallsDueOnTheWayOnly() {
    BroadcastFixture slow = new BroadcastFixture(f -> f.startLatency(Duration.ofSeconds(5)));
    String arn = slow.channel();
    slow.fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ofSeconds(1)).build());
    slow.pass(Duration.ofSeconds(5));
    slow.stop(arn);

    slow.pass(Duration.ofMinutes(1));

    assertThat(slow.log())
        .filteredOn(event -> event.endsWith("Stream Start"))
        .containsExactly("PT5S Stream Start", "PT11S Stream Start");
  }

  @Test
  void set_letsItHappenToo() {
    Broadcast broadcast = fake.goLive(fixture.channel()).starve();
    fake.clock().set(BroadcastFixture.START.plusSeconds(29));
    assertThat(broadcast.isLive()).isTrue();

    fake.clock().set(BroadcastFixture.START.plus(Duration.ofDays(30)));

    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND.plusSeconds(30));
  }

  @Test
  void aClockThatFollows_startsAStreamWhenItsTimeHasCome() {
    SystemClock system = new SystemClock(BroadcastFixture.START);
    FakeIvs following = system.fake(f -> f.startLatency(Duration.ofSeconds(2)));
    String arn = following.client().createChannel(c -> {}).channel().arn();
    List<String> told = new ArrayList<>();
    following.onEvent(event -> told.add(event.name()));
    Broadcast broadcast = following.goLive(arn);
    system.set(BroadcastFixture.START.plusSeconds(3));

    assertThat(following.client().getStream(s -> s.channelArn(arn)).stream().startTime())
        .isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(2));
    assertThat(broadcast.isLive()).isTrue();
    assertThat(told).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void aClockThatFollows_tellsOfAnEndBeforeTheControlThatIsTooLate() {
    SystemClock system = new SystemClock(BroadcastFixture.START);
    FakeIvs following = system.fake(f -> f.stopLatency(Duration.ofMillis(2)));
    String arn = following.client().createChannel(c -> {}).channel().arn();
    Broadcast broadcast = following.goLive(arn);
    List<String> told = new ArrayList<>();
    following.onEvent(event -> told.add(event.name()));
    following.client().stopStream(s -> s.channelArn(arn));
    system.set(BroadcastFixture.START.plusMillis(3));

    assertThatIllegalStateException()
        .isThrownBy(() -> broadcast.viewers(1))
        .withMessageContaining("StopStream");

    assertThat(told).containsExactly("Stream End", "Session Ended");
  }

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
    BroadcastFixture slow =
        new BroadcastFixture(f -> setting.method.apply(f, Duration.ofSeconds(Long.MAX_VALUE)));
    String arn = slow.recordedChannel(Duration.ZERO);

    Broadcast broadcast = slow.fake.goLive(arn);

    assertThat(slow.fake.broadcast(arn)).contains(broadcast);
    if (setting == Setting.STOP) {
      slow.ivs.stopStream(s -> s.channelArn(arn));
      assertThat(broadcast.isLive()).isTrue();
    }
  }
}
