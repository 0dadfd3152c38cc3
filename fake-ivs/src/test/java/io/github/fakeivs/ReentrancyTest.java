package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.Invariants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Whatever of the test's the fake runs may use the fake: no lock is held meanwhile.
 *
 * <p>Each uses it on its own thread and on another one, which a lock of the first would hold up.
 */
class ReentrancyTest {

  private static final Duration WATCHDOG = Duration.ofSeconds(30);

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();

  /** What a test might do from inside; each comes to an end by itself. */
  static Stream<Arguments> uses() {
    return Stream.of(
        use("reads", fake -> fake.client().listChannels(c -> {})),
        use("changes", fake -> fake.client().createChannel(c -> {})),
        use("moves the clock", fake -> fake.clock().advance(Duration.ofMillis(1))),
        use("looks at all", FakeIvs::describe),
        use("adds a rule", fake -> fake.faults().onAnyOperation().delay(Duration.ZERO).remove()),
        use("sets quotas", fake -> fake.quotas(fake.quotas())),
        use("forks", FakeIvs::fork),
        use("restores", ReentrancyTest::snapshotAndRestore),
        use("broadcasts", ReentrancyTest::broadcast));
  }

  private static Arguments use(String name, Consumer<FakeIvs> use) {
    return Arguments.argumentSet(name, use);
  }

  private static void snapshotAndRestore(FakeIvs fake) {
    Snapshot snapshot = fake.snapshot();
    fake.restore(snapshot);
  }

  private static void broadcast(FakeIvs fake) {
    String arn = fake.client().createChannel(c -> {}).channel().arn();
    fake.goLive(arn).disconnect();
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aListener_mayUseTheFake_whileACallIsAnswered(Consumer<FakeIvs> use) {
    fake.goLive(arn);
    List<String> heard = listenOnce(use);

    withinTime(() -> ivs.stopStream(s -> s.channelArn(arn)));

    assertThat(heard).contains("Stream End");
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aListener_mayUseTheFake_whileTheClockMoves(Consumer<FakeIvs> use) {
    fake.goLive(arn).starve();
    List<String> heard = listenOnce(use);

    withinTime(() -> fake.clock().advance(Duration.ofSeconds(30)));

    assertThat(heard).contains("Stream End");
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aListener_mayUseTheFake_whileTheTestBroadcasts(Consumer<FakeIvs> use) {
    List<String> heard = listenOnce(use);

    withinTime(() -> fake.goLive(arn));

    assertThat(heard).contains("Session Created", "Stream Start");
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aRearrangementOfEvents_mayUseTheFake(Consumer<FakeIvs> use) {
    fake.eventDelivery().hold();
    fake.goLive(arn);
    List<String> heard = new ArrayList<>();
    fake.onEvent(event -> heard.add(event.name()));

    withinTime(() -> fake.eventDelivery().release(held -> using(use, held)));

    assertThat(heard).contains("Stream Start");
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aFault_mayUseTheFake(Consumer<FakeIvs> use) {
    ArithmeticException failure = new ArithmeticException();
    fake.faults().on(IvsOperation.DELETE_CHANNEL).fail(failing(use, failure));

    withinTime(
        () ->
            assertThat(catchThrowable(() -> ivs.deleteChannel(c -> c.arn(arn)))).isSameAs(failure));
  }

  private Fault failing(Consumer<FakeIvs> use, Throwable failure) {
    return call -> using(use, failure);
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aFaultAfterTheOperation_mayUseTheFake(Consumer<FakeIvs> use) {
    ArithmeticException failure = new ArithmeticException();
    fake.faults().on(IvsOperation.DELETE_CHANNEL).afterwards().fail(failing(use, failure));

    withinTime(
        () ->
            assertThat(catchThrowable(() -> ivs.deleteChannel(c -> c.arn(arn)))).isSameAs(failure));
    assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aPredicate_mayUseTheFake(Consumer<FakeIvs> use) {
    fake.faults()
        .on(IvsOperation.DELETE_CHANNEL)
        .when(request -> using(use, false))
        .fail(new ArithmeticException());

    withinTime(() -> ivs.deleteChannel(c -> c.arn(arn)));

    assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("uses")
  void aConditionOnCalls_mayUseTheFake(Consumer<FakeIvs> use) {
    withinTime(() -> assertThat(fake.calls().matching(call -> using(use, true))).hasSize(1));
  }

  @Test
  void aDelayInRealTime_holdsUpItsCallerOnly() {
    CountDownLatch matched = new CountDownLatch(1);
    fake.faults()
        .on(IvsOperation.DELETE_CHANNEL)
        .when(
            request -> {
              matched.countDown();
              return true;
            })
        .delayInRealTime(Duration.ofDays(1));
    Thread slow = new Thread(() -> ivs.deleteChannel(c -> c.arn(arn)));

    withinTime(
        () -> {
          slow.start();
          matched.await();
          fake.goLive(arn).disconnect();
          ivs.createChannel(c -> {});
          slow.interrupt();
          slow.join();
        });

    assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels()).isEmpty();
  }

  @Test
  void aListener_mayReset() {
    List<String> heard = new ArrayList<>();
    fake.onEvent(
        event -> {
          heard.add(event.name());
          fake.reset();
        });

    withinTime(() -> fake.goLive(arn));

    assertThat(heard).containsExactly("Session Created");
    assertThat(fake.events()).isEmpty();
    Invariants.assertHold(fake);
  }

  /** The names of the events heard; at the first one the fake is used. */
  private List<String> listenOnce(Consumer<FakeIvs> use) {
    List<String> heard = new ArrayList<>();
    fake.onEvent(
        event -> {
          heard.add(event.name());
          if (heard.size() == 1) {
            onBothThreads(use);
          }
        });
    return heard;
  }

  /** Uses the fake, and returns what was to be returned. */
  private <T> T using(Consumer<FakeIvs> use, T result) {
    onBothThreads(use);
    return result;
  }

  private void onBothThreads(Consumer<FakeIvs> use) {
    use.accept(fake);
    CompletableFuture.runAsync(() -> use.accept(fake)).join();
  }

  private static void withinTime(Executable action) {
    assertTimeoutPreemptively(WATCHDOG, action, "became deadlocked");
  }
}
