package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.internal.wire.Sent;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * What the SDK's client refuses before anything is sent: a request whose path it cannot fill in.
 *
 * <p>Source: measured with SDK 2.40.2, texts and causes included.
 */
final class ClientSide {

  private ClientSide() {}

  static void requirePath(IvsRequest request) {
    for (SdkField<?> field : request.sdkFields()) {
      if (field.location() == MarshallLocation.PATH) {
        requireFilled(field.locationName(), Sent.member(request, field.memberName()));
      }
    }
  }

  private static void requireFilled(String parameter, @Nullable Object value) {
    if (value == null) {
      throw unmarshallable("Parameter '%s' must not be null".formatted(parameter));
    }
    if (value.toString().isEmpty()) {
      throw unmarshallable("%s cannot be empty.".formatted(parameter));
    }
  }

  private static SdkClientException unmarshallable(String problem) {
    return SdkClientException.builder()
        .message("Unable to marshall request to JSON: " + problem)
        .cause(new IllegalArgumentException(problem))
        .build();
  }
}
