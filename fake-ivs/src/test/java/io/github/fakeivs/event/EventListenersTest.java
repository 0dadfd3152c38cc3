package io.github.fakeivs.event;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.SystemClock;
import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

class EventListenersTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.channel();
  private final List<String> told = new ArrayList<>();
  private final SystemClock system = new SystemClock(BroadcastFixture.START);
  private final FakeIvs following = system.fake(f -> f.startLatency(Duration.ofSeconds(5)));
  private final String starting = following.client().createChannel(c -> {}).channel().arn();

  @Test
  void aListener_isToldFromNowOn() {
    fake.goLive(arn);
    fake.onEvent(event -> told.add(event.name()));

    fixture.stop(arn);

    assertThat(told).containsExactly("Stream End", "Session Ended");
  }

  private record Notifier(String name) implements Consumer<IvsEvent> {
    @Override
    public void accept(IvsEvent event) {}
  }

  @Test
  void aSubscription_tellsItsListener() {
    assertThat(fake.onEvent(new Notifier("slack")))
        .hasToString("EventSubscription[Notifier[name=slack]]");
    assertThat(fake.onEvent(event -> {}))
        .hasToString("EventSubscription[a listener of the test's]");
  }

  @Test
  void aListenerThatIsClosed_isToldNoMore() {
    EventSubscription subscription = fake.onEvent(event -> told.add(event.name()));
    fake.goLive(arn);
    subscription.close();
    subscription.close();

    fixture.stop(arn);

    assertThat(told).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void aListenerThatListensTwice_isToldTwiceUntilBothAreClosed() {
    Consumer<IvsEvent> listener = event -> told.add(event.name());
    EventSubscription first = fake.onEvent(listener);
    EventSubscription second = fake.onEvent(listener);
    fake.goLive(arn);
    assertThat(told).hasSize(4);
    told.clear();

    first.close();
    first.close();
    fixture.stop(arn);
    assertThat(told).containsExactly("Stream End", "Session Ended");

    second.close();
    fake.goLive(arn);
    assertThat(told).hasSize(2);
  }

  @Test
  void allListeners_areToldEachEventInTheOrderInWhichTheyCame() {
    fake.onEvent(event -> told.add("first " + event.name()));
    fake.onEvent(event -> told.add("second " + event.name()));

    fake.goLive(arn);

    assertThat(told)
        .containsExactly(
            "first Session Created",
            "second Session Created",
            "first Stream Start",
            "second Stream Start");
  }

  @Test
  void aListener_seesTheStateInWhichTheEventLeft() {
    fake.onEvent(
        event -> {
          if (event.name().equals("Stream Start")) {
            told.add(fixture.stream(arn).streamId());
          }
        });

    assertThat(fake.goLive(arn).streamId()).isEqualTo(told.get(0));
  }

  @Test
  void aListenerThatCallsTheClient_isToldOfWhatThatCausedAfterwards() {
    fake.onEvent(
        event -> {
          told.add("begin " + event.name());
          if (event.name().equals("Stream Start")) {
            ivs.stopStream(s -> s.channelArn(arn));
          }
          told.add("end " + event.name());
        });

    fake.goLive(arn);

    assertThat(told)
        .containsExactly(
            "begin Session Created",
            "end Session Created",
            "begin Stream Start",
            "end Stream Start",
            "begin Stream End",
            "end Stream End",
            "begin Session Ended",
            "end Session Ended");
    assertThat(fake.broadcast(arn)).isEmpty();
  }

  @Test
  void aListenerThatUsesTheFake_mayGoLiveElsewhereAndMoveTheClock() {
    String second = fixture.channel();
    fake.onEvent(
        event -> {
          told.add(BroadcastFixture.line(event));
          if (event.name().equals("Stream End") && event.resources().contains(arn)) {
            fake.clock().advance(Duration.ofSeconds(7));
            fake.goLive(second);
          }
        });

    fake.goLive(arn).disconnect();

    assertThat(told)
        .endsWith("PT0S Session Ended", "PT7S Session Created", "PT7S Stream Start")
        .hasSize(6);
    assertThat(fixture.stream(second).startTime())
        .isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(7));
  }

  @Test
  void aListenerThatJoinsOnAnEvent_isToldFromTheNextOn() {
    fake.onEvent(
        event -> {
          if (event.name().equals("Session Created")) {
            fake.onEvent(later -> told.add(later.name()));
          }
        });

    fake.goLive(arn);

    assertThat(told).containsExactly("Stream Start");
  }

  @Test
  void aListenerThatClosesItself_isToldNoMore() {
    List<EventSubscription> subscriptions = new ArrayList<>();
    subscriptions.add(
        fake.onEvent(
            event -> {
              told.add(event.name());
              subscriptions.get(0).close();
            }));

    fake.goLive(arn);

    assertThat(told).containsExactly("Session Created");
  }

  @Test
  void whatAListenerThrows_arrivesWhereTheEventWasCausedAndTheEventHappenedAllTheSame() {
    IllegalStateException failure = new IllegalStateException("handler failed");
    fake.onEvent(event -> raise(failure));

    assertThat(catchThrowable(() -> fake.goLive(arn))).isSameAs(failure);
    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
    assertThat(fixture.stream(arn)).isNotNull();
    assertThat(fake.eventDelivery().failures()).isEmpty();
  }

  @Test
  void whatAListenerThrows_neverComesOutOfACallOfTheSdk_andWaitsForTheNextControl() {
    IllegalStateException failure = new IllegalStateException("handler failed");
    fake.goLive(arn);
    fake.onEvent(event -> fail(event, "Stream End", failure));

    fixture.stop(arn);

    assertThat(fake.calls().last().orElseThrow().exception()).isEmpty();
    assertThat(fake.broadcast(arn)).isEmpty();
    assertThat(fake.eventDelivery().failures()).containsExactly(failure);
    assertThat(catchThrowable(() -> fake.goLive(arn))).isSameAs(failure);
    assertThat(fake.broadcast(arn)).isPresent();
    assertThat(fake.eventDelivery().failures()).isEmpty();
  }

  @Test
  void whatListenersThrew_canBeAskedFor() {
    IllegalStateException end = new IllegalStateException("end");
    IllegalStateException ended = new IllegalStateException("ended");
    fake.goLive(arn);
    fake.onEvent(event -> fail(event, "Stream End", end));
    fake.onEvent(event -> fail(event, "Session Ended", ended));
    fixture.stop(arn);

    assertThat(catchThrowable(() -> fake.eventDelivery().rethrowFailures()))
        .isSameAs(end)
        .hasSuppressedException(ended);

    fake.eventDelivery().rethrowFailures();
    assertThat(fake.eventDelivery().failures()).isEmpty();
  }

  @Test
  void whatAListenerThrows_whenAReadFindsAStreamDue_leavesTheCallItsAnswerAndItsRecord() {
    following.goLive(starting);
    IllegalStateException failure = new IllegalStateException("handler failed");
    following.onEvent(event -> fail(event, "Stream Start", failure));
    system.set(BroadcastFixture.START.plusSeconds(6));

    assertThat(following.client().getChannel(c -> c.arn(starting)).channel().arn())
        .isEqualTo(starting);

    assertThat(following.calls().last().orElseThrow().operation())
        .isEqualTo(IvsOperation.GET_CHANNEL);
    assertThat(following.eventDelivery().failures()).containsExactly(failure);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aRead_tellsListenersWhatItFindsDue(BiConsumer<FakeIvs, Broadcast> read) {
    Broadcast broadcast = following.goLive(starting);
    following.onEvent(event -> told.add(event.name()));
    system.set(BroadcastFixture.START.plusSeconds(6));

    read.accept(following, broadcast);

    assertThat(told).containsExactly("Stream Start");
  }

  static Stream<BiConsumer<FakeIvs, Broadcast>> reads() {
    return Stream.of(
        (fake, broadcast) -> fake.events(),
        (fake, broadcast) -> broadcast.session(),
        (fake, broadcast) -> fake.describe(),
        (fake, broadcast) -> hold(fake.asyncCalls(), fake.asyncClient()));
  }

  private static void hold(AsyncCalls calls, IvsAsyncClient ivs) {
    calls.hold();
    assertThat(ivs.listStreams(s -> {})).isNotDone();
  }

  @Test
  void aDelayOfAnAnswer_tellsListenersWhatItFindsDue() {
    String channel = following.client().createChannel(c -> {}).channel().arn();
    following.goLive(channel);
    system.set(BroadcastFixture.START.plusSeconds(6));
    following.goLive(starting);
    following.onEvent(
        event -> {
          told.add(event.name());
          system.set(BroadcastFixture.START.plusSeconds(12));
        });
    following.faults().on(IvsOperation.STOP_STREAM).delay(Duration.ofSeconds(2));

    following.asyncClient().stopStream(s -> s.channelArn(channel));

    assertThat(told).containsExactly("Stream End", "Session Ended", "Stream Start");
  }

  @Test
  void aListenerThatThrows_keepsNoEventFromAnybody() {
    fake.onEvent(
        event -> {
          if (event.name().equals("Session Created")) {
            throw new AssertionError("first");
          }
          told.add("first " + event.name());
        });
    fake.onEvent(event -> told.add("second " + event.name()));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> fake.goLive(arn))
        .withMessage("first");

    assertThat(told)
        .containsExactly("second Session Created", "first Stream Start", "second Stream Start");
  }

  @Test
  void aListenerThatThrows_doesNotKeepTimeFromPassing() {
    Broadcast broadcast = fake.goLive(arn).starve();
    fake.onEvent(event -> raise(new IllegalStateException("at " + event.name())));

    assertThat(catchThrowable(() -> fixture.pass(Duration.ofHours(1)))).hasMessage("at Stream End");

    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START.plus(Duration.ofHours(1)));
    assertThat(broadcast.isLive()).isFalse();
  }

  @Test
  void severalListenersThatThrow_areAllHeard() {
    RuntimeException first = new IllegalStateException("first");
    RuntimeException second = new IllegalStateException("second");
    fake.onEvent(event -> fail(event, "Session Created", first));
    fake.onEvent(event -> fail(event, "Stream Start", second));

    assertThat(catchThrowable(() -> fake.goLive(arn)))
        .isSameAs(first)
        .hasSuppressedException(second);
  }

  @Test
  void listenersThatCauseEventsForEver_areStoppedAndTold() {
    fake.onEvent(
        event -> {
          if (event.name().equals("Session Ended")) {
            fake.goLive(arn).disconnect();
          }
        });
    fake.goLive(arn);

    assertThat(catchThrowable(() -> fake.broadcast(arn).orElseThrow().disconnect()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("100000 times in a row");

    assertThat(fake.goLive(arn).isLive()).isTrue();
  }

  @Test
  void whatAListenerThrew_doesNotArriveAtTheNextCall() {
    EventSubscription throwing =
        fake.onEvent(event -> fail(event, "Session Created", new IllegalStateException("once")));
    assertThat(catchThrowable(() -> fake.goLive(arn))).isNotNull();
    throwing.close();
    fake.onEvent(event -> told.add(event.name()));

    fixture.stop(arn);

    assertThat(told).containsExactly("Stream End", "Session Ended");
  }

  private static void fail(IvsEvent event, String name, RuntimeException failure) {
    if (event.name().equals(name)) {
      throw failure;
    }
  }
}
