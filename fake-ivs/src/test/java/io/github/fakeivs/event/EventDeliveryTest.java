package io.github.fakeivs.event;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that come late, twice, out of order or never. */
class EventDeliveryTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final EventDelivery delivery = fake.eventDelivery();
  private final String arn = fixture.channel();
  private final List<String> told = new ArrayList<>();

  EventDeliveryTest() {
    fake.onEvent(event -> told.add(event.name()));
  }

  @Test
  void byDefault_eachEventArrivesOnceAndInOrderBeforeTheControlReturns() {
    fake.goLive(arn);
    assertThat(told).containsExactly("Session Created", "Stream Start");

    fixture.stop(arn);
    assertThat(told).isEqualTo(fixture.names()).hasSize(4);
  }

  @Test
  void hold_keepsEventsBackUntilTheyAreReleased() {
    delivery.hold();
    fake.goLive(arn);
    assertThat(told).isEmpty();
    assertThat(delivery.held()).isEqualTo(fake.events()).hasSize(2);

    delivery.release();

    assertThat(told).containsExactly("Session Created", "Stream Start");
    assertThat(delivery.held()).isEmpty();
    fixture.stop(arn);
    assertThat(told).hasSize(4);
  }

  @Test
  void eventDelivery_tellsWhatIsHeldAndSet() {
    assertThat(delivery)
        .hasToString("EventDelivery[not holding, 0 held, delay PT0S, each event 1 times]");

    delivery.hold();
    fake.goLive(arn);
    delivery.delay(Duration.ofSeconds(2));
    delivery.repeat(3);

    assertThat(delivery)
        .hasToString("EventDelivery[holding, 2 held, delay PT2S, each event 3 times]");
  }

  @Test
  void hold_twice_holdsAll() {
    delivery.hold();
    fake.goLive(arn);
    delivery.hold();
    fixture.stop(arn);

    delivery.release();

    assertThat(told).isEqualTo(fixture.names()).hasSize(4);
  }

  @Test
  void held_isASnapshot() {
    delivery.hold();
    fake.goLive(arn);
    List<IvsEvent> held = delivery.held();
    delivery.release();

    assertThat(held).hasSize(2);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: events may be out of order")
  void releaseReversed_deliversTheLastOneFirst() {
    delivery.hold();
    fake.goLive(arn);
    fixture.stop(arn);

    delivery.releaseReversed();

    assertThat(told)
        .containsExactly("Session Ended", "Stream End", "Stream Start", "Session Created");
    assertThat(fixture.names())
        .containsExactly("Session Created", "Stream Start", "Stream End", "Session Ended");
  }

  @Test
  void releaseShuffled_deliversAllInAnOrderThatTheSeedDecides() {
    Set<List<String>> orders = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      List<String> order = shuffled(seed);
      assertThat(order)
          .isEqualTo(shuffled(seed))
          .containsExactlyInAnyOrder(
              "Session Created", "Stream Start", "Stream End", "Session Ended");
      orders.add(order);
    }

    assertThat(orders).hasSizeGreaterThan(5);
  }

  private List<String> shuffled(long seed) {
    told.clear();
    delivery.hold();
    fake.goLive(arn);
    fixture.stop(arn);
    delivery.releaseShuffled(seed);
    return List.copyOf(told);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: events may be missing")
  void drop_losesTheEventsThatMatch_andNothingElse() {
    delivery.drop(event -> event.name().equals("Session Ended"));

    fake.goLive(arn);
    fixture.stop(arn);

    assertThat(told).containsExactly("Session Created", "Stream Start", "Stream End");
    assertThat(fixture.names()).endsWith("Session Ended");
    assertThat(fixture.session(arn).truncatedEvents()).hasSize(4);
  }

  @Test
  void drop_meetsEventsWhenTheyWouldBeDelivered() {
    delivery.hold();
    fake.goLive(arn);
    delivery.drop(event -> event.name().equals("Stream Start"));
    delivery.release();
    delivery.drop(event -> false);
    fixture.stop(arn);

    assertThat(told).containsExactly("Session Created", "Stream End", "Session Ended");
  }

  @Test
  void drop_byAConditionThatAsksTheFake_mayDoSo() {
    delivery.drop(event -> !fixture.sessions(arn).isEmpty());

    fake.goLive(arn);

    assertThat(told).isEmpty();
  }

  @Test
  void drop_byAConditionThatThrows_isToldLikeAListenersException() {
    IllegalStateException failure = new IllegalStateException("not today");
    delivery.drop(event -> raise(failure));

    assertThat(catchThrowable(() -> fake.goLive(arn))).isSameAs(failure);
    assertThat(fixture.stream(arn)).isNotNull();
  }

  @Test
  void drop_endsWithAReset() {
    delivery.drop(event -> true);
    fake.reset();

    fake.goLive(fixture.channel());

    assertThat(told).hasSize(2);
  }

  @Test
  void delay_ofTheBuilder_isWhereAResetGoesBackTo() {
    FakeIvs late = FakeIvs.builder().eventDelay(Duration.ofSeconds(5)).build();
    late.eventDelivery().delay(Duration.ZERO);
    late.reset();
    late.clock().freeze();
    late.onEvent(event -> told.add(event.name()));
    late.goLive(late.client().createChannel(c -> {}).channel().arn());

    assertThat(told).isEmpty();
    late.clock().advance(Duration.ofSeconds(5));
    assertThat(told).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void release_withoutAHold_deliversNothing() {
    fake.goLive(arn);

    delivery.release();

    assertThat(told).hasSize(2);
  }

  @Test
  void delay_letsEventsArriveLaterOnTheClock() {
    delivery.delay(Duration.ofMinutes(10));
    fake.goLive(arn);
    fixture.pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(told).isEmpty();
    assertThat(fixture.log()).containsExactly("PT0S Session Created", "PT0S Stream Start");

    fixture.pass(Duration.ofMillis(1));

    assertThat(told).containsExactly("Session Created", "Stream Start");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: events may be a few hours old")
  void delay_keepsTheTimeAtWhichTheEventHappened() {
    delivery.delay(Duration.ofHours(3));
    List<String> times = new ArrayList<>();
    fake.onEvent(event -> times.add(BroadcastFixture.line(event) + " at " + passed()));
    fake.goLive(arn);
    fixture.pass(Duration.ofHours(1));
    fixture.stop(arn);
    fixture.pass(Duration.ofDays(1));

    assertThat(times)
        .containsExactly(
            "PT0S Session Created at PT3H",
            "PT0S Stream Start at PT3H",
            "PT1H Stream End at PT4H",
            "PT1H Session Ended at PT4H");
  }

  @Test
  void delay_thatIsTakenBack_letsLaterEventsOvertake() {
    delivery.delay(Duration.ofMinutes(1));
    fake.goLive(arn);
    delivery.delay(Duration.ZERO);
    fixture.stop(arn);
    fixture.pass(Duration.ofMinutes(1));

    assertThat(told)
        .containsExactly("Stream End", "Session Ended", "Session Created", "Stream Start");
  }

  @Test
  void delay_ofAnEventThatArrivesWhileHeld_isHeldThen() {
    delivery.delay(Duration.ofMinutes(1));
    fake.goLive(arn);
    delivery.hold();
    assertThat(delivery.held()).isEmpty();

    fixture.pass(Duration.ofMinutes(1));

    assertThat(told).isEmpty();
    assertThat(delivery.held()).hasSize(2);
  }

  @Test
  void delay_beyondAllTimes_letsEventsNeverArrive() {
    delivery.delay(Duration.ofSeconds(Long.MAX_VALUE));

    fake.goLive(arn);
    fixture.pass(Duration.ofDays(1));

    assertThat(fake.events()).hasSize(2);
    assertThat(told).isEmpty();
  }

  @Test
  void delay_ofANegativeDuration_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.delay(Duration.ofSeconds(-1)))
        .withMessage("delay is PT-1S: give a duration of zero or more.");
  }

  @Test
  void repeat_letsEachEventArriveSeveralTimes() {
    delivery.repeat(2);
    fake.goLive(arn);
    delivery.repeat(1);
    fixture.stop(arn);

    assertThat(told)
        .containsExactly(
            "Session Created",
            "Session Created",
            "Stream Start",
            "Stream Start",
            "Stream End",
            "Session Ended");
    assertThat(fixture.names()).hasSize(4);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: delivery at least once")
  void repeat_deliversTheSameEventWithTheSameId() {
    List<IvsEvent> events = new ArrayList<>();
    fake.onEvent(events::add);
    delivery.repeat(3);
    fake.goLive(arn);

    assertThat(events).hasSize(6);
    assertThat(Set.copyOf(events)).hasSize(2).containsExactlyInAnyOrderElementsOf(fake.events());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void repeat_ofLessThanOnce_isRefused(int times) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> delivery.repeat(times))
        .withMessageContaining(String.valueOf(times));
  }

  @Test
  void whatIsLateTwiceAndHeld_changesNothingAboutTheServiceItself() {
    delivery.hold();
    delivery.delay(Duration.ofHours(1));
    delivery.repeat(2);

    fake.goLive(arn);

    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
    assertThat(fixture.session(arn).truncatedEvents()).hasSize(2);
    assertThat(fake.eventDelivery()).isSameAs(delivery);
  }

  private Duration passed() {
    return Duration.between(BroadcastFixture.START, fake.clock().instant());
  }
}
