package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.util.VersionInfo;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Guards the build's claim that these tests run on several versions of the AWS SDK. */
class SdkVersionTest {

  @Test
  void clientIsTheExpectedOne() throws IOException {
    String file = "/META-INF/maven/software.amazon.awssdk/ivs/pom.properties";

    assertThat(versionIn(file)).isEqualTo(System.getProperty("expected.ivs.version"));
  }

  private static String versionIn(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = IvsClient.class.getResourceAsStream(file)) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  /** By reflection: the constant itself is the one of the SDK that this was compiled against. */
  @Test
  void coreIsTheExpectedOne() throws ReflectiveOperationException {
    assertThat(VersionInfo.class.getField("SDK_VERSION").get(null))
        .isEqualTo(System.getProperty("expected.core.version"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software/amazon/awssdk/awscore/AwsClient.class",
        "software/amazon/awssdk/core/SdkField.class",
        "software/amazon/awssdk/services/ivs/IvsClient.class"
      })
  void eachClassIsThereOnlyOnce(String file) {
    assertThat(SdkVersionTest.class.getClassLoader().resources(file)).hasSize(1);
  }
}
