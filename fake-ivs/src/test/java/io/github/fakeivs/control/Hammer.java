package io.github.fakeivs.control;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** Does one thing after the other to a fake, at random by its seed; refusals are part of it. */
final class Hammer {

  private static final List<Consumer<Hammer>> BLOWS =
      List.of(
          Hammer::createChannel,
          Hammer::createChannel,
          Hammer::createRecordedChannel,
          Hammer::deleteChannel,
          Hammer::renameChannel,
          Hammer::tagChannel,
          Hammer::goLive,
          Hammer::goLive,
          Hammer::stopStream,
          Hammer::disconnect,
          Hammer::advance);

  private final FakeIvs fake;
  private final IvsClient ivs;
  private final Random random;

  Hammer(FakeIvs fake, long seed) {
    this.fake = fake;
    this.ivs = fake.client();
    this.random = new Random(seed);
  }

  /** What the service refuses, and what is gone already, is no failure; all else is. */
  void strike() {
    try {
      BLOWS.get(random.nextInt(BLOWS.size())).accept(this);
    } catch (IvsException | IllegalStateException | IllegalArgumentException refused) {
      if (refused.getMessage() == null || refused.getMessage().isBlank()) {
        throw new AssertionError("a refusal has to say why", refused);
      }
    }
  }

  private void createChannel() {
    ivs.createChannel(c -> c.name("channel"));
  }

  private void createRecordedChannel() {
    String arn =
        ivs.createRecordingConfiguration(
                r -> r.destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("recordings"))))
            .recordingConfiguration()
            .arn();
    ivs.createChannel(c -> c.name("recorded").recordingConfigurationArn(arn));
    ivs.deleteRecordingConfiguration(r -> r.arn(arn));
  }

  private void deleteChannel() {
    ivs.deleteChannel(c -> c.arn(anyChannel()));
  }

  private void renameChannel() {
    ivs.updateChannel(c -> c.arn(anyChannel()).name("renamed"));
  }

  private void tagChannel() {
    ivs.tagResource(t -> t.resourceArn(anyChannel()).tags(Map.of("tagged", "yes")));
  }

  private void goLive() {
    fake.goLive(anyChannel()).viewers(random.nextInt(100));
  }

  private void stopStream() {
    List<StreamSummary> live = ivs.listStreams(s -> {}).streams();
    if (!live.isEmpty()) {
      String arn = live.get(random.nextInt(live.size())).channelArn();
      ivs.stopStream(s -> s.channelArn(arn));
    }
  }

  private void disconnect() {
    List<Broadcast> live = fake.broadcasts();
    if (!live.isEmpty()) {
      live.get(random.nextInt(live.size())).disconnect();
    }
  }

  private void advance() {
    fake.clock().advance(Duration.ofSeconds(random.nextInt(40)));
  }

  private String anyChannel() {
    List<ChannelSummary> channels = ivs.listChannels(c -> {}).channels();
    return channels.isEmpty()
        ? ivs.createChannel(c -> {}).channel().arn()
        : channels.get(random.nextInt(channels.size())).arn();
  }
}
