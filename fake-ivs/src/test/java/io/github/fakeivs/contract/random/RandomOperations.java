package io.github.fakeivs.contract.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Does the same random things to a fake and to the naive model, and compares what happens. */
final class RandomOperations {

  private final FakeIvs fake;
  private final IvsClient ivs;
  private final NaiveIvs naive = new NaiveIvs();
  private final Random random;

  /** All that ever was, whether it is still there or not. */
  private final List<String> channels = known("channel");

  private final List<String> keys = known("stream-key");
  private final List<String> recordingConfigurations = known("recording-configuration");
  private final List<String> policies = known("playback-restriction-policy");

  private final List<Runnable> operations =
      List.of(
          this::createChannel,
          this::updateChannel,
          this::deleteChannel,
          this::createKey,
          this::deleteKey,
          this::createRecordingConfiguration,
          this::deleteRecordingConfiguration,
          this::createPolicy,
          this::deletePolicy,
          this::goLive,
          this::stopStream,
          this::putMetadata,
          this::tag,
          this::untag);

  RandomOperations(long seed) {
    this.random = new Random(seed);
    this.fake = FakeIvs.builder().seed(seed).build();
    this.ivs = fake.client();
    // No operation is slower or faster than another to the service's rates: time stands between.
    fake.clock().freeze();
  }

  private static List<String> known(String type) {
    return new ArrayList<>(List.of("arn:aws:ivs:us-east-1:123456789012:" + type + "/AbCdEfGh1234"));
  }

  void step() {
    fake.clock().advance(Duration.ofSeconds(1));
    pick(operations).run();
    assertSame();
  }

  private void createChannel() {
    String name = pick(List.of("", "lobby", "arena"));
    String recordingConfigurationArn = maybe(recordingConfigurations);
    String policyArn = maybe(policies);
    expect(
            naive.mayCreateChannel(recordingConfigurationArn, policyArn),
            () ->
                ivs.createChannel(
                    c ->
                        c.name(name)
                            .recordingConfigurationArn(recordingConfigurationArn)
                            .playbackRestrictionPolicyArn(policyArn)))
        .ifPresent(
            created -> {
              channels.add(created.channel().arn());
              keys.add(created.streamKey().arn());
              naive.channelCreated(
                  created.channel().arn(),
                  created.streamKey().arn(),
                  channel -> set(channel, name, recordingConfigurationArn, policyArn));
            });
  }

  private static NaiveIvs.NaiveChannel set(
      NaiveIvs.NaiveChannel channel, String name, String recordingConfiguration, String policy) {
    channel.name = name == null ? channel.name : name;
    channel.recordingConfigurationArn =
        recordingConfiguration == null ? channel.recordingConfigurationArn : recordingConfiguration;
    channel.policyArn = policy == null ? channel.policyArn : policy;
    return channel;
  }

  private void updateChannel() {
    String arn = pick(channels);
    String name = random.nextBoolean() ? null : pick(List.of("", "lobby", "arena"));
    String recordingConfigurationArn = maybe(recordingConfigurations);
    String policyArn = maybe(policies);
    expect(
            naive.mayUpdateChannel(arn, recordingConfigurationArn, policyArn),
            () ->
                ivs.updateChannel(
                    c ->
                        c.arn(arn)
                            .name(name)
                            .recordingConfigurationArn(recordingConfigurationArn)
                            .playbackRestrictionPolicyArn(policyArn)))
        .ifPresent(
            updated -> set(naive.channels.get(arn), name, recordingConfigurationArn, policyArn));
  }

  private void deleteChannel() {
    String arn = pick(channels);
    expect(naive.deleteChannel(arn), () -> ivs.deleteChannel(c -> c.arn(arn)));
  }

  private void createKey() {
    String channelArn = pick(channels);
    expect(naive.mayCreateKey(channelArn), () -> ivs.createStreamKey(k -> k.channelArn(channelArn)))
        .ifPresent(
            created -> {
              keys.add(created.streamKey().arn());
              naive.keyCreated(created.streamKey().arn(), channelArn);
            });
  }

  private void deleteKey() {
    String arn = pick(keys);
    expect(naive.deleteKey(arn), () -> ivs.deleteStreamKey(k -> k.arn(arn)));
  }

  private void createRecordingConfiguration() {
    expect(
            naive.mayCreateRecordingConfiguration(),
            () ->
                ivs.createRecordingConfiguration(
                    r -> r.destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("bucket")))))
        .map(created -> created.recordingConfiguration().arn())
        .ifPresent(
            arn -> {
              recordingConfigurations.add(arn);
              naive.recordingConfigurations.add(arn);
              naive.tags.put(arn, new TreeMap<>());
            });
  }

  private void deleteRecordingConfiguration() {
    String arn = pick(recordingConfigurations);
    expect(
        naive.deleteRecordingConfiguration(arn),
        () -> ivs.deleteRecordingConfiguration(r -> r.arn(arn)));
  }

  private void createPolicy() {
    expect(naive.mayCreatePolicy(), () -> ivs.createPlaybackRestrictionPolicy(p -> {}))
        .map(created -> created.playbackRestrictionPolicy().arn())
        .ifPresent(
            arn -> {
              policies.add(arn);
              naive.policies.add(arn);
              naive.tags.put(arn, new TreeMap<>());
            });
  }

  private void deletePolicy() {
    String arn = pick(policies);
    expect(naive.deletePolicy(arn), () -> ivs.deletePlaybackRestrictionPolicy(p -> p.arn(arn)));
  }

  private void goLive() {
    String arn = pick(channels);
    expect(naive.goLive(arn), () -> fake.goLive(arn));
  }

  private void stopStream() {
    String arn = pick(channels);
    expect(naive.refusedUnlessLive(arn), () -> ivs.stopStream(s -> s.channelArn(arn)))
        .ifPresent(stopped -> naive.channels.get(arn).live = false);
  }

  private void putMetadata() {
    String arn = pick(channels);
    expect(
        naive.refusedUnlessLive(arn), () -> ivs.putMetadata(m -> m.channelArn(arn).metadata("x")));
  }

  private void tag() {
    String arn = anyArn();
    String key = pick(List.of("a", "b", "c"));
    String value = pick(List.of("", "1", "2"));
    expect(
        naive.tag(arn, key, value),
        () -> ivs.tagResource(t -> t.resourceArn(arn).tags(Map.of(key, value))));
  }

  private void untag() {
    String arn = anyArn();
    String key = pick(List.of("a", "b", "c"));
    expect(naive.untag(arn, key), () -> ivs.untagResource(t -> t.resourceArn(arn).tagKeys(key)));
  }

  /** The result of the call, or empty where it was refused; both just as the model says. */
  private static <T> Optional<T> expect(Class<?> refusal, Supplier<T> call) {
    try {
      T result = call.get();
      assertThat(refusal).as("expected refusal of what succeeded").isNull();
      return Optional.of(result);
    } catch (RuntimeException thrown) {
      assertThat(thrown.getClass()).isEqualTo(refusal);
      return Optional.empty();
    }
  }

  private void assertSame() {
    assertThat(ResourceLines.of(ivs)).isEqualTo(ResourceLines.of(naive));
  }

  /** An ARN, or "" to detach, or null to leave it. */
  private String maybe(List<String> arns) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> "";
      default -> pick(arns);
    };
  }

  private String anyArn() {
    return pick(pick(List.of(channels, keys, recordingConfigurations, policies)));
  }

  /** What came last more often than the rest: it is more often still there. */
  private <T> T pick(List<T> list) {
    int from = random.nextBoolean() ? Math.max(0, list.size() - 4) : 0;
    return list.get(from + random.nextInt(list.size() - from));
  }
}
