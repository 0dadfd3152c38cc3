package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.MALFORMED_CLAIMS;

import io.github.fakeivs.internal.state.ViewerSession.Grant;
import io.github.fakeivs.viewer.MaximumResolution;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The claims of a token. Other claims than those of the service are ignored.
 *
 * <p>Source: the user guide on generating playback tokens. No source is known for claims with
 * values that are not valid; they are refused.
 *
 * @param channelArn the channel
 * @param expiry the expiration time in seconds since 1970
 * @param origins the allowed origins
 * @param singleUse the UUID of a single-use token, or null
 * @param viewerId the viewer id, or null
 * @param version the version of the viewer's session
 * @param maximumResolution the maximum resolution, or null
 */
record TokenClaims(
    String channelArn,
    BigInteger expiry,
    AllowedOrigins origins,
    @Nullable String singleUse,
    @Nullable String viewerId,
    long version,
    @Nullable MaximumResolution maximumResolution) {

  static final String CHANNEL_ARN = "aws:channel-arn";
  static final String EXPIRY = "exp";
  static final String ORIGINS = "aws:access-control-allow-origin";
  static final String STRICT_ORIGINS = "aws:strict-origin-enforcement";
  static final String SINGLE_USE = "aws:single-use-uuid";
  static final String VIEWER_ID = "aws:viewer-id";
  static final String VERSION = "aws:viewer-session-version";
  static final String MAXIMUM_RESOLUTION = "aws:maximum-resolution";

  private static final int MAX_STRICT_ORIGINS = 5;
  private static final int MAX_VIEWER_ID_LENGTH = 40;
  private static final int INT64_BITS = 63;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  static TokenClaims of(JsonNode payload) {
    return new TokenClaims(
        required(CHANNEL_ARN, string(payload, CHANNEL_ARN)),
        required(EXPIRY, wholeNumber(payload, EXPIRY)),
        origins(payload),
        singleUse(payload),
        viewerId(payload),
        version(payload),
        maximumResolution(payload));
  }

  /** Returns the rights of the viewer. */
  Grant grant() {
    return new Grant(viewerId, version, maximumResolution, singleUse, origins.onEveryRequest());
  }

  /** Returns whether the token has claims with which it must expire soon. */
  boolean limitsValidity() {
    return viewerId != null || singleUse != null;
  }

  private static AllowedOrigins origins(JsonNode payload) {
    String list = string(payload, ORIGINS).orElse("");
    AllowedOrigins origins =
        new AllowedOrigins(
            "the token", List.of(list.split(",", -1)), bool(payload, STRICT_ORIGINS));
    int count = origins.onEveryRequest().size();
    if (count > MAX_STRICT_ORIGINS) {
      throw malformed(
          ORIGINS,
          "has "
              + count
              + " origins; with "
              + STRICT_ORIGINS
              + ", it must have at most "
              + MAX_STRICT_ORIGINS);
    }
    return origins;
  }

  private static @Nullable String singleUse(JsonNode payload) {
    Optional<String> uuid = string(payload, SINGLE_USE);
    if (uuid.isPresent() && !UUID.matcher(uuid.get()).matches()) {
      throw malformed(SINGLE_USE, "must be a UUID");
    }
    return uuid.map(value -> value.toLowerCase(Locale.ROOT)).orElse(null);
  }

  private static @Nullable String viewerId(JsonNode payload) {
    Optional<String> id = string(payload, VIEWER_ID);
    if (id.isPresent() && (id.get().isEmpty() || id.get().length() > MAX_VIEWER_ID_LENGTH)) {
      throw malformed(VIEWER_ID, "must have 1 to 40 characters");
    }
    return id.orElse(null);
  }

  private static long version(JsonNode payload) {
    BigInteger version = wholeNumber(payload, VERSION).orElse(BigInteger.ZERO);
    if (version.bitLength() > INT64_BITS) {
      throw malformed(VERSION, "must be a signed integer of 64 bits");
    }
    return version.longValueExact();
  }

  private static @Nullable MaximumResolution maximumResolution(JsonNode payload) {
    Optional<String> name = string(payload, MAXIMUM_RESOLUTION);
    return name.isEmpty()
        ? null
        : Arrays.stream(MaximumResolution.values())
            .filter(resolution -> resolution.name().equals(name.get()))
            .findFirst()
            .orElseThrow(() -> malformed(MAXIMUM_RESOLUTION, "must be SD, HD or FULL_HD"));
  }

  private static <T> T required(String name, Optional<T> value) {
    return value.orElseThrow(() -> malformed(name, "is missing"));
  }

  private static Optional<String> string(JsonNode payload, String name) {
    Optional<JsonNode> value = payload.field(name);
    if (value.isPresent() && !value.get().isString()) {
      throw malformed(name, "must be a string");
    }
    return value.map(JsonNode::asString);
  }

  private static boolean bool(JsonNode payload, String name) {
    Optional<JsonNode> value = payload.field(name);
    if (value.isPresent() && !value.get().isBoolean()) {
      throw malformed(name, "must be true or false, without quotes");
    }
    return value.isPresent() && value.get().asBoolean();
  }

  private static Optional<BigInteger> wholeNumber(JsonNode payload, String name) {
    Optional<JsonNode> value = payload.field(name);
    if (value.isPresent()
        && !(value.get().isNumber() && WHOLE_NUMBER.matcher(value.get().asNumber()).matches())) {
      throw malformed(name, "must be a whole number, without quotes");
    }
    return value.map(number -> new BigInteger(number.asNumber()));
  }

  private static RefusedException malformed(String name, String problem) {
    return new RefusedException(MALFORMED_CLAIMS, "The token's claim %s %s.", name, problem);
  }
}
