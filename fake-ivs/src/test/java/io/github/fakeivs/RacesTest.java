package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.fixture.RecordingConfigurations;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.quota.Quota;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** Rules that span resources, while many threads try to break them. */
class RacesTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 50;
  private static final int CREATIONS = 5_000;

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @RepeatedTest(ROUNDS)
  void aStreamKey_hasOneWinner() {
    StreamKey first = ivs.createChannel(c -> {}).streamKey();
    ivs.deleteStreamKey(k -> k.arn(first.arn()));

    List<String> created =
        created(
            ServiceQuotaExceededException.class,
            () -> ivs.createStreamKey(k -> k.channelArn(first.channelArn())).streamKey().arn());

    assertThat(created).hasSize(1);
    assertThat(
            ivs.listStreamKeys(l -> l.channelArn(first.channelArn()).maxResults(50)).streamKeys())
        .extracting(StreamKeySummary::arn)
        .isEqualTo(created);
  }

  @RepeatedTest(ROUNDS)
  void aPlaybackKey_isImportedOnce() {
    String pem = PublicKeys.p384();

    List<String> created =
        created(
            ConflictException.class,
            () -> ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(pem)).keyPair().arn());

    assertThat(created).hasSize(1);
  }

  @RepeatedTest(ROUNDS)
  void aQuota_isNeverExceeded() {
    List<String> created =
        created(
            ServiceQuotaExceededException.class,
            () -> ivs.createPlaybackRestrictionPolicy(p -> {}).playbackRestrictionPolicy().arn());

    assertThat(created).hasSize(Quota.PLAYBACK_RESTRICTION_POLICIES.defaultLimit());
  }

  /** Either the channel came first and the deletion is refused, or the other way round. */
  @RepeatedTest(ROUNDS)
  void aRecordingConfiguration_isNeverDeletedWhileInUse() {
    String arn = RecordingConfigurations.create(ivs);
    String channelArn = ivs.createChannel(c -> {}).channel().arn();

    List<Optional<?>> outcomes =
        Threads.call(
            2,
            i ->
                i == 0
                    ? unlessRefused(
                        ConflictException.class,
                        () -> ivs.deleteRecordingConfiguration(r -> r.arn(arn)))
                    : unlessRefused(
                        ResourceNotFoundException.class,
                        () ->
                            ivs.updateChannel(
                                c -> c.arn(channelArn).recordingConfigurationArn(arn))));

    boolean deleted = outcomes.get(0).isPresent();
    boolean attached = outcomes.get(1).isPresent();
    assertThat(deleted).isNotEqualTo(attached);
    assertThat(ivs.listRecordingConfigurations(l -> {}).recordingConfigurations())
        .hasSize(deleted ? 0 : 1);
    assertThat(ivs.getChannel(c -> c.arn(channelArn)).channel().recordingConfigurationArn())
        .isEqualTo(attached ? arn : "");
  }

  /** The rule is claimed by the creation itself, so that no deletion can come between them. */
  @Test
  void aRecordingConfiguration_thatIsToFail_mayBeDeletedAtOnce() {
    fake.quotas(fake.quotas().with(Quota.RECORDING_CONFIGURATIONS, CREATIONS));
    fake.faults().failRecordingConfigurationCreation(CREATIONS);

    Threads.run(
        3,
        CREATIONS,
        (i, n) -> {
          if (i == 0) {
            RecordingConfigurations.create(ivs);
          } else {
            ivs.listRecordingConfigurations(l -> {}).recordingConfigurations().stream()
                .map(RecordingConfigurationSummary::arn)
                .forEach(this::deleteRecordingConfiguration);
          }
        });

    assertThat(fake.calls().of(IvsOperation.CREATE_RECORDING_CONFIGURATION))
        .hasSize(CREATIONS)
        .allMatch(call -> call.response().isPresent());
    assertThat(fake.faults().rules()).first().returns(CREATIONS, FaultRule::matchedCalls);
    assertThat(ivs.listRecordingConfigurations(l -> {}).recordingConfigurations())
        .allMatch(created -> created.state() == RecordingConfigurationState.CREATE_FAILED);
  }

  private void deleteRecordingConfiguration(String arn) {
    unlessRefused(
        ResourceNotFoundException.class, () -> ivs.deleteRecordingConfiguration(r -> r.arn(arn)));
  }

  /** Either the stream came first and the deletion is refused, or the other way round. */
  @RepeatedTest(ROUNDS)
  void aChannel_isNeverDeletedWhileLive() {
    String arn = ivs.createChannel(c -> {}).channel().arn();

    List<Optional<?>> outcomes =
        Threads.call(
            2,
            i ->
                i == 0
                    ? unlessRefused(
                        ConflictException.class, () -> ivs.deleteChannel(c -> c.arn(arn)))
                    : unlessRefused(IllegalArgumentException.class, () -> fake.goLive(arn)));

    boolean deleted = outcomes.get(0).isPresent();
    boolean live = outcomes.get(1).isPresent();
    assertThat(deleted).isNotEqualTo(live);
    assertThat(ivs.listChannels(l -> {}).channels()).hasSize(deleted ? 0 : 1);
    assertThat(ivs.listStreams(l -> {}).streams()).hasSize(live ? 1 : 0);
  }

  @RepeatedTest(ROUNDS)
  void noTag_isLost() {
    String arn = ivs.createChannel(c -> {}).channel().arn();

    Threads.run(
        THREADS,
        i -> {
          for (int n = 0; n < 6; n++) {
            String key = "%s-%s".formatted(i, n);
            ivs.tagResource(t -> t.resourceArn(arn).tags(Map.of(key, "x")));
          }
          ivs.untagResource(t -> t.resourceArn(arn).tagKeys(i + "-0"));
        });

    assertThat(ivs.listTagsForResource(t -> t.resourceArn(arn)).tags().keySet())
        .isEqualTo(
            IntStream.range(0, THREADS)
                .boxed()
                .flatMap(i -> IntStream.range(1, 6).mapToObj(n -> i + "-" + n))
                .collect(Collectors.toSet()));
  }

  @RepeatedTest(ROUNDS)
  void noUpdateOfAnotherMember_isLost() {
    String arn = ivs.createChannel(c -> {}).channel().arn();

    Threads.race(
        () -> ivs.updateChannel(c -> c.arn(arn).name("named")),
        () -> ivs.updateChannel(c -> c.arn(arn).authorized(true)),
        () -> ivs.tagResource(t -> t.resourceArn(arn).tags(Map.of("a", "b"))));

    Channel channel = ivs.getChannel(c -> c.arn(arn)).channel();
    assertThat(channel.name()).isEqualTo("named");
    assertThat(channel.authorized()).isTrue();
    assertThat(channel.tags()).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void ids_ofManyThreads_areAllDifferent() {
    List<List<String>> ids =
        Threads.call(
            THREADS,
            i ->
                Stream.generate(() -> ivs.createChannel(c -> {}))
                    .limit(200)
                    .flatMap(
                        created ->
                            Stream.of(
                                created.channel().arn(),
                                created.streamKey().value(),
                                created.responseMetadata().requestId()))
                    .toList());

    assertThat(ids.stream().flatMap(List::stream))
        .hasSize(THREADS * 200 * 3)
        .doesNotHaveDuplicates();
    assertThat(ivs.listChannelsPaginator(l -> {}).stream())
        .flatExtracting(ListChannelsResponse::channels)
        .hasSize(THREADS * 200);
  }

  /** What is there throughout is in every listing, however often other rows come, go and change. */
  @Test
  void readers_neverMissWhatIsThere() {
    List<String> kept =
        Stream.generate(() -> ivs.createChannel(c -> c.name("kept")).channel().arn())
            .limit(20)
            .toList();

    Threads.run(
        THREADS,
        i -> {
          for (int n = 0; n < 100; n++) {
            if (i % 2 == 0) {
              String other = ivs.createChannel(c -> c.name("kept")).channel().arn();
              String changed = kept.get(n % kept.size());
              ivs.updateChannel(c -> c.arn(changed).authorized(true));
              ivs.deleteChannel(c -> c.arn(other));
            } else {
              assertThat(
                      ivs.listChannelsPaginator(l -> l.filterByName("kept").maxResults(7)).stream())
                  .flatExtracting(ListChannelsResponse::channels)
                  .extracting(ChannelSummary::arn)
                  .doesNotHaveDuplicates()
                  .containsSubsequence(kept);
            }
          }
        });
  }

  /** What all threads got of a call that some of them were refused in just this way. */
  private static List<String> created(
      Class<? extends RuntimeException> refusal, Supplier<String> call) {
    return Threads.call(THREADS, i -> unlessRefused(refusal, call)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** What the call returned, or empty if it was refused in just this way. */
  private static <T> Optional<T> unlessRefused(
      Class<? extends RuntimeException> refusal, Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (RuntimeException e) {
      assertThat(e).isExactlyInstanceOf(refusal);
      return Optional.empty();
    }
  }
}
