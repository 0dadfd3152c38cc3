package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.fixture.Invariants;
import io.github.fakeivs.fixture.RecordingConfigurations;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.fixture.VisibleResources;
import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** Fakes that begin as another one is, and then go their own way. */
class ForkTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;

  @Test
  void fork_beginsWithEverything() {
    VisibleState.populate(fake);

    FakeIvs fork = fake.fork();

    assertThat(VisibleState.of(fork)).isEqualTo(VisibleState.of(fake));
    assertThat(fork.region()).isEqualTo(fake.region());
    assertThat(fork.accountId()).isEqualTo(fake.accountId());
    assertThat(fork.client()).isNotSameAs(ivs);
    assertThat(fork.clock()).isNotSameAs(fake.clock());
  }

  @Test
  void fork_isNotTouchedByWhatItsOriginalDoes() {
    VisibleState.populate(fake);
    FakeIvs fork = fake.fork();
    VisibleState before = VisibleState.of(fork);

    VisibleState.changeAll(fake);
    assertThat(VisibleState.of(fork)).isEqualTo(before);
    fake.reset();

    assertThat(VisibleState.of(fork)).isEqualTo(before);
  }

  @Test
  void fork_doesNotTouchItsOriginal() {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    FakeIvs fork = fake.fork();

    VisibleState.changeAll(fork);
    assertThat(VisibleState.of(fake)).isEqualTo(before);
    fork.reset();

    assertThat(VisibleState.of(fake)).isEqualTo(before);
  }

  @Test
  void fork_ofAFork_isIndependentOfBoth() {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    FakeIvs child = fake.fork();
    FakeIvs grandchild = child.fork();

    VisibleState.changeAll(child);

    assertThat(VisibleState.of(fake)).isEqualTo(before);
    assertThat(VisibleState.of(grandchild)).isEqualTo(before);
  }

  @Test
  void broadcasts_goOnOnEachSideByThemselves() {
    String arn = fixture.recordedChannel(Duration.ZERO);
    Broadcast original = fake.goLive(arn).viewers(7).starve();
    FakeIvs fork = fake.fork();
    Broadcast forked = fork.broadcast(arn).orElseThrow();
    assertThat(forked.streamId()).isEqualTo(original.streamId());
    assertThat(forked.health()).isEqualTo(StreamHealth.STARVING);
    assertThat(forked.session()).isEqualTo(original.session());

    original.disconnect();
    assertThat(original.isLive()).isFalse();
    assertThat(forked.viewers(3).isLive()).isTrue();
    assertThat(forked.viewers()).isEqualTo(3);
    assertThat(fork.events()).hasSize(4);
    assertThat(fake.events()).hasSize(7);
  }

  @Test
  void fork_hasATimeOfItsOwn_inWhichTheSameThingsFallDue() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn).starve();
    FakeIvs fork = fake.fork();

    fork.clock().advance(Duration.ofSeconds(30));
    assertThat(fork.broadcast(arn)).isEmpty();
    assertThat(fake.broadcast(arn)).isPresent();
    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START);

    fake.clock().advance(Duration.ofSeconds(30));
    assertThat(fake.events()).isEqualTo(fork.events());
  }

  @Test
  void eventDelivery_isThatOfEachFake() {
    String arn = fixture.recordedChannel(Duration.ofSeconds(60));
    fake.eventDelivery().hold();
    fake.eventDelivery().repeat(2);
    FakeIvs fork = fake.fork();
    List<String> told = new ArrayList<>();
    fork.onEvent(event -> told.add(event.name()));

    fork.goLive(arn);

    assertThat(told).containsExactly("Session Created", "Stream Start", "Recording Start");
    assertThat(fake.eventDelivery().held()).isEmpty();
  }

  @Test
  void aRecording_inItsWindow_goesOnWithTheNextStreamOnOneSideOnly() {
    String arn = fixture.recordedChannel(Duration.ofSeconds(60));
    fixture.broadcast(arn, Duration.ofMinutes(1));
    fixture.pass(Duration.ofSeconds(20));
    FakeIvs fork = fake.fork();

    fork.goLive(arn);
    fixture.pass(Duration.ofMinutes(5));

    assertThat(fork.recordings().get(0).streamIds()).hasSize(2);
    assertThat(fake.recordings())
        .singleElement()
        .satisfies(
            recording -> {
              assertThat(recording.streamIds()).hasSize(1);
              assertThat(recording.status()).isEqualTo(Recording.Status.ENDED);
            });
  }

  @Test
  void failRecordingStart_isUsedUpOnEachSideForItself() {
    String arn = fixture.recordedChannel(Duration.ofSeconds(60));
    fake.failRecordingStart(arn, "ValidationException");
    FakeIvs fork = fake.fork();

    fork.goLive(arn);
    fake.goLive(arn);

    assertThat(fork.recordings()).isEmpty();
    assertThat(fake.recordings()).isEmpty();
  }

  @Test
  void aReconnect_isToComeOnBothSides() {
    String arn = fixture.recordedChannel(Duration.ofSeconds(60));
    fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ofSeconds(5)).build());
    fixture.stop(arn);
    FakeIvs fork = fake.fork();

    fork.clock().advance(Duration.ofSeconds(5));
    assertThat(fork.broadcast(arn)).isPresent();
    assertThat(fake.broadcast(arn)).isEmpty();

    fixture.pass(Duration.ofSeconds(5));
    assertThat(fake.broadcast(arn).orElseThrow().streamId())
        .isEqualTo(fork.broadcast(arn).orElseThrow().streamId());
  }

  @Test
  void fork_ofAClockThatFollows_follows() {
    FakeIvs following = FakeIvs.create();
    FakeIvs fork = following.fork();
    Instant ahead = following.clock().advance(Duration.ofDays(365));

    assertThat(fork.clock().instant()).isBefore(ahead);
  }

  @Test
  void fork_drawsTheSameIdsAsItsOriginal() {
    ivs.createChannel(c -> {});

    IvsClient fork = fake.fork().client();

    assertThat(fork.createChannel(c -> {})).isEqualTo(ivs.createChannel(c -> {}));
  }

  @Test
  void fork_hasTheSettingsOfItsOriginal() {
    FakeIvs original =
        FakeIvs.builder()
            .clock(BroadcastFixture.START)
            .region(Region.EU_WEST_1)
            .accountId("210987654321")
            .callRates(CallRates.ALL)
            .startLatency(Duration.ofSeconds(5))
            .quotas(Quotas.defaults().with(Quota.CHANNELS, 1))
            .build();
    FakeIvs fork = original.fork();
    String arn = fork.client().createChannel(c -> {}).channel().arn();

    assertThat(arn).startsWith("arn:aws:ivs:eu-west-1:210987654321:channel/");
    assertThat(fork.goLive(arn).isLive()).isFalse();
    assertThat(catchThrowable(() -> fork.client().createChannel(c -> {})))
        .hasMessageContaining("quota exceeded");
    IntStream.range(0, 3).forEach(i -> catchThrowable(() -> fork.client().createChannel(c -> {})));
    assertThatThrownBy(() -> fork.client().createChannel(c -> {}))
        .isInstanceOf(ThrottlingException.class);
  }

  @Test
  void fork_afterAReset_isWhatItsOriginalWasBuiltAs() {
    VisibleState asBuilt = VisibleState.of(fake);
    VisibleState.populate(fake);
    FakeIvs fork = fake.fork();

    fork.reset();

    assertThat(VisibleState.of(fork)).isEqualTo(asBuilt);
  }

  @Test
  void callsAndListeners_areThoseOfEachFake() {
    List<IvsEvent> heard = new ArrayList<>();
    fake.onEvent(heard::add);
    String arn = fixture.channel();
    FakeIvs fork = fake.fork();
    List<IvsEvent> heardOfFork = new ArrayList<>();

    fork.goLive(arn).disconnect();
    assertThat(heard).isEmpty();
    assertThat(fork.calls()).isEmpty();

    fork.onEvent(heardOfFork::add);
    fake.goLive(arn);
    assertThat(heard).hasSize(2);
    assertThat(heardOfFork).isEmpty();
    fork.client().listChannels(c -> {});
    assertThat(fork.calls()).hasSize(1);
    assertThat(fake.calls()).hasSize(1);
  }

  @Test
  void faultRules_haveInAForkTheCallsThatTheyHaveLeft() {
    FaultRule rule = fake.faults().on(IvsOperation.LIST_CHANNELS).times(3).fail(Fault.throttling());
    fake.faults().on(IvsOperation.LIST_STREAMS).always().fail(Fault.throttling());
    assertThat(failures(ivs, 1)).isEqualTo(1);

    IvsClient fork = fake.fork().client();

    assertThat(failures(fork, 5)).isEqualTo(2);
    assertThat(rule.matchedCalls()).isEqualTo(1);
    assertThat(failures(ivs, 5)).isEqualTo(2);
    assertThatThrownBy(() -> fork.listStreams(s -> {})).isInstanceOf(ThrottlingException.class);
  }

  @Test
  void faultRules_thatAreUsedUp_areNotForked() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());
    failures(ivs, 1);

    FakeIvs fork = fake.fork();

    assertThat(fork.faults().rules()).isEmpty();
    assertThat(fork.faults().unused()).isEmpty();
  }

  @Test
  void faultRules_areRemovedOnEachSideForItself() {
    FaultRule rule = fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());
    FakeIvs fork = fake.fork();

    rule.remove();
    assertThat(fork.faults().rules()).hasSize(1);
    assertThat(failures(fork.client(), 1)).isEqualTo(1);

    FaultRule other = fork.faults().on(IvsOperation.LIST_STREAMS).fail(Fault.throttling());
    assertThat(fake.faults().rules()).isEmpty();
    other.remove();
    assertThat(fork.faults().rules()).hasSize(1);
  }

  @Test
  void recordingConfigurations_failOnEachSideForItself() {
    fake.faults().failRecordingConfigurationCreation(1);

    FakeIvs fork = fake.fork();

    assertThat(stateOfCreated(fork)).isEqualTo(RecordingConfigurationState.CREATE_FAILED);
    assertThat(stateOfCreated(fake)).isEqualTo(RecordingConfigurationState.CREATE_FAILED);
  }

  @Test
  void fork_isWhole_howeverManyThreadsChangeItsOriginal() {
    fake.quotas(fake.quotas().with(Quota.CONCURRENT_STREAMS, 1_000));
    List<FakeIvs> forks =
        Threads.call(
            6,
            i -> {
              FakeIvs fork = fake;
              for (int n = 0; n < 40; n++) {
                String name = i + "-" + n;
                fake.goLive(ivs.createChannel(c -> c.name(name)).channel().arn()).viewers(n);
                fork = n == 20 ? fake.fork() : fork;
                fake.broadcasts().stream()
                    .filter(live -> live.viewers() == 10)
                    .forEach(live -> catchThrowable(live::disconnect));
              }
              return fork;
            });

    forks.forEach(Invariants::assertHold);
    Invariants.assertHold(fake);
  }

  /** Two forks of one fake, each changed by many threads, while the original changes as well. */
  @RepeatedTest(10)
  void forks_neverTouchEachOther_howeverManyThreadsChangeThem() {
    List<String> common =
        Stream.generate(() -> ivs.createChannel(c -> {}).channel().arn()).limit(10).toList();
    List<FakeIvs> all = List.of(fake, fake.fork(), fake.fork());

    Threads.run(
        9,
        i -> {
          FakeIvs own = all.get(i % 3);
          String arn = common.get(i);
          own.client().deleteChannel(c -> c.arn(arn));
          own.client().createChannel(c -> c.name("of-" + i % 3));
          own.client().createChannel(c -> c.name("of-" + i % 3));
        });

    for (int i = 0; i < 3; i++) {
      String name = "of-" + i;
      int number = i;
      List<String> left =
          IntStream.range(0, 10)
              .filter(n -> n == 9 || n % 3 != number)
              .mapToObj(common::get)
              .toList();
      assertThat(all.get(i).client().listChannels(l -> {}).channels())
          .filteredOn(channel -> channel.name().isEmpty())
          .extracting(ChannelSummary::arn)
          .isEqualTo(left);
      assertThat(all.get(i).client().listChannels(l -> l.filterByName(name)).channels()).hasSize(6);
      assertThat(all.get(i).client().listChannels(l -> {}).channels()).hasSize(left.size() + 6);
    }
  }

  /** Forking while others change gives a state that one moment really had. */
  @Test
  void fork_whileOthersChange_isOfOneMoment() {
    String arn = ivs.createChannel(c -> c.name("0")).channel().arn();

    Threads.run(
        4,
        200,
        (i, n) -> {
          if (i == 0) {
            ivs.deleteChannel(c -> c.arn(ivs.createChannel(d -> {}).channel().arn()));
          } else {
            VisibleResources forked = VisibleResources.of(fake.fork().client());
            assertThat(forked.channels()).hasSizeBetween(1, 2);
            assertThat(forked.streamKeys()).hasSameSizeAs(forked.channels());
            assertThat(forked.channels().get(0).arn()).isEqualTo(arn);
          }
        });
  }

  private static RecordingConfigurationState stateOfCreated(FakeIvs fake) {
    return RecordingConfigurations.stateOf(
        fake.client(), RecordingConfigurations.create(fake.client()));
  }

  private static long failures(IvsClient ivs, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(i -> catchThrowable(() -> ivs.listChannels(c -> {})))
        .filter(ThrottlingException.class::isInstance)
        .count();
  }
}
