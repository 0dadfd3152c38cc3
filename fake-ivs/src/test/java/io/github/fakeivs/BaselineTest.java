package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** What tests that share a fake begin with, and what they leave behind. */
class BaselineTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final Baseline beginning = fake.baseline();
  private final List<String> told = new ArrayList<>();

  @Test
  void restore_bringsBackTheStateAndTheCalls() {
    ivs.createChannel(c -> c.name("prepared"));
    Baseline baseline = fake.baseline();
    ivs.createChannel(c -> c.name("other"));

    baseline.restore();

    assertThat(fake.calls().all()).hasSize(1);
    assertThat(ivs.listChannels(c -> {}).channels())
        .singleElement()
        .satisfies(channel -> assertThat(channel.name()).isEqualTo("prepared"));
  }

  @Test
  void restore_dropsListenersOfLaterAndBringsBackThoseThatEnded() throws Exception {
    AutoCloseable prepared = fake.onEvent(event -> told.add("prepared"));
    String arn = ivs.createChannel(c -> {}).channel().arn();
    Baseline baseline = fake.baseline();
    fake.onEvent(event -> told.add("of the test"));
    prepared.close();

    baseline.restore();
    fake.goLive(arn);

    assertThat(told).containsExactly("prepared", "prepared");
  }

  @Test
  void restore_setsEventDeliveryBack() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.onEvent(event -> told.add(event.name()));
    Baseline baseline = fake.baseline();
    fake.eventDelivery().hold();
    fake.eventDelivery().delay(Duration.ofHours(1));
    fake.eventDelivery().repeat(3);
    fake.eventDelivery().drop(event -> true);

    baseline.restore();
    fake.goLive(arn);

    assertThat(told).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void restore_bringsBackTheEventsThatWereHeld() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.eventDelivery().hold();
    fake.goLive(arn);
    List<IvsEvent> held = fake.eventDelivery().held();
    Baseline baseline = fake.baseline();
    fake.eventDelivery().release();

    baseline.restore();

    assertThat(fake.eventDelivery().held()).isEqualTo(held).hasSize(2);
  }

  @Test
  void restore_setsAsynchronousCallsBackAndCancelsThoseInFlight() {
    Baseline baseline = fake.baseline();
    fake.asyncCalls().hold();
    CompletableFuture<?> inFlight = fake.asyncClient().listChannels(c -> {});

    baseline.restore();

    assertThat(inFlight).isCancelled();
    assertThat(fake.calls()).isEmpty();
    assertThat(fake.asyncClient().listChannels(c -> {})).isCompleted();
  }

  @Test
  void restore_bringsBackFaultRulesWithTheCallsThatTheyHadLeft() {
    FaultRule prepared =
        fake.faults().on(IvsOperation.LIST_CHANNELS).times(2).fail(Fault.throttling());
    Baseline baseline = fake.baseline();
    catchThrowable(() -> ivs.listChannels(c -> {}));
    prepared.remove();
    fake.faults().onAnyOperation().fail(Fault.throttling());

    baseline.restore();

    assertThat(fake.faults().rules()).containsExactly(prepared);
    assertThat(prepared.matchedCalls()).isZero();
  }

  @Test
  void restore_forgetsTheCallsThatCountedForTheirRate() {
    fake.clock().freeze();
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn);
    Baseline baseline = fake.baseline();

    for (int call = 0; call < 10; call++) {
      if (call == 5) {
        baseline.restore();
      }
      ivs.putMetadata(m -> m.channelArn(arn).metadata("goal"));
    }

    assertThat(fake.calls().of(IvsOperation.PUT_METADATA)).hasSize(5);
  }

  @Test
  void restore_opensClientsThatWereClosed() {
    Baseline baseline = fake.baseline();
    ivs.close();
    fake.asyncClient().close();

    baseline.restore();
    ivs.listChannels(c -> {});
    fake.asyncClient().listChannels(c -> {});

    assertThat(fake.calls().afterClose()).isEmpty();
  }

  @Test
  void nothingIsLeft_byAFakeThatWasNotUsed() {
    assertThatCode(fake::verifyNothingLeft).doesNotThrowAnyException();
  }

  @Test
  void aLiveStreamIsLeft() {
    Broadcast broadcast = fake.goLive(ivs.createChannel(c -> {}).channel().arn());

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(fake::verifyNothingLeft)
        .withMessage(
            "The test leaves behind the live " + broadcast + ". End, use, finish or release it.");

    broadcast.disconnect();
    assertThatCode(fake::verifyNothingLeft).doesNotThrowAnyException();
  }

  @Test
  void rulesAreLeft_thatMatchedFewerCallsThanTold() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).times(2).fail(Fault.throttling());
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.throttling());
    fake.faults().on(IvsOperation.LIST_STREAMS).always().fail(Fault.throttling());
    catchThrowable(() -> ivs.listChannels(c -> {}));
    catchThrowable(() -> ivs.listStreams(c -> {}));

    assertThat(left())
        .satisfiesExactly(
            first ->
                assertThat(first).startsWith("the partly used ListChannels fails with Throttling"),
            second -> assertThat(second).startsWith("the unused GetChannel fails"));
  }

  @Test
  void aRuleIsLeft_thatWasNeverFinished() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).times(2);

    assertThat(left())
        .singleElement()
        .asString()
        .startsWith("the unused unfinished rule for ListChannels, made at BaselineTest.aRuleIsLeft")
        .contains("(BaselineTest.java:");
  }

  @Test
  void heldEventsAndCallsAreLeft_untilTheyAreReleased() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.eventDelivery().hold();
    fake.goLive(arn).disconnect();
    fake.asyncCalls().hold();
    fake.asyncClient().listChannels(c -> {});

    assertThat(left()).hasSize(5);
    assertThat(left().get(0)).startsWith("the held event ").contains("Session Created");
    assertThat(left().get(4)).startsWith("the held call ListChannelsRequest() in flight since ");

    fake.eventDelivery().release();
    fake.asyncCalls().release();
    assertThat(left()).isEmpty();
  }

  @Test
  void aCallOnAClosedClientIsLeft() {
    ivs.close();
    ivs.listChannels(c -> {});

    assertThat(left()).containsExactly("a call of ListChannels on a closed client");
  }

  @Test
  void whatWasThereBefore_isNotLeft() {
    Broadcast prepared = fake.goLive(ivs.createChannel(c -> {}).channel().arn());
    fake.faults().on(IvsOperation.LIST_STREAMS);
    fake.faults().on(IvsOperation.LIST_STREAMS).fail(Fault.throttling());
    fake.eventDelivery().hold();
    prepared.starve();
    fake.asyncCalls().hold();
    fake.asyncClient().listChannels(c -> {});
    ivs.close();
    ivs.listChannels(c -> {});

    Baseline baseline = fake.baseline();

    assertThat(baseline.leftovers()).isEmpty();
    assertThatCode(baseline::verifyNothingLeft).doesNotThrowAnyException();
    ivs.listChannels(c -> {});
    assertThat(baseline.leftovers()).containsExactly("a call of ListChannels on a closed client");
    assertThat(baseline)
        .hasToString("Baseline[left since: [a call of ListChannels on a closed client]]");
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(baseline::verifyNothingLeft)
        .withMessage(
            "The test leaves behind a call of ListChannels on a closed client. End, use, finish or"
                + " release it.");
  }

  @Test
  void aStreamThatIsIgnored_mayBeLeft() {
    Baseline baseline = fake.baseline();

    Broadcast later = fake.goLive(ivs.createChannel(c -> {}).channel().arn());

    assertThat(baseline.ignore(later)).isSameAs(baseline);
    assertThat(baseline.leftovers()).isEmpty();
  }

  private List<String> left() {
    return beginning.leftovers();
  }
}
