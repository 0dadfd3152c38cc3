package io.github.fakeivs.internal.client;

import io.github.fakeivs.internal.sdk.Sdk;
import io.github.fakeivs.internal.wire.Structures;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsException;

/**
 * Builds the exception for the error code ServiceUnavailable. SDK 2.40.2 has no type for this code,
 * and falls back to the base type; newer SDKs have one.
 */
final class ServiceUnavailable {

  private static final Optional<Class<?>> TYPE = Sdk.modelled("ServiceUnavailableException");

  private ServiceUnavailable() {}

  static IvsException.Builder saying(String text) {
    if (TYPE.isEmpty()) {
      return IvsException.builder();
    }
    try {
      Object builder = TYPE.get().getMethod("builder").invoke(null);
      Structures.set((SdkPojo) builder, "exceptionMessage", text);
      return (IvsException.Builder) builder;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("each exception of the SDK has a builder", e);
    }
  }
}
