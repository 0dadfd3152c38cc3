package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;

/** What holds whatever many threads do to a few channels at once. */
class BroadcastRacesTest {

  private static final Duration START_LATENCY = Duration.ofSeconds(3);
  private static final int THREADS = 4;

  private final BroadcastFixture fixture =
      new BroadcastFixture(f -> f.startLatency(START_LATENCY).stopLatency(Duration.ofSeconds(2)));
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;

  @Test
  void actionsAtOnce_leaveEveryChannelItsEventsInAnOrderThatCanBe() {
    List<String> channels = new ArrayList<>();
    for (int count = 0; count < 3; count++) {
      channels.add(fixture.recordedChannel(Duration.ofSeconds(60)));
    }
    List<IvsEvent> told = new ArrayList<>();
    fake.onEvent(told::add);

    Threads.run(THREADS, i -> act(new Random(i), channels));

    List<IvsEvent> events = fake.events();
    assertThat(events).hasSizeGreaterThan(200);
    assertThat(told).isEqualTo(events);
    assertThat(events).extracting(IvsEvent::time).isSortedAccordingTo(Comparator.naturalOrder());
    channels.forEach(this::assertPossibleOrder);
  }

  @Test
  void actionsAtOnce_leaveNothingOpenInTheEnd() {
    List<String> channels = List.of(fixture.recordedChannel(Duration.ofSeconds(60)));

    Threads.run(THREADS, i -> act(new Random(100 + i), channels));

    fixture.pass(Duration.ofHours(49));

    assertThat(fake.broadcasts()).isEmpty();
    assertThat(fake.broadcast(channels.get(0))).isEmpty();
    assertThat(fake.recordings())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.status()).isEqualTo(Recording.Status.ENDED));
    assertThat(fixture.sessions(channels.get(0)))
        .allSatisfy(session -> assertThat(session.endTime()).isNotNull());
  }

  /** Does one thing after the other to one channel after the other, and lets time pass. */
  private void act(Random random, List<String> channels) {
    List<Consumer<String>> actions = actions(random);
    for (int count = 0; count < 1_000; count++) {
      String arn = channels.get(random.nextInt(channels.size()));
      attempt(actions.get(random.nextInt(actions.size())), arn);
    }
  }

  private List<Consumer<String>> actions(Random random) {
    return List.of(
        fake::goLive,
        arn -> fake.goLive(arn, withPriority(1 + random.nextInt(50))),
        arn -> fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build()),
        arn -> fake.goLive(arn, Encoder.obsMultitrack()),
        arn -> fake.broadcast(arn).ifPresent(Broadcast::starve),
        arn -> fake.broadcast(arn).ifPresent(Broadcast::recover),
        arn -> fake.broadcast(arn).ifPresent(Broadcast::disconnect),
        arn -> fake.broadcast(arn).ifPresent(broadcast -> broadcast.fail("overload")),
        fixture::stop,
        fixture::stream,
        fixture::session,
        arn -> ivs.updateChannel(c -> c.arn(arn).latencyMode("NORMAL")),
        arn -> fixture.pass(Duration.ofSeconds(random.nextInt(12))));
  }

  private static Encoder withPriority(int priority) {
    return Encoder.builder().priority(priority).build();
  }

  /** Whether it was not refused; anything else that is thrown fails the test. */
  private static boolean attempt(Consumer<String> action, String arn) {
    try {
      action.accept(arn);
      return true;
    } catch (IvsException | IllegalStateException refused) {
      return false;
    }
  }

  private void assertPossibleOrder(String arn) {
    Map<String, List<String>> byStream =
        fake.events().stream()
            .filter(event -> event.resources().contains(arn))
            .filter(event -> event.detailType().equals("IVS Stream State Change"))
            .filter(event -> !event.name().startsWith("Stream Takeover"))
            .collect(
                Collectors.groupingBy(
                    event -> event.stream().orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.mapping(IvsEvent::name, Collectors.toList())));
    assertThat(byStream.values())
        .allSatisfy(
            names ->
                assertThat(String.join(", ", names))
                    .matches(
                        "Session Created(, Stream Start)?(, Stream Failure)?"
                            + "(, Stream End)?(, Session Ended)?"))
        .allSatisfy(
            names ->
                assertThat(names.contains("Stream End"))
                    .isEqualTo(names.contains("Stream Start") && names.contains("Session Ended")));
    assertOneAtATime(arn);
    assertThat(
            ivs.listStreamSessionsPaginator(s -> s.channelArn(arn)).stream()
                .flatMap(page -> page.streamSessions().stream()))
        .extracting(StreamSessionSummary::streamId)
        .containsExactlyInAnyOrderElementsOf(byStream.keySet());
  }

  /** The sessions of a channel follow each other; the last one may be open. */
  private void assertOneAtATime(String arn) {
    List<String> bounds =
        fake.events().stream()
            .filter(event -> event.resources().contains(arn))
            .filter(event -> event.name().startsWith("Session"))
            .map(event -> event.name() + " " + event.stream().orElseThrow())
            .toList();
    for (int i = 0; i < bounds.size(); i++) {
      String stream = bounds.get(i - i % 2).substring("Session Created ".length());
      assertThat(bounds.get(i))
          .isEqualTo((i % 2 == 0 ? "Session Created " : "Session Ended ") + stream);
    }
    assertThat(fake.broadcast(arn).isPresent()).isEqualTo(bounds.size() % 2 == 1);
  }

  @Test
  void encodersOnOneChannelAtOnce_haveOneWinner() {
    for (int round = 0; round < 200; round++) {
      String arn = fixture.channel();

      List<Optional<EncoderRefusedException>> refusals =
          Threads.call(
              THREADS, i -> Optional.ofNullable(fixture.refusal(arn, Encoder.obs1080p30())));

      assertThat(refusals).containsOnlyOnce(Optional.empty());
      assertThat(fixture.sessions(arn)).hasSize(1);
      fake.broadcast(arn).orElseThrow().disconnect();
    }
  }

  @Test
  void channelsThatGoLiveAtOnce_areNeverMoreThanTheAccountMayHave() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_STREAMS, 2));
    for (int round = 0; round < 100; round++) {
      List<String> channels = Stream.generate(fixture::channel).limit(THREADS).toList();

      List<Boolean> taken = Threads.call(THREADS, i -> attempt(fake::goLive, channels.get(i)));

      assertThat(taken).filteredOn(each -> each).hasSize(2);
      channels.forEach(arn -> fake.broadcast(arn).ifPresent(Broadcast::disconnect));
    }
  }

  @Test
  void takeoversAtOnce_haveAWinnerWithTheGreatestPriority() {
    for (int round = 0; round < 100; round++) {
      String arn = fixture.channel();
      fake.goLive(arn);

      Threads.run(THREADS, i -> attempt(each -> fake.goLive(each, withPriority(1 + i)), arn));

      assertThat(fake.broadcast(arn).orElseThrow().encoder().priority()).hasValue(THREADS);
      fake.broadcast(arn).orElseThrow().disconnect();
    }
  }

  @Test
  void aListener_isNeverToldOfTwoEventsAtATime() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<IvsEvent> told = new ArrayList<>();
    fake.onEvent(
        event -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          told.add(event);
          Thread.yield();
          inside.decrementAndGet();
        });

    Threads.run(
        THREADS,
        i -> {
          String arn = fixture.channel();
          for (int count = 0; count < 200; count++) {
            fake.goLive(arn).disconnect();
          }
        });

    assertThat(most).hasValue(1);
    assertThat(told).isEqualTo(fake.events()).hasSize(THREADS * 200 * 2);
  }

  @Test
  void clocksThatAreMovedAtOnce_carryOutEachDeadlineOnce() {
    List<Broadcast> broadcasts = new ArrayList<>();
    for (int count = 0; count < 50; count++) {
      broadcasts.add(fake.goLive(fixture.channel()));
      fixture.pass(Duration.ofMinutes(1));
    }

    Threads.run(THREADS, 49, (i, hour) -> fixture.pass(Duration.ofMinutes(15)));
    fixture.pass(Duration.ofHours(49));

    assertThat(fixture.names()).filteredOn("Stream End"::equals).hasSize(50);
    assertThat(broadcasts)
        .allSatisfy(
            broadcast ->
                assertThat(
                        Duration.between(
                            broadcast.session().startTime(), broadcast.session().endTime()))
                    .isEqualTo(START_LATENCY.plus(Duration.ofHours(48))));
  }

  @Test
  void clocksThatAreMovedAtOnce_moveTheClockByAllOfThat_andEventsInOrder() {
    List<String> arns = Stream.generate(fixture::channel).limit(8).toList();
    arns.forEach(fake::goLive);
    fixture.pass(Duration.ofSeconds(3));

    Threads.run(
        8,
        20,
        (i, n) -> {
          // Another thread may have moved the clock beyond its end.
          attempt(arn -> fake.broadcast(arn).ifPresent(Broadcast::starve), arns.get(i));
          fixture.pass(Duration.ofSeconds(7));
          ivs.listStreams(s -> {});
        });

    assertThat(fake.clock().instant())
        .isEqualTo(BroadcastFixture.START.plusSeconds(3 + 8 * 20 * 7));
    assertThat(fake.broadcasts()).isEmpty();
    assertThat(fake.events()).isSortedAccordingTo(Comparator.comparing(IvsEvent::time));
  }
}
