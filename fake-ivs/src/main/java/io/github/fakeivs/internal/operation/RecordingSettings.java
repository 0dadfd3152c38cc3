package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.Structures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.RecordingMode;
import software.amazon.awssdk.services.ivs.model.RenditionConfiguration;
import software.amazon.awssdk.services.ivs.model.RenditionConfigurationRendition;
import software.amazon.awssdk.services.ivs.model.RenditionConfigurationRenditionSelection;
import software.amazon.awssdk.services.ivs.model.ThumbnailConfiguration;
import software.amazon.awssdk.services.ivs.model.ThumbnailConfigurationStorage;

/**
 * The settings of a recording configuration: their defaults, and the rules across them.
 *
 * <p>Sources: the API reference for the defaults and for CUSTOM renditions. It is this fake's
 * choice that responses include the defaults, that an interval with the mode DISABLED is refused,
 * and that duplicates are folded: the first one keeps its place.
 */
final class RecordingSettings {

  private static final long DEFAULT_INTERVAL_SECONDS = 60;

  private RecordingSettings() {}

  static RecordingConfiguration of(CreateRecordingConfigurationRequest request) {
    return completed(
        Structures.copy(request, RecordingConfiguration.builder()).build(),
        RecordingConfiguration.builder());
  }

  /** Returns a configuration with the settings of a test and the defaults for the rest. */
  static RecordingConfiguration seeded(RecordingConfiguration given) {
    return completed(
        given,
        RecordingConfiguration.builder()
            .destinationConfiguration(to -> to.s3(s3 -> s3.bucketName("recordings")))
            .state(RecordingConfigurationState.CREATING)
            .tags(Map.of()));
  }

  private static RecordingConfiguration completed(
      RecordingConfiguration given, RecordingConfiguration.Builder defaults) {
    return Structures.copy(given, defaults.name("").recordingReconnectWindowSeconds(0))
        .thumbnailConfiguration(thumbnails(given.thumbnailConfiguration()))
        .renditionConfiguration(renditions(given.renditionConfiguration()))
        .build();
  }

  /** Defaults to sequential thumbnails every minute in the resolution of the source. */
  private static ThumbnailConfiguration thumbnails(@Nullable ThumbnailConfiguration given) {
    ThumbnailConfiguration.Builder thumbnails =
        ThumbnailConfiguration.builder().recordingMode(RecordingMode.INTERVAL);
    if (given != null) {
      Structures.copy(given, thumbnails);
    }
    ThumbnailConfiguration merged = thumbnails.build();
    if (merged.recordingMode() == RecordingMode.INTERVAL
        && merged.targetIntervalSeconds() == null) {
      thumbnails.targetIntervalSeconds(DEFAULT_INTERVAL_SECONDS);
    }
    if (merged.storage().isEmpty()) {
      thumbnails.storage(ThumbnailConfigurationStorage.SEQUENTIAL);
    } else {
      thumbnails.storageWithStrings(merged.storageAsStrings().stream().distinct().toList());
    }
    return thumbnails.build();
  }

  private static RenditionConfiguration renditions(@Nullable RenditionConfiguration given) {
    RenditionConfiguration.Builder renditions =
        RenditionConfiguration.builder()
            .renditionSelection(RenditionConfigurationRenditionSelection.ALL)
            .renditions(List.<RenditionConfigurationRendition>of());
    if (given == null) {
      return renditions.build();
    }
    return Structures.copy(given, renditions)
        .renditionsWithStrings(given.renditionsAsStrings().stream().distinct().toList())
        .build();
  }

  static void check(CreateRecordingConfigurationRequest request, Violations violations) {
    checkDestination(request.destinationConfiguration(), violations);
    checkThumbnails(request.thumbnailConfiguration(), violations);
    checkRenditions(request.renditionConfiguration(), violations);
  }

  /** The model does not require S3, but it is the only destination. */
  private static void checkDestination(
      @Nullable DestinationConfiguration destination, Violations violations) {
    if (destination != null && destination.s3() == null) {
      violations.addMissing("destinationConfiguration.s3");
    }
  }

  private static void checkThumbnails(
      @Nullable ThumbnailConfiguration thumbnails, Violations violations) {
    if (thumbnails != null
        && thumbnails.recordingMode() == RecordingMode.DISABLED
        && thumbnails.targetIntervalSeconds() != null) {
      violations.add(
          "thumbnailConfiguration.targetIntervalSeconds",
          Text.of(
              "%d can be given only with recordingMode INTERVAL, it is DISABLED",
              thumbnails.targetIntervalSeconds()));
    }
  }

  private static void checkRenditions(
      @Nullable RenditionConfiguration renditions, Violations violations) {
    if (renditions != null
        && renditions.renditionSelection() == RenditionConfigurationRenditionSelection.CUSTOM
        && renditions.renditions().isEmpty()) {
      violations.add(
          "renditionConfiguration.renditions",
          "must name at least one rendition when renditionSelection is CUSTOM");
    }
  }
}
