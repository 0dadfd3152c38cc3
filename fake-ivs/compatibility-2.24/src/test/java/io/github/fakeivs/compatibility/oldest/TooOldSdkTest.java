package io.github.fakeivs.compatibility.oldest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.compatibility.ExtensionTest;
import io.github.fakeivs.compatibility.PaginatorsTest;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** The same tests with the SDK before the oldest one, on a class path of its own. */
class TooOldSdkTest {

  @Test
  void everyTest_isToldWhatIsNeededAndWhatIsThere() throws Exception {
    assertThat(failuresOf(PaginatorsTest.class))
        .hasSize(2)
        .allSatisfy(TooOldSdkTest::assertThatItSaysWhatIsNeeded);
  }

  @Test
  void everyTestOfTheExtension_isToldWhatIsNeededAndWhatIsThere() throws Exception {
    assertThat(failuresOf(ExtensionTest.class))
        .hasSize(2)
        .allSatisfy(TooOldSdkTest::assertThatItSaysWhatIsNeeded);
  }

  private static void assertThatItSaysWhatIsNeeded(String failure) {
    assertThat(failure)
        .startsWith("java.lang.IllegalStateException: fake-ivs ")
        .contains(
            " needs software.amazon.awssdk:ivs %s or newer, but %s is on the class path: raise"
                .formatted(
                    System.getProperty("expected.ivs.version"),
                    System.getProperty("too-old.ivs.version")));
  }

  private static List<String> failuresOf(Class<?> test) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    try (URLClassLoader tooOld = classPath()) {
      thread.setContextClassLoader(tooOld);
      @SuppressWarnings("unchecked") // the same class, as another class loader knows it
      Function<String, List<String>> run =
          (Function<String, List<String>>)
              tooOld.loadClass(Run.class.getName()).getConstructor().newInstance();
      return run.apply(test.getName());
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static URLClassLoader classPath() {
    URL tooOldIvs = TooOldSdkTest.class.getResource("/too-old-ivs.jar");
    Stream<URL> others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*[/\\\\]ivs-[0-9.]+[.]jar"))
            .map(TooOldSdkTest::url);
    return new URLClassLoader(
        Stream.concat(Stream.of(tooOldIvs), others).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs a test class with the class path that it is itself loaded from; returns its failures. */
  public static final class Run implements Function<String, List<String>> {

    @Override
    public List<String> apply(String test) {
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(DiscoverySelectors.selectClass(test))
              .build();
      SummaryGeneratingListener listener = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, listener);
      return listener.getSummary().getFailures().stream()
          .map(Failure::getException)
          .map(Throwable::toString)
          .toList();
    }
  }
}
