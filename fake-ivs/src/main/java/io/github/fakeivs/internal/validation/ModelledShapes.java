package io.github.fakeivs.internal.validation;

import static io.github.fakeivs.internal.base.TextPattern.any;
import static io.github.fakeivs.internal.base.TextPattern.emptyOr;
import static io.github.fakeivs.internal.base.TextPattern.literal;
import static io.github.fakeivs.internal.base.TextPattern.regularExpression;
import static io.github.fakeivs.internal.base.TextPattern.sequence;
import static io.github.fakeivs.internal.base.TextPattern.some;

import io.github.fakeivs.internal.base.TextPattern;
import io.github.fakeivs.internal.state.Arn;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.validation.Constraint.Anything;
import io.github.fakeivs.internal.validation.Constraint.Characters;
import io.github.fakeivs.internal.validation.Constraint.ListOf;
import io.github.fakeivs.internal.validation.Constraint.MapOf;
import io.github.fakeivs.internal.validation.Constraint.Nested;
import io.github.fakeivs.internal.validation.Constraint.OneOf;
import io.github.fakeivs.internal.validation.Constraint.Whole;
import java.util.List;

/** The constrained shapes of the service model that requests use. */
final class ModelledShapes {

  private static final int UNBOUNDED = Integer.MAX_VALUE;

  static final Constraint ANYTHING = new Anything();
  static final Constraint NESTED = new Nested();

  static final Constraint CHANNEL_ARN = text(1, Arn.MAX_LENGTH, Arn.pattern(ResourceType.CHANNEL));
  static final Constraint STREAM_KEY_ARN =
      text(1, Arn.MAX_LENGTH, Arn.pattern(ResourceType.STREAM_KEY));
  static final Constraint PLAYBACK_KEY_PAIR_ARN =
      text(1, Arn.MAX_LENGTH, Arn.pattern(ResourceType.PLAYBACK_KEY));
  static final Constraint PLAYBACK_RESTRICTION_POLICY_ARN =
      text(1, Arn.MAX_LENGTH, Arn.pattern(ResourceType.PLAYBACK_RESTRICTION_POLICY));
  static final Constraint RECORDING_CONFIGURATION_ARN =
      text(0, Arn.MAX_LENGTH, Arn.pattern(ResourceType.RECORDING_CONFIGURATION));
  static final Constraint RECORDING_CONFIGURATION_ARN_OR_EMPTY =
      text(0, Arn.MAX_LENGTH, emptyOr(Arn.pattern(ResourceType.RECORDING_CONFIGURATION)));
  static final Constraint PLAYBACK_RESTRICTION_POLICY_ARN_OR_EMPTY =
      text(0, Arn.MAX_LENGTH, emptyOr(Arn.pattern(ResourceType.PLAYBACK_RESTRICTION_POLICY)));

  /**
   * Wider than the pattern of the model, which has {@code [a-z-]/} and so matches no real ARN; the
   * service accepts every type of resource.
   */
  static final Constraint RESOURCE_ARN = text(1, Arn.MAX_LENGTH, Arn.pattern());

  static final Constraint NAME = text(0, 128, sequence(any("a-zA-Z0-9-_")));
  static final Constraint BUCKET_NAME = text(3, 63, sequence(some("a-z0-9-.")));
  static final Constraint COUNTRY = text(2, 2);
  static final Constraint ORIGIN = text(0, 128);
  static final Constraint STREAM_ID = text(26, 26, sequence(literal("st-"), some("a-zA-Z0-9")));
  static final Constraint METADATA = sensitiveText(1, UNBOUNDED);
  static final Constraint VIEWER_ID = text(1, 40);
  static final Constraint VIEWER_SESSION_VERSION = new Whole(0, UNBOUNDED);
  static final Constraint PAGINATION_TOKEN = text(0, 1024, sequence(any("a-zA-Z0-9+/=_-")));
  static final Constraint MAX_RESULTS = new Whole(1, 100);
  static final Constraint MAX_STREAM_KEY_RESULTS = new Whole(1, 50);
  static final Constraint RECONNECT_WINDOW_SECONDS = new Whole(0, 300);
  static final Constraint TARGET_INTERVAL_SECONDS = new Whole(1, 60);

  static final Constraint TAG_KEY =
      text(1, 128, regularExpression("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+)"));
  static final Constraint TAG_VALUE =
      text(0, 256, regularExpression("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"));
  static final Constraint TAGS = new MapOf(0, 50, TAG_KEY, TAG_VALUE);
  static final Constraint TAG_KEYS = new ListOf(0, 50, TAG_KEY);

  static final Constraint LATENCY_MODE = oneOf("NORMAL", "LOW");
  static final Constraint CHANNEL_TYPE = oneOf("BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD");

  /** The model lacks the empty one, which the service answers with and so accepts. */
  static final Constraint PRESET =
      oneOf("HIGHER_BANDWIDTH_DELIVERY", "CONSTRAINED_BANDWIDTH_DELIVERY", "");

  static final Constraint CONTAINER_FORMAT = oneOf("TS", "FRAGMENTED_MP4");
  static final Constraint MULTITRACK_POLICY = oneOf("ALLOW", "REQUIRE");
  static final Constraint MULTITRACK_RESOLUTION = oneOf("SD", "HD", "FULL_HD");
  static final Constraint RECORDING_MODE = oneOf("DISABLED", "INTERVAL");
  static final Constraint RENDITION = oneOf("SD", "HD", "FULL_HD", "LOWEST_RESOLUTION");
  static final Constraint RENDITION_SELECTION = oneOf("ALL", "NONE", "CUSTOM");
  static final Constraint THUMBNAIL_STORAGE = oneOf("SEQUENTIAL", "LATEST");
  static final Constraint HEALTH = oneOf("HEALTHY", "STARVING", "UNKNOWN");

  private ModelledShapes() {}

  static Constraint listOf(Constraint element) {
    return new ListOf(0, UNBOUNDED, element);
  }

  static Constraint listOf(int min, int max, Constraint element) {
    return new ListOf(min, max, element);
  }

  private static Constraint text(int min, int max) {
    return new Characters(min, max, null, false);
  }

  private static Constraint text(int min, int max, TextPattern pattern) {
    return new Characters(min, max, pattern, false);
  }

  private static Constraint sensitiveText(int min, int max) {
    return new Characters(min, max, null, true);
  }

  private static Constraint oneOf(String... values) {
    return new OneOf(List.of(values));
  }
}
