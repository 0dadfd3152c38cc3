package io.github.fakeivs.samples.moderation;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.IdleChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/**
 * What the service does when a stream is stopped whose encoder comes back. No test of {@link
 * StreamModeration}: these are the reasons for its design.
 */
@WithFakeIvs(clock = "2030-01-01T20:00:00Z")
class StopStreamAloneTest {

  @IdleChannel private Channel channel;
  private FakeIvs fake;
  private IvsClient ivs;

  @Test
  void theEncoderComesBackWithANewStream() {
    Broadcast stopped =
        fake.goLive(channel.arn(), encoderThatReconnectsAfter(Duration.ofSeconds(5)));

    ivs.stopStream(s -> s.channelArn(channel.arn()));
    assertThat(fake).channel(channel.arn()).isOffline();

    fake.clock().advance(Duration.ofSeconds(5));
    assertThat(fake).channel(channel.arn()).isLive();
    assertThat(fake.broadcast(channel.arn()).orElseThrow().streamId())
        .isNotEqualTo(stopped.streamId());
  }

  @Test
  void deletingTheKeyAfterwardsIsTooLate_ifTheEncoderIsQuick() {
    fake.goLive(channel.arn(), encoderThatReconnectsAfter(Duration.ZERO));

    ivs.stopStream(s -> s.channelArn(channel.arn()));
    deleteStreamKey();
    fake.clock().advance(Duration.ofHours(1));

    assertThat(fake).channel(channel.arn()).isLive();
  }

  @Test
  void deletingTheKeyAloneDoesNotEndTheStream() {
    Broadcast broadcast = fake.goLive(channel.arn());

    deleteStreamKey();

    assertThat(broadcast).isLive();
  }

  private void deleteStreamKey() {
    ivs.listStreamKeys(k -> k.channelArn(channel.arn()))
        .streamKeys()
        .forEach(key -> ivs.deleteStreamKey(k -> k.arn(key.arn())));
  }

  private static Encoder encoderThatReconnectsAfter(Duration delay) {
    return Encoder.obs720p30().toBuilder().reconnectsAfter(delay).build();
  }
}
