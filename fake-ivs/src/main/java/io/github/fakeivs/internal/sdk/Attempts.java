package io.github.fakeivs.internal.sdk;

import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;

/** The number of attempts in exceptions of the SDK, which those before 2.30.26 do not have. */
public final class Attempts {

  private static final boolean SUPPORTED =
      Stream.of(SdkException.Builder.class.getMethods())
          .anyMatch(method -> method.getName().equals("numAttempts"));

  private Attempts() {}

  /** Sets the number of attempts of an exception to one, if the SDK supports it. */
  public static <B extends SdkException.Builder> B one(B exception) {
    if (SUPPORTED) {
      exception.numAttempts(1);
    }
    return exception;
  }
}
