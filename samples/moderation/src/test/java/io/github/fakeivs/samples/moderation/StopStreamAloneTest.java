package io.github.fakeivs.samples.moderation;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/**
 * What the service does when a stream is stopped whose encoder comes back. No test of {@link
 * StreamModeration}: these are the reasons for its design.
 */
@WithFakeIvs(clock = "2030-01-01T20:00:00Z")
class StopStreamAloneTest {

  private FakeIvs fake;
  private IvsClient ivs;
  private CreateChannelResponse created;
  private String arn;

  @BeforeEach
  void createChannel() {
    created = ivs.createChannel(c -> c.name("lobby"));
    arn = created.channel().arn();
  }

  @Test
  void theEncoderComesBackWithANewStream() {
    Broadcast stopped = fake.goLive(arn, encoderThatReconnectsAfter(Duration.ofSeconds(5)));

    ivs.stopStream(s -> s.channelArn(arn));
    assertThat(fake).channel(arn).isOffline();

    fake.clock().advance(Duration.ofSeconds(5));
    assertThat(fake).channel(arn).isLive();
    assertThat(fake.broadcast(arn).orElseThrow().streamId()).isNotEqualTo(stopped.streamId());
  }

  @Test
  void deletingTheKeyAfterwardsIsTooLate_ifTheEncoderIsQuick() {
    fake.goLive(arn, encoderThatReconnectsAfter(Duration.ZERO));

    ivs.stopStream(s -> s.channelArn(arn));
    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));
    fake.clock().advance(Duration.ofHours(1));

    assertThat(fake).channel(arn).isLive();
  }

  @Test
  void deletingTheKeyAloneDoesNotEndTheStream() {
    Broadcast broadcast = fake.goLive(arn);

    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));

    assertThat(broadcast).isLive();
  }

  private static Encoder encoderThatReconnectsAfter(Duration delay) {
    return Encoder.obs720p30().toBuilder().reconnectsAfter(delay).build();
  }
}
