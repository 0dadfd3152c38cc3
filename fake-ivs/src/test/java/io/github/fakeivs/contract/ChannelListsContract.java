package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.BATCH_ERRORS;
import static io.github.fakeivs.contract.Choice.LIST_ORDER;
import static io.github.fakeivs.contract.Choice.NO_BATCH_ERRORS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.ACCESS_DENIED;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.BatchError;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelResponse;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.TranscodePreset;

/** ListChannels and BatchGetChannel. */
interface ChannelListsContract extends Contract {

  @Test
  @Evidence(source = MODEL, reference = "API reference, ChannelSummary")
  default void listChannels_tellsTheMembersOfASummary() {
    String recordingConfigurationArn = recordingConfiguration().arn();
    String policyArn = policy().arn();
    Channel channel =
        channel(
            c ->
                c.name("lobby")
                    .type(ChannelType.ADVANCED_HD)
                    .authorized(true)
                    .recordingConfigurationArn(recordingConfigurationArn)
                    .playbackRestrictionPolicyArn(policyArn)
                    .tags(Map.of("team", "video")));

    assertThat(ok(ivs().listChannels(l -> {})).channels())
        .containsExactly(
            ChannelSummary.builder()
                .arn(channel.arn())
                .name("lobby")
                .latencyMode(ChannelLatencyMode.LOW)
                .type(ChannelType.ADVANCED_HD)
                .preset(TranscodePreset.HIGHER_BANDWIDTH_DELIVERY)
                .authorized(true)
                .insecureIngest(false)
                .recordingConfigurationArn(recordingConfigurationArn)
                .playbackRestrictionPolicyArn(policyArn)
                .tags(Map.of("team", "video"))
                .build());
  }

  @Test
  @Evidence(source = OBSERVED, reference = "summaries of channels without tags: tags are {}")
  default void listChannels_ofAChannelWithoutSettings_leavesNoMemberOut() {
    channel();

    ChannelSummary summary = ivs().listChannels(l -> {}).channels().get(0);

    assertThat(summary.hasTags()).isTrue();
    assertThat(summary.presetAsString()).isEmpty();
    assertThat(summary.sdkFields())
        .allSatisfy(field -> assertThat(field.getValueOrDefault(summary)).isNotNull());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListChannels: channels is required")
  default void listChannels_ofNone_isAnEmptyListWithoutAToken() {
    ListChannelsResponse page = ok(ivs().listChannels(l -> {}));

    assertThat(page.hasChannels()).isTrue();
    assertThat(page.channels()).isEmpty();
    assertThat(page.nextToken()).isNull();
  }

  @Test
  @Evidence(source = CHOICE, reference = "lists are in the order of creation")
  @Settles(LIST_ORDER)
  default void listChannels_isInTheOrderOfCreation() {
    List<String> created = Stream.generate(() -> channel().arn()).limit(20).toList();
    ivs().updateChannel(c -> c.arn(created.get(3)).name("renamed"));

    assertThat(arns(l -> {})).containsExactlyElementsOf(created);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListChannels: filterByName")
  default void listChannels_byName_findsTheWholeNameOnly() {
    String lobby = channel(c -> c.name("lobby")).arn();
    ivs().createChannel(c -> c.name("lobby-2"));
    ivs().createChannel(c -> c.name("Lobby"));
    String second = channel(c -> c.name("lobby")).arn();

    assertThat(arns(l -> l.filterByName("lobby"))).containsExactly(lobby, second);
    assertThat(arns(l -> l.filterByName("lobb"))).isEmpty();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListChannels: filters by ARN")
  default void listChannels_byWhatTheyReferTo_findsThose() {
    String recordingConfigurationArn = recordingConfiguration().arn();
    String policyArn = policy().arn();
    channel();
    Channel recorded = channel(c -> c.recordingConfigurationArn(recordingConfigurationArn));
    Channel restricted = channel(c -> c.playbackRestrictionPolicyArn(policyArn));

    assertThat(arns(l -> l.filterByRecordingConfigurationArn(recordingConfigurationArn)))
        .containsExactly(recorded.arn());
    assertThat(arns(l -> l.filterByPlaybackRestrictionPolicyArn(policyArn)))
        .containsExactly(restricted.arn());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListChannels: no ResourceNotFoundException")
  default void listChannels_byWhatIsNotThere_findsNone() {
    channel();

    assertThat(
            arns(l -> l.filterByRecordingConfigurationArn(unknownArn("recording-configuration"))))
        .isEmpty();
    assertThat(
            arns(
                l ->
                    l.filterByPlaybackRestrictionPolicyArn(
                        unknownArn("playback-restriction-policy"))))
        .isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "an empty filter is none")
  default void listChannels_withEmptyFilters_findsAll() {
    String unnamed = channel().arn();
    String named = channel(c -> c.name("lobby")).arn();

    assertThat(
            arns(
                l ->
                    l.filterByName("")
                        .filterByRecordingConfigurationArn("")
                        .filterByPlaybackRestrictionPolicyArn("")))
        .containsExactly(unnamed, named);
    assertThat(arns(l -> l.filterByName("lobby").filterByRecordingConfigurationArn("")))
        .containsExactly(named);
  }

  /** Two filters, or all three. */
  enum TwoFilters {
    NAME_AND_RECORDING_CONFIGURATION(
        (l, c) ->
            l.filterByName("x")
                .filterByRecordingConfigurationArn(c.unknownArn("recording-configuration"))),
    NAME_AND_POLICY(
        (l, c) ->
            l.filterByName("x")
                .filterByPlaybackRestrictionPolicyArn(c.unknownArn("playback-restriction-policy"))),
    RECORDING_CONFIGURATION_AND_POLICY(
        (l, c) ->
            l.filterByRecordingConfigurationArn(c.unknownArn("recording-configuration"))
                .filterByPlaybackRestrictionPolicyArn(c.unknownArn("playback-restriction-policy"))),
    ALL(
        (l, c) -> {
          NAME_AND_POLICY.filters.accept(l, c);
          RECORDING_CONFIGURATION_AND_POLICY.filters.accept(l, c);
        });

    private final BiConsumer<ListChannelsRequest.Builder, Contract> filters;

    TwoFilters(BiConsumer<ListChannelsRequest.Builder, Contract> filters) {
      this.filters = filters;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, ListChannels: filters exclude each other")
  default void listChannels_withTwoFilters_isAConflict(TwoFilters two) {
    refused(CONFLICT, () -> ivs().listChannels(l -> two.filters.accept(l, this)))
        .naming("Only one filter may be used");
  }

  @Test
  @Evidence(source = CHOICE, reference = "batch calls: in the order of the request, each once")
  @Settles(NO_BATCH_ERRORS)
  default void batchGetChannel_answersInTheOrderOfTheRequest() {
    Channel one = channel();
    Channel two = channel();
    Channel three = channel();

    BatchGetChannelResponse batch =
        ok(
            ivs()
                .batchGetChannel(
                    b -> b.arns(three.arn(), one.arn(), two.arn(), one.arn(), three.arn())));

    assertThat(batch.channels()).containsExactly(three, one, two);
    assertThat(batch.hasErrors()).isTrue();
    assertThat(batch.errors()).isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "batch items: the status as code, the single call's text")
  @Settles(BATCH_ERRORS)
  default void batchGetChannel_reportsWhatItCannotGet() {
    Channel channel = channel();
    String unknown = unknownArn("channel");
    String foreign = Contract.arn(region(), "999999999999", "channel", "AbCdEfGh1234");

    BatchGetChannelResponse batch =
        ok(ivs().batchGetChannel(b -> b.arns(unknown, channel.arn(), foreign, unknown)));

    assertThat(batch.channels()).containsExactly(channel);
    assertThat(batch.errors())
        .containsExactly(
            error(unknown, "404", textOf(RESOURCE_NOT_FOUND, unknown)),
            error(
                foreign,
                "403",
                textOf(ACCESS_DENIED, foreign).replace("GetChannel", "BatchGetChannel")));
  }

  private String textOf(ModelledError error, String arn) {
    return refused(error, () -> ivs().getChannel(c -> c.arn(arn))).text();
  }

  private static BatchError error(String arn, String code, String text) {
    return BatchError.builder().arn(arn).code(code).message(text).build();
  }

  private List<String> arns(Consumer<ListChannelsRequest.Builder> request) {
    return ivs().listChannels(request).channels().stream().map(ChannelSummary::arn).toList();
  }
}
