package io.github.fakeivs.internal.client;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.wire.PerType;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * What the SDK's client does with a request before it sends it.
 *
 * <p>Source: observed with SDK 2.40.2, including messages and causes.
 */
final class SdkRequests {

  /** The names that paginators add to the user agent, the second one those of older SDKs. */
  private static final Set<String> PAGINATORS = Set.of("sdk-metrics", "PAGINATED");

  private static final PerType<List<SdkField<?>>> PATH_FIELDS =
      PerType.fields(field -> field.location() == MarshallLocation.PATH);

  private SdkRequests() {}

  /** Returns the request if the client would send it: it is not null, and its path can be built. */
  static IvsRequest requireSendable(IvsOperation operation, @Nullable IvsRequest request) {
    if (request == null) {
      throw missing(operation.operationName());
    }
    for (SdkField<?> field : PATH_FIELDS.of(request)) {
      requireFilled(field.locationName(), SdkMembers.valueOf(field, request));
    }
    return request;
  }

  /** Returns the exception for a call without a request. */
  static NullPointerException missing(String operationName) {
    return new NullPointerException(operationName + " was called without a request");
  }

  /** Returns whether the client would send the request. */
  static boolean isSendable(IvsOperation operation, @Nullable IvsRequest request) {
    try {
      requireSendable(operation, request);
      return true;
    } catch (RuntimeException neverSent) {
      return false;
    }
  }

  private static void requireFilled(String parameter, @Nullable Object value) {
    if (value == null) {
      throw unmarshallable(Text.of("Parameter '%s' must not be null", parameter));
    }
    if (value.toString().isEmpty()) {
      throw unmarshallable(Text.of("%s cannot be empty.", parameter));
    }
  }

  private static SdkClientException unmarshallable(String problem) {
    return SdkClientException.builder()
        .message("Unable to marshall request to JSON: " + problem)
        .cause(new IllegalArgumentException(problem))
        .build();
  }

  /** Returns the timeout of the call, or null if it has none. */
  static @Nullable Duration timeout(IvsRequest request) {
    AwsRequestOverrideConfiguration configuration = configurationOf(request);
    return configuration == null ? null : configuration.apiCallTimeout().orElse(null);
  }

  /** Returns the request as the caller built it, without what a paginator adds. */
  static IvsRequest asGiven(IvsRequest request) {
    AwsRequestOverrideConfiguration configuration = configurationOf(request);
    return configuration != null && isPaginatorMark(configuration)
        ? withoutConfiguration(request)
        : request;
  }

  private static @Nullable AwsRequestOverrideConfiguration configurationOf(IvsRequest request) {
    return request.overrideConfiguration().orElse(null);
  }

  private static boolean isPaginatorMark(AwsRequestOverrideConfiguration configuration) {
    AwsRequestOverrideConfiguration.Builder mark = AwsRequestOverrideConfiguration.builder();
    for (ApiName name : configuration.apiNames()) {
      if (PAGINATORS.contains(name.name())) {
        mark.addApiName(name);
      }
    }
    return configuration.equals(mark.build());
  }

  private static IvsRequest withoutConfiguration(IvsRequest request) {
    AwsRequestOverrideConfiguration none = null;
    return (IvsRequest) request.toBuilder().overrideConfiguration(none).build();
  }
}
