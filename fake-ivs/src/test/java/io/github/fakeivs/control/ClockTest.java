package io.github.fakeivs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeClock;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** What moving the clock does to a fake. */
class ClockTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final IvsClient ivs = fake.client();
  private final FakeClock clock = fake.clock();

  @Test
  void standsWhereTheBuilderPutIt_untilItIsMoved() {
    assertThat(clock.instant()).isEqualTo(START);
    ivs.createChannel(c -> {});
    assertThat(clock.freeze()).isEqualTo(START);
    assertThat(clock.advance(SECOND)).isEqualTo(START.plus(SECOND));
    assertThat(clock.instant()).isEqualTo(START.plus(SECOND));
  }

  @Test
  void freeze_inTheMiddleOfAnAdvance_movesNothing() {
    fake.goLive(ivs.createChannel(c -> {}).channel().arn()).starve();
    List<Instant> frozenAt = new ArrayList<>();
    fake.onEvent(event -> frozenAt.add(clock.freeze()));

    clock.advance(Duration.ofMinutes(10));

    assertThat(frozenAt).isNotEmpty().containsOnly(START.plusSeconds(30));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(600));
  }

  @Test
  void advance_inTheMiddleOfAnother_beginsWhereThatOneEnds() {
    fake.goLive(ivs.createChannel(c -> {}).channel().arn()).starve();
    List<Instant> reached = new ArrayList<>();
    fake.onEvent(event -> reached.add(clock.advance(SECOND)));

    clock.advance(Duration.ofMinutes(10));

    assertThat(reached).containsExactly(START.plusSeconds(601), START.plusSeconds(602));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(602));
  }

  @Test
  void mayStandInThePastOrTheFuture() {
    assertThat(FakeIvs.builder().clock(Instant.EPOCH).build().clock().instant())
        .isEqualTo(Instant.EPOCH);
    Instant future = Instant.parse("2999-12-31T23:59:59Z");
    assertThat(FakeIvs.builder().clock(future).build().clock().instant()).isEqualTo(future);
  }

  @Test
  void isTheSameClockEveryTime() {
    assertThat(fake.clock()).isSameAs(clock);
  }

  @Test
  void set_back_isRefused_andNothingMoves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.set(START.minusNanos(1)))
        .withMessage(
            "The clock of a fake never goes back: it has shown %s and was told to go to %s. "
                + "Set it before the fake is used, or move it forward.",
            START, START.minusNanos(1));
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void set_toWhereItStands_isAllowed() {
    clock.set(START);

    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void advance_byLessThanNothing_isRefused_andNothingMoves() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(SECOND.negated()))
        .withMessageStartingWith("The clock of a fake never goes back: it has shown " + START);
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void advance_letsWhatFallsDueHappen_inOrderOfTime_eachAtItsOwnInstant() {
    String first = liveChannel("first");
    String second = liveChannel("second");
    String third = liveChannel("third");
    fake.broadcast(second).orElseThrow().starve();
    clock.advance(SECOND);
    fake.broadcast(first).orElseThrow().starve();
    clock.advance(SECOND);
    fake.broadcast(third).orElseThrow().starve();

    clock.advance(Duration.ofHours(1));

    assertThat(fake.events())
        .filteredOn(event -> event.name().equals("Stream End"))
        .extracting(event -> channelName(event) + " " + Duration.between(START, event.time()))
        .containsExactly("second PT30S", "first PT31S", "third PT32S");
  }

  @Test
  void set_letsItHappenToo() {
    String arn = liveChannel("lobby");
    fake.broadcast(arn).orElseThrow().starve();

    clock.set(START.plusSeconds(29));
    assertThat(fake.broadcast(arn)).isPresent();
    clock.set(START.plusSeconds(30));
    assertThat(fake.broadcast(arn)).isEmpty();
  }

  @Test
  void advance_showsAListenerTheInstantAtWhichItHappened() {
    List<Instant> shown = new ArrayList<>();
    fake.broadcast(liveChannel("lobby")).orElseThrow().starve();
    fake.onEvent(event -> shown.add(clock.instant()));

    clock.advance(Duration.ofHours(1));

    assertThat(shown).isNotEmpty().containsOnly(START.plusSeconds(30));
    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void advance_letsAlsoHappenWhatFallsDueOnTheWayOnly() {
    FakeIvs slow = FakeIvs.builder().clock(START).startLatency(SECOND.multipliedBy(5)).build();
    Channel channel = slow.client().createChannel(c -> {}).channel();
    slow.goLive(channel.arn(), Encoder.obs1080p30().toBuilder().reconnectsAfter(SECOND).build());
    slow.clock().advance(SECOND.multipliedBy(5));
    slow.client().stopStream(s -> s.channelArn(channel.arn()));

    slow.clock().advance(Duration.ofMinutes(1));

    assertThat(slow.events())
        .filteredOn(event -> event.name().equals("Stream Start"))
        .extracting(event -> Duration.between(START, event.time()).toSeconds())
        .containsExactly(5L, 11L);
  }

  @Test
  void eventsAreInOrderOfTime_howeverManyThreadsAdvanceAndCall() {
    List<String> arns = IntStream.range(0, 8).mapToObj(i -> liveChannel("c" + i)).toList();

    Threads.run(
        8,
        i -> {
          for (int n = 0; n < 20; n++) {
            fake.broadcast(arns.get(i)).ifPresent(ClockTest::starveUnlessEnded);
            clock.advance(SECOND.multipliedBy(7));
            ivs.listStreams(s -> {});
          }
        });

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(8 * 20 * 7));
    assertThat(fake.broadcasts()).isEmpty();
    assertThat(fake.events()).isSortedAccordingTo(Comparator.comparing(IvsEvent::time));
  }

  /** Another thread may have moved the clock beyond its end. */
  private static void starveUnlessEnded(Broadcast broadcast) {
    Throwable ended = catchThrowable(broadcast::starve);
    if (ended != null) {
      assertThat(ended).isExactlyInstanceOf(IllegalStateException.class);
    }
  }

  private String liveChannel(String name) {
    String arn = ivs.createChannel(c -> c.name(name)).channel().arn();
    fake.goLive(arn);
    return arn;
  }

  private static Object channelName(IvsEvent event) {
    return event.detail().get("channel_name");
  }
}
