package io.github.fakeivs.internal.sdk;

import io.github.fakeivs.internal.base.Text;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The AWS SDK on the class path. */
public final class Sdk {

  /** The oldest version that is supported. It has all types that the fake's clients refer to. */
  private static final String OLDEST = "2.24.8";

  private static final boolean SUPPORTED = modelled("PlaybackRestrictionPolicy").isPresent();

  private Sdk() {}

  /** Requires that the SDK is not too old, before a class fails to link. */
  public static void requireSupported() {
    if (!SUPPORTED) {
      throw new IllegalStateException(
          Text.of(
              "fake-ivs %s needs software.amazon.awssdk:ivs %s or newer, but %s is on the class"
                  + " path: raise the version of the AWS SDK.",
              Versions.ofFake(), OLDEST, Versions.ofIvs()));
    }
  }

  /** Returns a type in the model package of the SDK's client, or empty if it does not exist. */
  public static Optional<Class<?>> modelled(String simpleName) {
    String name = IvsClient.class.getPackageName() + ".model." + simpleName;
    try {
      return Optional.of(Class.forName(name, false, IvsClient.class.getClassLoader()));
    } catch (ClassNotFoundException notInModel) {
      return Optional.empty();
    }
  }
}
