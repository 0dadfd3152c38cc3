package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fixture.Invariants;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** Fakes that begin as another one is, and then go their own way. */
class ForkTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final IvsClient ivs = fake.client();

  @Test
  void beginsWithEverything() {
    VisibleState.populate(fake);

    FakeIvs fork = fake.fork();

    assertThat(VisibleState.of(fork)).isEqualTo(VisibleState.of(fake));
    assertThat(fork.region()).isEqualTo(fake.region());
    assertThat(fork.accountId()).isEqualTo(fake.accountId());
    assertThat(fork.client()).isNotSameAs(ivs);
    assertThat(fork.clock()).isNotSameAs(fake.clock());
  }

  @Test
  void isNotTouchedByWhatItsOriginalDoes() {
    VisibleState.populate(fake);
    FakeIvs fork = fake.fork();
    VisibleState before = VisibleState.of(fork);

    VisibleState.changeAll(fake);
    assertThat(VisibleState.of(fork)).isEqualTo(before);
    fake.reset();

    assertThat(VisibleState.of(fork)).isEqualTo(before);
  }

  @Test
  void doesNotTouchItsOriginal() {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    FakeIvs fork = fake.fork();

    VisibleState.changeAll(fork);
    assertThat(VisibleState.of(fake)).isEqualTo(before);
    fork.reset();

    assertThat(VisibleState.of(fake)).isEqualTo(before);
  }

  @Test
  void ofAFork_isIndependentOfBoth() {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    FakeIvs child = fake.fork();
    FakeIvs grandchild = child.fork();

    VisibleState.changeAll(child);

    assertThat(VisibleState.of(fake)).isEqualTo(before);
    assertThat(VisibleState.of(grandchild)).isEqualTo(before);
  }

  @Test
  void letsItsLiveStreamsGoOnByThemselves() {
    String arn = VisibleState.populate(fake);
    Broadcast original = fake.broadcast(arn).orElseThrow();
    Broadcast forked = fake.fork().broadcast(arn).orElseThrow();

    original.disconnect();
    forked.viewers(3);

    assertThat(forked.isLive()).isTrue();
    assertThat(forked.viewers()).isEqualTo(3);
    assertThat(original.isLive()).isFalse();
  }

  @Test
  void hasATimeOfItsOwn_inWhichTheSameThingsFallDue() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn).starve();
    FakeIvs fork = fake.fork();

    fork.clock().advance(Duration.ofSeconds(30));
    assertThat(fork.broadcast(arn)).isEmpty();
    assertThat(fake.broadcast(arn)).isPresent();
    assertThat(fake.clock().instant()).isEqualTo(START);

    fake.clock().advance(Duration.ofSeconds(30));
    assertThat(fake.events()).isEqualTo(fork.events());
  }

  @Test
  void ofAClockThatFollows_follows() {
    FakeIvs following = FakeIvs.create();
    FakeIvs fork = following.fork();
    Instant ahead = following.clock().advance(Duration.ofDays(365));

    assertThat(fork.clock().instant()).isBefore(ahead);
  }

  @Test
  void drawsTheSameIdsAsItsOriginal() {
    ivs.createChannel(c -> {});

    IvsClient fork = fake.fork().client();

    assertThat(fork.createChannel(c -> {})).isEqualTo(ivs.createChannel(c -> {}));
  }

  @Test
  void hasTheSettingsOfItsOriginal() {
    FakeIvs original =
        FakeIvs.builder()
            .clock(START)
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
  void reset_makesItWhatItsOriginalWasBuiltAs() {
    VisibleState asBuilt = VisibleState.of(fake);
    VisibleState.populate(fake);
    FakeIvs fork = fake.fork();

    fork.reset();

    assertThat(VisibleState.of(fork)).isEqualTo(asBuilt);
  }

  @Test
  void leavesCallsAndListenersWithItsOriginal() {
    List<IvsEvent> heard = new ArrayList<>();
    fake.onEvent(heard::add);
    String arn = ivs.createChannel(c -> {}).channel().arn();

    FakeIvs fork = fake.fork();
    fork.goLive(arn);

    assertThat(fork.calls()).isEmpty();
    assertThat(heard).isEmpty();
    fork.client().listChannels(c -> {});
    assertThat(fork.calls()).hasSize(1);
    assertThat(fake.calls()).hasSize(1);
  }

  @Test
  void hasTheFaultRulesWithTheStrikesThatTheyHaveLeft() {
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
  void leavesOutFaultRulesThatAreUsedUp() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());
    failures(ivs, 1);

    FakeIvs fork = fake.fork();

    assertThat(fork.faults().rules()).isEmpty();
    assertThat(fork.faults().unused()).isEmpty();
  }

  @Test
  void removesItsFaultRulesByItself() {
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
  void failsRecordingConfigurationsOfItsOwn() {
    fake.faults().failRecordingConfigurationCreation(1);

    FakeIvs fork = fake.fork();

    assertThat(stateOfCreated(fork.client())).isEqualTo(RecordingConfigurationState.CREATE_FAILED);
    assertThat(stateOfCreated(ivs)).isEqualTo(RecordingConfigurationState.CREATE_FAILED);
  }

  @Test
  void isWhole_howeverManyThreadsChangeItsOriginal() {
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

  private static RecordingConfigurationState stateOfCreated(IvsClient ivs) {
    String arn =
        ivs.createRecordingConfiguration(
                r -> r.destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("recordings"))))
            .recordingConfiguration()
            .arn();
    return ivs.getRecordingConfiguration(r -> r.arn(arn)).recordingConfiguration().state();
  }

  private static long failures(IvsClient ivs, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(i -> catchThrowable(() -> ivs.listChannels(c -> {})))
        .filter(ThrottlingException.class::isInstance)
        .count();
  }
}
