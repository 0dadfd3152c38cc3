package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.DUPLICATES;
import static io.github.fakeivs.contract.Choice.RECORDING_CONFIGURATION_STATES;
import static io.github.fakeivs.contract.Choice.RECORDING_DEFAULTS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.SERVICE_QUOTA_EXCEEDED;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;
import software.amazon.awssdk.services.ivs.model.RecordingMode;
import software.amazon.awssdk.services.ivs.model.RenditionConfiguration;
import software.amazon.awssdk.services.ivs.model.RenditionConfigurationRendition;
import software.amazon.awssdk.services.ivs.model.RenditionConfigurationRenditionSelection;
import software.amazon.awssdk.services.ivs.model.ThumbnailConfiguration;
import software.amazon.awssdk.services.ivs.model.ThumbnailConfigurationResolution;
import software.amazon.awssdk.services.ivs.model.ThumbnailConfigurationStorage;

/** CreateRecordingConfiguration, GetRecordingConfiguration, DeleteRecordingConfiguration. */
interface RecordingConfigurationsContract extends Contract {

  @Test
  @Evidence(source = CHOICE, reference = "storage and renditions are echoed at their defaults")
  @Settles(RECORDING_DEFAULTS)
  default void createRecordingConfiguration_withoutSettings_answersWithTheDefaults() {
    RecordingConfiguration created =
        ok(ivs().createRecordingConfiguration(r -> r.destinationConfiguration(destination())))
            .recordingConfiguration();

    assertThat(created.arn()).matches(arn("recording-configuration", "[A-Za-z0-9]{12}"));
    assertThat(created.name()).isEmpty();
    assertThat(created.destinationConfiguration()).isEqualTo(destination());
    assertThat(created.state()).isEqualTo(RecordingConfigurationState.CREATING);
    assertThat(created.hasTags()).isTrue();
    assertThat(created.tags()).isEmpty();
    assertThat(created.thumbnailConfiguration())
        .isEqualTo(
            ThumbnailConfiguration.builder()
                .recordingMode(RecordingMode.INTERVAL)
                .targetIntervalSeconds(60L)
                .storage(ThumbnailConfigurationStorage.SEQUENTIAL)
                .build());
    assertThat(created.recordingReconnectWindowSeconds()).isZero();
    assertThat(created.renditionConfiguration())
        .isEqualTo(
            RenditionConfiguration.builder()
                .renditionSelection(RenditionConfigurationRenditionSelection.ALL)
                .renditions(List.<RenditionConfigurationRendition>of())
                .build());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreateRecordingConfiguration: defaults")
  default void createRecordingConfiguration_withoutSettings_takesAPictureEachMinute() {
    RecordingConfiguration created = recordingConfiguration();

    assertThat(created.thumbnailConfiguration().recordingMode()).isEqualTo(RecordingMode.INTERVAL);
    assertThat(created.thumbnailConfiguration().targetIntervalSeconds()).isEqualTo(60);
    assertThat(created.recordingReconnectWindowSeconds()).isZero();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreateRecordingConfiguration")
  default void createRecordingConfiguration_withSettings_keepsThemAll() {
    ThumbnailConfiguration thumbnails =
        ThumbnailConfiguration.builder()
            .recordingMode(RecordingMode.INTERVAL)
            .targetIntervalSeconds(5L)
            .resolution(ThumbnailConfigurationResolution.HD)
            .storage(ThumbnailConfigurationStorage.LATEST, ThumbnailConfigurationStorage.SEQUENTIAL)
            .build();
    RenditionConfiguration renditions =
        RenditionConfiguration.builder()
            .renditionSelection(RenditionConfigurationRenditionSelection.CUSTOM)
            .renditions(RenditionConfigurationRendition.HD, RenditionConfigurationRendition.SD)
            .build();

    RecordingConfiguration created =
        recordingConfiguration(
            r ->
                r.name("archive")
                    .destinationConfiguration(destination())
                    .thumbnailConfiguration(thumbnails)
                    .renditionConfiguration(renditions)
                    .recordingReconnectWindowSeconds(300)
                    .tags(Map.of("team", "video")));

    assertThat(created.name()).isEqualTo("archive");
    assertThat(created.thumbnailConfiguration()).isEqualTo(thumbnails);
    assertThat(created.renditionConfiguration()).isEqualTo(renditions);
    assertThat(created.recordingReconnectWindowSeconds()).isEqualTo(300);
    assertThat(created.tags()).isEqualTo(Map.of("team", "video"));
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "renditions and storage given twice count once, where first")
  @Settles(DUPLICATES)
  default void createRecordingConfiguration_withDuplicates_keepsTheFirstOfEach() {
    RecordingConfiguration created =
        recordingConfiguration(
            r ->
                r.destinationConfiguration(destination())
                    .thumbnailConfiguration(
                        t -> t.storageWithStrings("LATEST", "SEQUENTIAL", "LATEST", "SEQUENTIAL"))
                    .renditionConfiguration(
                        c ->
                            c.renditionSelection("CUSTOM")
                                .renditionsWithStrings("SD", "HD", "SD", "FULL_HD", "HD")));

    assertThat(created.thumbnailConfiguration().storageAsStrings())
        .containsExactly("LATEST", "SEQUENTIAL");
    assertThat(created.renditionConfiguration().renditionsAsStrings())
        .containsExactly("SD", "HD", "FULL_HD");
  }

  @Test
  @Evidence(source = CHOICE, reference = "CREATING in the answer, ACTIVE from the next read on")
  @Settles(RECORDING_CONFIGURATION_STATES)
  default void getRecordingConfiguration_findsItActive() {
    RecordingConfiguration created = recordingConfiguration();

    RecordingConfiguration found =
        ok(ivs().getRecordingConfiguration(r -> r.arn(created.arn()))).recordingConfiguration();

    assertThat(found).isEqualTo(created.copy(r -> r.state(RecordingConfigurationState.ACTIVE)));
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, RecordingConfigurationSummary")
  default void listRecordingConfigurations_tellsTheMembersOfASummary() {
    RecordingConfiguration unnamed = recordingConfiguration();
    RecordingConfiguration named =
        recordingConfiguration(
            r ->
                r.name("archive")
                    .destinationConfiguration(destination())
                    .tags(Map.of("team", "video")));

    assertThat(ok(ivs().listRecordingConfigurations(l -> {})).recordingConfigurations())
        .containsExactly(summary(unnamed), summary(named));
  }

  private static RecordingConfigurationSummary summary(RecordingConfiguration created) {
    return RecordingConfigurationSummary.builder()
        .arn(created.arn())
        .name(created.name())
        .destinationConfiguration(created.destinationConfiguration())
        .state(RecordingConfigurationState.ACTIVE)
        .tags(created.tags())
        .build();
  }

  @Test
  @Evidence(source = CHOICE, reference = "DISABLED thumbnails need no interval")
  default void createRecordingConfiguration_withoutThumbnails_hasNoInterval() {
    RecordingConfiguration created =
        recordingConfiguration(
            r ->
                r.destinationConfiguration(destination())
                    .thumbnailConfiguration(t -> t.recordingMode(RecordingMode.DISABLED)));

    assertThat(created.thumbnailConfiguration().recordingMode()).isEqualTo(RecordingMode.DISABLED);
    assertThat(created.thumbnailConfiguration().targetIntervalSeconds()).isNull();
  }

  /** Settings that contradict each other or leave out what others need. */
  enum Contradiction {
    INTERVAL_OF_DISABLED_THUMBNAILS(
        (r, c) ->
            r.destinationConfiguration(c.destination())
                .thumbnailConfiguration(
                    t -> t.recordingMode(RecordingMode.DISABLED).targetIntervalSeconds(5L)),
        "thumbnailConfiguration.targetIntervalSeconds"),
    CUSTOM_RENDITIONS_WITHOUT_ANY(
        (r, c) ->
            r.destinationConfiguration(c.destination())
                .renditionConfiguration(
                    v -> v.renditionSelection(RenditionConfigurationRenditionSelection.CUSTOM)),
        "renditionConfiguration.renditions"),
    NO_PLACE_TO_RECORD_TO(
        (r, c) -> r.destinationConfiguration(d -> {}), "destinationConfiguration.s3"),
    NO_DESTINATION((r, c) -> {}, "destinationConfiguration is a required attribute");

    private final BiConsumer<CreateRecordingConfigurationRequest.Builder, Contract> settings;
    private final String member;

    Contradiction(
        BiConsumer<CreateRecordingConfigurationRequest.Builder, Contract> settings, String member) {
      this.settings = settings;
      this.member = member;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "contradicting recording settings are invalid")
  default void createRecordingConfiguration_withAContradiction_isInvalid(Contradiction settings) {
    refused(
            VALIDATION,
            () -> ivs().createRecordingConfiguration(r -> settings.settings.accept(r, this)))
        .naming("CreateRecordingConfiguration." + settings.member);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, DeleteRecordingConfiguration")
  default void deleteRecordingConfiguration_removesIt() {
    String arn = recordingConfiguration().arn();

    noContent(ivs().deleteRecordingConfiguration(r -> r.arn(arn)));

    refused(RESOURCE_NOT_FOUND, () -> ivs().getRecordingConfiguration(r -> r.arn(arn)));
    refused(RESOURCE_NOT_FOUND, () -> ivs().deleteRecordingConfiguration(r -> r.arn(arn)));
    assertThat(ivs().listRecordingConfigurations(l -> {}).recordingConfigurations()).isEmpty();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, DeleteRecordingConfiguration: in use")
  default void deleteRecordingConfiguration_inUse_isAConflict() {
    String arn = recordingConfiguration().arn();
    Channel channel = channel(c -> c.recordingConfigurationArn(arn));

    refused(CONFLICT, () -> ivs().deleteRecordingConfiguration(r -> r.arn(arn)))
        .naming(arn, "in use by channel: " + channel.arn());

    ivs().updateChannel(c -> c.arn(channel.arn()).recordingConfigurationArn(""));
    noContent(ivs().deleteRecordingConfiguration(r -> r.arn(arn)));
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: 20 recording configurations")
  default void createRecordingConfiguration_beyondTheQuota_isRefused() {
    List<String> arns = Stream.generate(() -> recordingConfiguration().arn()).limit(20).toList();

    refused(SERVICE_QUOTA_EXCEEDED, this::recordingConfiguration)
        .naming("recording-configuration quota exceeded", "20");

    ivs().deleteRecordingConfiguration(r -> r.arn(arns.get(7)));
    assertThat(recordingConfiguration().arn()).isNotIn(arns);
  }
}
