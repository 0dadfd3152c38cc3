package io.github.fakeivs.quota;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/**
 * A quota beyond which something is refused, and how to use it up.
 *
 * @param quota the quota
 * @param start on a fake: what takes the nth of the allowance, from 1 on
 * @param refusal what one too many is refused with, and what it says of a limit of 2
 */
record QuotaCase(Quota quota, BiFunction<FakeIvs, String, Use> start, Refusal refusal) {

  /** Takes the nth of an allowance, having taken those before. */
  @FunctionalInterface
  interface Use {
    void take(int n);
  }

  /** A type of exception, and the text in which %s stands for the channel. */
  record Refusal(Class<? extends Exception> type, String text) {}

  static Stream<QuotaCase> all() {
    return Stream.concat(resources(), Stream.concat(streams(), sizes()));
  }

  private static Stream<QuotaCase> resources() {
    return Stream.of(
        resource(Quota.CHANNELS, "channel", (ivs, n) -> ivs.createChannel(c -> {})),
        resource(
            Quota.RECORDING_CONFIGURATIONS,
            "recording-configuration",
            (ivs, n) ->
                ivs.createRecordingConfiguration(
                    r -> r.destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("bucket"))))),
        resource(
            Quota.PLAYBACK_KEY_PAIRS,
            "playback-key",
            (ivs, n) -> ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(PublicKeys.p384()))),
        resource(
            Quota.PLAYBACK_RESTRICTION_POLICIES,
            "playback-restriction-policy",
            (ivs, n) -> ivs.createPlaybackRestrictionPolicy(p -> {})));
  }

  private static QuotaCase resource(
      Quota quota, String kind, BiFunction<IvsClient, Integer, Object> create) {
    return new QuotaCase(
        quota,
        (fake, channelArn) -> n -> create.apply(fake.client(), n),
        new Refusal(ServiceQuotaExceededException.class, kind + " quota exceeded: limit 2"));
  }

  private static Stream<QuotaCase> streams() {
    return Stream.of(
        new QuotaCase(
            Quota.STREAM_KEYS_PER_CHANNEL,
            (fake, channelArn) -> n -> fake.client().createStreamKey(k -> k.channelArn(channelArn)),
            new Refusal(
                ServiceQuotaExceededException.class, "stream-key quota exceeded for channel: %s")),
        new QuotaCase(
            Quota.CONCURRENT_STREAMS,
            (fake, channelArn) -> {
              IntStream.rangeClosed(1, 5).forEach(n -> fake.putChannel(another(n)));
              return n -> fake.goLive(another(n));
            },
            new Refusal(EncoderRefusedException.class, "reached its limit of live streams, 2")),
        new QuotaCase(
            Quota.TAKEOVERS_PER_STREAM,
            (fake, channelArn) -> {
              fake.goLive(channelArn);
              return n -> fake.goLive(channelArn, encoder(n));
            },
            new Refusal(EncoderRefusedException.class, "it has been taken over 2 times already")));
  }

  private static String another(int n) {
    return "arn:aws:ivs:us-east-1:123456789012:channel/another-" + n;
  }

  private static Encoder encoder(int priority) {
    return Encoder.obs1080p30().toBuilder().priority(priority).build();
  }

  private static Stream<QuotaCase> sizes() {
    return Stream.of(
        size(
            Quota.ALLOWED_COUNTRIES,
            (fake, channelArn) -> n -> createPolicy(fake, countries(n), List.of()),
            "CreatePlaybackRestrictionPolicy.allowedCountries has 3 elements, "
                + "it must have at most 2"),
        size(
            Quota.ALLOWED_ORIGINS,
            (fake, channelArn) -> n -> createPolicy(fake, List.of(), origins(n)),
            "CreatePlaybackRestrictionPolicy.allowedOrigins has 3 elements, "
                + "it must have at most 2"),
        size(
            Quota.METADATA_BYTES,
            (fake, channelArn) -> {
              fake.goLive(channelArn);
              return n ->
                  fake.client().putMetadata(m -> m.channelArn(channelArn).metadata("m".repeat(n)));
            },
            "Metadata size exceeds payload limit"),
        size(
            Quota.TAGS_PER_RESOURCE,
            (fake, channelArn) -> n -> tag(fake, channelArn, n),
            "TagResource.tags would leave %s with 3 tags, a resource can have at most 2"));
  }

  private static QuotaCase size(Quota quota, BiFunction<FakeIvs, String, Use> start, String text) {
    return new QuotaCase(quota, start, new Refusal(ValidationException.class, text));
  }

  private static void createPolicy(FakeIvs fake, List<String> countries, List<String> origins) {
    String arn =
        fake.client()
            .createPlaybackRestrictionPolicy(
                p -> p.allowedCountries(countries).allowedOrigins(origins))
            .playbackRestrictionPolicy()
            .arn();
    fake.client().deletePlaybackRestrictionPolicy(p -> p.arn(arn));
  }

  private static List<String> countries(int count) {
    return Arrays.stream(Locale.getISOCountries()).limit(count).toList();
  }

  private static List<String> origins(int count) {
    return IntStream.range(0, count).mapToObj(i -> "https://" + i + ".example.com").toList();
  }

  private static void tag(FakeIvs fake, String channelArn, int n) {
    fake.client().tagResource(t -> t.resourceArn(channelArn).tags(Map.of("key-" + n, "value")));
  }

  @Override
  public String toString() {
    return quota.name();
  }
}
