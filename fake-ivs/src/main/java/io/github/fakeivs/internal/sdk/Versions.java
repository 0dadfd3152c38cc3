package io.github.fakeivs.internal.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The versions of this fake and of the AWS SDK on the class path. */
final class Versions {

  /** The version compiled against: the compiler copies the value of the SDK's constant. */
  static final String COMPILED_AGAINST = VersionInfo.SDK_VERSION;

  private Versions() {}

  static String ofFake() {
    return versionIn(Versions.class, "version.properties");
  }

  /** Returns the version of {@code ivs}, or that of the SDK's core if its jar does not have it. */
  static String ofIvs() {
    String version =
        versionIn(IvsClient.class, "/META-INF/maven/software.amazon.awssdk/ivs/pom.properties");
    return version.isEmpty() ? ofCore() : version;
  }

  /**
   * Returns whether the SDK is newer than the one compiled against: it may have more operations.
   */
  static boolean isNewerThanCompiledAgainst() {
    return Version.parse(ofCore()).compareTo(Version.parse(COMPILED_AGAINST)) > 0;
  }

  /** Reads the constant by reflection, since the compiler would copy its value. */
  private static String ofCore() {
    try {
      return String.valueOf(VersionInfo.class.getField("SDK_VERSION").get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the core of each AWS SDK has its version", e);
    }
  }

  /** Returns the version in a properties file, or an empty string if there is none. */
  private static String versionIn(Class<?> neighbour, String resource) {
    try (InputStream file = neighbour.getResourceAsStream(resource)) {
      return versionIn(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String versionIn(@Nullable InputStream file) throws IOException {
    Properties properties = new Properties();
    if (file != null) {
      properties.load(file);
    }
    return properties.getProperty("version", "");
  }
}
