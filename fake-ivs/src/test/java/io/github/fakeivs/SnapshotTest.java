package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.Invariants;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.fixture.VisibleState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;

/** Keeping what a fake is, and going back to it. */
class SnapshotTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final IvsClient ivs = fake.client();

  @Test
  void restore_bringsEverythingBack_howeverOften() {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    Snapshot snapshot = fake.snapshot();

    for (int i = 0; i < 3; i++) {
      VisibleState.changeAll(fake);
      assertThat(VisibleState.of(fake)).isNotEqualTo(before);
      fake.restore(snapshot);
      assertThat(VisibleState.of(fake)).isEqualTo(before);
    }
  }

  @Test
  void restore_mayTakeSnapshotsInAnyOrder() {
    Snapshot empty = fake.snapshot();
    VisibleState.populate(fake);
    VisibleState full = VisibleState.of(fake);
    Snapshot fullSnapshot = fake.snapshot();
    VisibleState.changeAll(fake);
    VisibleState changed = VisibleState.of(fake);
    Snapshot changedSnapshot = fake.snapshot();

    fake.restore(empty);
    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
    fake.restore(changedSnapshot);
    assertThat(VisibleState.of(fake)).isEqualTo(changed);
    fake.restore(fullSnapshot);
    assertThat(VisibleState.of(fake)).isEqualTo(full);
  }

  @Test
  void restore_letsStreamsThatWereLiveGoOn() {
    String arn = VisibleState.populate(fake);
    Broadcast broadcast = fake.broadcast(arn).orElseThrow();
    Snapshot snapshot = fake.snapshot();
    broadcast.disconnect();

    fake.restore(snapshot);

    assertThat(broadcast.isLive()).isTrue();
    assertThat(broadcast.viewers(5).viewers()).isEqualTo(5);
    assertThat(ivs.getStream(s -> s.channelArn(arn)).stream().viewerCount()).isEqualTo(5);
    broadcast.disconnect();
    assertThat(fake.broadcast(arn)).isEmpty();
  }

  @Test
  void restore_takesHandlesFromStreamsThatDidNotYetExist() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    Snapshot snapshot = fake.snapshot();
    Broadcast broadcast = fake.goLive(arn);

    fake.restore(snapshot);

    assertThat(broadcast.isLive()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(broadcast::disconnect)
        .withMessage(
            "The fake no longer has stream %s of channel %s: the fake was reset or restored, or 60 "
                + "days have passed since the stream ended. Call goLive for another stream.",
            broadcast.streamId(), arn);
  }

  @Test
  void restore_letsWhatWasGoingToHappenHappenAgain() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn).starve();
    Snapshot snapshot = fake.snapshot();

    for (int i = 0; i < 2; i++) {
      fake.clock().advance(Duration.ofSeconds(29));
      assertThat(fake.broadcast(arn)).isPresent();
      fake.clock().advance(Duration.ofSeconds(1));
      assertThat(fake.broadcast(arn)).isEmpty();
      fake.restore(snapshot);
      assertThat(fake.broadcast(arn)).isPresent();
      assertThat(fake.clock().instant()).isEqualTo(START);
    }
  }

  @Test
  void restore_repeatsTheIdsToCome() {
    Snapshot snapshot = fake.snapshot();
    VisibleState.populate(fake);
    String arn = ivs.createChannel(c -> {}).channel().arn();
    String requestId = ivs.createChannel(c -> {}).responseMetadata().requestId();

    fake.restore(snapshot);
    VisibleState.populate(fake);

    assertThat(ivs.createChannel(c -> {}).channel().arn()).isEqualTo(arn);
    assertThat(ivs.createChannel(c -> {}).responseMetadata().requestId()).isEqualTo(requestId);
  }

  @Test
  void pageTokens_surviveRestoringAndForking() {
    IntStream.range(0, 3).forEach(i -> ivs.createChannel(c -> c.name("c" + i)));
    ListChannelsResponse first = ivs.listChannels(c -> c.maxResults(1));
    ListChannelsResponse rest = ivs.listChannels(c -> c.nextToken(first.nextToken()));
    Snapshot snapshot = fake.snapshot();
    VisibleState.changeAll(fake);

    fake.restore(snapshot);

    assertThat(ivs.listChannels(c -> c.nextToken(first.nextToken())).channels())
        .hasSize(2)
        .isEqualTo(rest.channels());
    assertThat(fake.fork().client().listChannels(c -> c.nextToken(first.nextToken())).channels())
        .isEqualTo(rest.channels());
  }

  @Test
  void restore_leavesCallsFaultRulesAndListeners() {
    List<IvsEvent> heard = new ArrayList<>();
    Snapshot snapshot = fake.snapshot();
    ivs.listChannels(c -> {});
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());
    fake.onEvent(heard::add);

    fake.restore(snapshot);

    assertThat(fake.calls()).hasSize(1);
    assertThat(fake.faults().rules()).hasSize(1);
    fake.goLive(ivs.createChannel(c -> {}).channel().arn());
    assertThat(heard).isNotEmpty().isEqualTo(fake.events());
  }

  @Test
  void restore_leavesAnswersThatAreStillToCome() {
    Snapshot snapshot = fake.snapshot();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofSeconds(2));
    CompletableFuture<?> future = fake.asyncClient().listChannels(c -> {});

    fake.restore(snapshot);

    fake.clock().advance(Duration.ofMillis(1_999));
    assertThat(future).isNotDone();
    fake.clock().advance(Duration.ofMillis(1));
    assertThat(future).isCompleted();
  }

  @Test
  void restore_tellsListenersNothing() {
    VisibleState.populate(fake);
    Snapshot snapshot = fake.snapshot();
    List<IvsEvent> heard = new ArrayList<>();
    fake.onEvent(heard::add);

    fake.restore(snapshot);
    ivs.listStreams(s -> {});

    assertThat(heard).isEmpty();
  }

  @Test
  void restore_ofAForksSnapshot_andTheOtherWayRound() {
    FakeIvs fork = fake.fork();
    VisibleState.populate(fork);
    VisibleState forked = VisibleState.of(fork);
    Snapshot empty = fake.snapshot();

    fake.restore(fork.snapshot());
    fork.restore(empty);

    assertThat(VisibleState.of(fake)).isEqualTo(forked);
    assertThat(fork.client().listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void restore_ofAClockThatFollowed_followsAgain() {
    FakeIvs following = FakeIvs.create();
    Instant seen = following.clock().instant();
    Snapshot snapshot = following.snapshot();
    Instant ahead = following.clock().advance(Duration.ofDays(365));

    following.restore(snapshot);

    assertThat(following.clock().instant()).isBetween(seen, ahead.minusSeconds(1));
  }

  static Stream<Arguments> otherFakes() {
    return Stream.of(
        arguments("210987654321 in us-east-1", FakeIvs.builder().accountId("210987654321")),
        arguments("123456789012 in eu-west-1", FakeIvs.builder().region(Region.EU_WEST_1)),
        arguments("123456789012 in us-east-1", FakeIvs.builder()));
  }

  @ParameterizedTest
  @MethodSource("otherFakes")
  void restore_ofAnotherFakesSnapshot_isRefused_andChangesNothing(
      String account, FakeIvsBuilder other) {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    Snapshot foreign = other.build().snapshot();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.restore(foreign))
        .withMessage(
            "The snapshot is of another fake, of account %s: restore it to the fake that it was "
                + "taken of, or to a fork of that.",
            account);
    assertThat(VisibleState.of(fake)).isEqualTo(before);
  }

  @Test
  void snapshots_areWhole_howeverManyThreadsChange() {
    List<Snapshot> snapshots =
        Threads.call(
            4,
            i -> {
              IntStream.range(0, 50).forEach(n -> ivs.createChannel(c -> {}));
              return fake.snapshot();
            });

    for (Snapshot snapshot : snapshots) {
      fake.restore(snapshot);
      Invariants.assertHold(fake);
    }
  }
}
