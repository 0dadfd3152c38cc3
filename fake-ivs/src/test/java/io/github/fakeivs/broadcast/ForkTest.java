package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/** Broadcasts of a fake and of its fork, which go their own ways. */
class ForkTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.recordedChannel(Duration.ofSeconds(60));

  @Test
  void aFork_hasTheBroadcastsOfTheOriginal() {
    Broadcast broadcast = fake.goLive(arn).viewers(7).starve();
    fixture.ivs.putMetadata(m -> m.channelArn(arn).metadata("goal"));

    FakeIvs fork = fake.fork();

    Broadcast twin = fork.broadcast(arn).orElseThrow();
    assertThat(twin.streamId()).isEqualTo(broadcast.streamId());
    assertThat(twin.viewers()).isEqualTo(7);
    assertThat(twin.health()).isEqualTo(StreamHealth.STARVING);
    assertThat(twin.metadata()).isEqualTo(broadcast.metadata());
    assertThat(twin.session()).isEqualTo(broadcast.session());
    assertThat(fork.events()).isEqualTo(fake.events());
    assertThat(fork.recordings()).isEqualTo(fake.recordings());
  }

  @Test
  void whatHappensOnOneSide_doesNotHappenOnTheOther() {
    Broadcast original = fake.goLive(arn);
    FakeIvs fork = fake.fork();

    fork.broadcast(arn).orElseThrow().viewers(9).disconnect();

    assertThat(original.isLive()).isTrue();
    assertThat(original.viewers()).isZero();
    assertThat(fake.events()).hasSize(3);

    original.viewers(3);
    assertThat(fork.broadcast(arn)).isEmpty();
    assertThat(fork.events()).hasSize(5);
    assertThat(fork.recordings().get(0).duration()).isZero();
  }

  @Test
  void whatIsToCome_comesOnEachSideForItself() {
    fake.goLive(arn);
    fixture.pass(Duration.ofHours(1));
    FakeIvs fork = fake.fork();

    fork.clock().advance(Duration.ofHours(100));
    assertThat(fork.broadcast(arn)).isEmpty();
    assertThat(fake.broadcast(arn)).isPresent();
    assertThat(fake.clock().instant()).isEqualTo(BroadcastFixture.START.plus(Duration.ofHours(1)));

    fixture.pass(Duration.ofHours(100));
    assertThat(fake.events()).isEqualTo(fork.events());
  }

  @Test
  void aDeadlineThatCameOnOneSide_isStillToComeOnTheOther() {
    Broadcast original = fake.goLive(arn).starve();
    FakeIvs fork = fake.fork();

    fixture.pass(Duration.ofSeconds(30));
    assertThat(original.isLive()).isFalse();
    assertThat(fork.broadcast(arn)).isPresent();

    fork.broadcast(arn).orElseThrow().recover();
    fork.clock().advance(Duration.ofHours(1));
    assertThat(fork.broadcast(arn)).isPresent();
  }

  @Test
  void listeners_stayWithTheFakeThatTheyWereGivenTo() {
    List<IvsEvent> told = new ArrayList<>();
    fake.onEvent(told::add);
    FakeIvs fork = fake.fork();

    fork.goLive(arn);
    assertThat(told).isEmpty();

    List<IvsEvent> toldOfFork = new ArrayList<>();
    fork.onEvent(toldOfFork::add);
    fake.goLive(arn);
    assertThat(told).hasSize(3);
    assertThat(toldOfFork).isEmpty();
  }

  @Test
  void eventDelivery_isThatOfEachFake() {
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
  void aRecordingInItsWindow_goesOnWithTheNextStreamOnOneSideOnly() {
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
  void aFailureThatIsToCome_isUsedUpOnEachSideForItself() {
    fake.failRecordingStart(arn, "ValidationException");
    FakeIvs fork = fake.fork();

    fork.goLive(arn);
    fake.goLive(arn);

    assertThat(fork.recordings()).isEmpty();
    assertThat(fake.recordings()).isEmpty();
  }

  @Test
  void quotas_areThoseOfEachFake() {
    FakeIvs fork = fake.fork();
    fork.quotas(Quotas.defaults().with(Quota.CONCURRENT_STREAMS, 0));

    assertThat(fake.goLive(arn).isLive()).isTrue();
  }

  @Test
  void anEncoderThatIsToReconnect_reconnectsOnBothSides() {
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
}
