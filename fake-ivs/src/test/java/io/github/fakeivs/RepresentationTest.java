package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader of a failed assertion sees. */
class RepresentationTest {

  private final FakeIvs fake =
      FakeIvs.builder().clock(Instant.parse("2026-03-04T05:06:07.089Z")).build();
  private final String arn = fake.client().createChannel(c -> c.name("lobby")).channel().arn();

  @Test
  void nothingOfTheFake_isShownByItsHashCode() {
    VisibleState.populate(fake);
    Broadcast broadcast = fake.goLive(arn);
    List<Object> things = new ArrayList<>();
    fake.faults().on(IvsOperation.STOP_STREAM).fail(call -> tell(things, call));
    catchThrowable(() -> fake.client().stopStream(s -> s.channelArn(arn)));
    fake.asyncCalls().hold();
    fake.asyncClient().listChannels(c -> {});

    things.addAll(
        List.of(
            FakeIvs.builder(),
            fake,
            fake.client(),
            fake.asyncClient(),
            fake.httpClient(),
            fake.asyncHttpClient(),
            fake.clock(),
            fake.snapshot(),
            fake.baseline(),
            fake.calls(),
            fake.calls().all(),
            fake.asyncCalls(),
            fake.asyncCalls().inFlight(),
            fake.faults(),
            fake.faults().rules(),
            fake.faults().onAnyOperation(),
            fake.eventDelivery(),
            fake.onEvent(event -> {}),
            fake.events(),
            fake.events().get(0).envelope(),
            fake.recordings(),
            fake.refusedEncoders(),
            fake.playbackAttempts(),
            fake.revocations()));
    things.addAll(
        List.of(
            broadcast,
            broadcast.metadata(),
            fake.watch(arn),
            fake.watch(arn).start(),
            fake.watch(arn).start().viewer(),
            Encoder.builder(),
            Encoder.obs720p60(),
            VideoTrack.builder(),
            AudioTrack.builder(),
            Quotas.defaults(),
            Fault.throttling(),
            Fault.connectionLost(),
            Fault.apiCallTimeout(Duration.ofSeconds(5))));

    assertThat(things)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            thing ->
                assertThat(thing.toString())
                    .isNotEmpty()
                    .doesNotContainPattern("[A-Za-z]@[0-9a-f]+"));
  }

  private static Throwable tell(List<Object> things, Object call) {
    things.add(call);
    return new ArithmeticException();
  }
}
