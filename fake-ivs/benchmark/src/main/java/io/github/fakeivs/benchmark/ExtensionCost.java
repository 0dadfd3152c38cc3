package io.github.fakeivs.benchmark;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Measures an empty test with and without the extension. Prints the medians of rounds that
 * alternate.
 */
public final class ExtensionCost {

  private static final int TESTS = 2_000;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 15;

  /** An empty test. */
  static class Plain {
    @RepeatedTest(TESTS)
    void empty() {}
  }

  /** An empty test that has a fake. */
  @WithFakeIvs
  static class WithFake {
    @RepeatedTest(TESTS)
    void empty() {}
  }

  private ExtensionCost() {}

  /**
   * Measures.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Launcher launcher = LauncherFactory.create();
    List<Double> plain = new ArrayList<>();
    List<Double> withFake = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double ofPlain = microseconds(launcher, Plain.class);
      double ofWithFake = microseconds(launcher, WithFake.class);
      if (round >= 0) {
        plain.add(ofPlain);
        withFake.add(ofWithFake);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "an empty test: %.1f µs, with @WithFakeIvs: %.1f µs%n",
        Jvm.median(plain),
        Jvm.median(withFake));
  }

  private static double microseconds(Launcher launcher, Class<?> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    long start = System.nanoTime();
    launcher.execute(request);
    return (System.nanoTime() - start) / 1e3 / TESTS;
  }
}
