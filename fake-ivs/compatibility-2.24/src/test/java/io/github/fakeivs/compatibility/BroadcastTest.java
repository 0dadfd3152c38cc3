package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A broadcast from beginning to end, with its events. */
class BroadcastTest {

  private final FakeIvs fake = FakeIvs.create();
  private final String arn = fake.client().createChannel(c -> c.name("lobby")).channel().arn();

  @Test
  void aBroadcast_isSeenFromBothSides() {
    List<String> received = new ArrayList<>();
    fake.onEvent(event -> received.add(event.toJson()));

    Broadcast broadcast = fake.goLive(arn, Encoder.obs720p60());
    broadcast.viewers(120).starve();
    String health = fake.client().getStream(s -> s.channelArn(arn)).stream().healthAsString();
    fake.clock().advance(Duration.ofSeconds(30));

    assertThat(health).isEqualTo("STARVING");
    assertThat(broadcast.isLive()).isFalse();
    assertThat(fake.events())
        .extracting(IvsEvent::name)
        .containsExactly(
            "Session Created", "Stream Start", "Starvation Start", "Stream End", "Session Ended");
    assertThat(received).hasSize(5).first().asString().contains("\"channel_name\":\"lobby\"");
  }

  @Test
  void anotherFake_goesOnFromASnapshotAndAFork() {
    fake.goLive(arn);
    FakeIvs fork = fake.fork();
    fork.client().stopStream(s -> s.channelArn(arn));

    assertThat(fork.broadcasts()).isEmpty();
    assertThat(fake.broadcasts()).hasSize(1);
    assertThat(fake.describe()).contains("lobby");
  }
}
