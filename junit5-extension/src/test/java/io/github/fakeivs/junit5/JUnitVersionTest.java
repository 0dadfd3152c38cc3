package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards the build's claim that these tests run on several JUnit versions. */
class JUnitVersionTest {
  private static final String EXPECTED = System.getProperty("expected.junit.version");

  static Stream<String> classesOfJupiter() {
    return Stream.of(
        "org.junit.jupiter.api.Test",
        "org.junit.jupiter.engine.JupiterTestEngine",
        "org.junit.jupiter.params.ParameterizedTest");
  }

  static Stream<String> classesOfThePlatform() {
    return Stream.of(
        "org.junit.platform.commons.JUnitException",
        "org.junit.platform.engine.TestEngine",
        "org.junit.platform.launcher.Launcher",
        "org.junit.platform.testkit.engine.EngineTestKit");
  }

  @ParameterizedTest
  @MethodSource("classesOfJupiter")
  void jupiterIsTheExpectedOne(String name) throws ClassNotFoundException {
    assertThat(versionOf(name)).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @MethodSource("classesOfThePlatform")
  void platformIsTheExpectedOne(String name) throws ClassNotFoundException {
    // Jupiter 5.x goes with platform 1.x; since 6 both carry the same version.
    assertThat(versionOf(name)).isEqualTo(EXPECTED.replaceFirst("^5[.]", "1."));
  }

  @Test
  void eachClassIsThereOnlyOnce() throws Exception {
    for (String name : Stream.concat(classesOfJupiter(), classesOfThePlatform()).toList()) {
      String file = name.replace('.', '/') + ".class";
      assertThat(JUnitVersionTest.class.getClassLoader().resources(file)).as(name).hasSize(1);
    }
  }

  private static String versionOf(String name) throws ClassNotFoundException {
    return Class.forName(name).getPackage().getImplementationVersion();
  }
}
