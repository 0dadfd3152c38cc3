package io.github.fakeivs.junit5;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes that are specimens: written to be looked at while JUnit runs them. */
final class Specimens {

  private Specimens() {}

  /** A specimen whose test does nothing: what is around it is looked at. */
  abstract static class EmptyTestCase {

    @Test
    void test() {}
  }

  static EngineExecutionResults run(Class<?>... specimens) {
    return kit(specimens).execute();
  }

  static EngineExecutionResults runInParallel(int threads, Class<?>... specimens) {
    return kit(specimens)
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter(
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(threads))
        .execute();
  }

  static EngineTestKit.Builder kit(Class<?>... specimens) {
    ClassSelector[] selectors =
        Arrays.stream(specimens).map(type -> selectClass(type)).toArray(ClassSelector[]::new);
    // Their failures are wanted, and would only fill the output.
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectors)
        .configurationParameter("io.github.fakeivs.report", "stack-trace");
  }

  /** Runs specimens whose tests all have to pass. */
  static void pass(int tests, Class<?>... specimens) {
    requirePassed(tests, run(specimens));
  }

  static void requirePassed(int tests, EngineExecutionResults results) {
    Assertions.assertThat(failuresOf(results)).isEmpty();
    results.testEvents().assertStatistics(counts -> counts.started(tests).succeeded(tests));
  }

  /** Runs specimens of which exactly one test or class has to fail. */
  static Throwable failureOf(Class<?>... specimens) {
    List<Throwable> failures = failuresOf(run(specimens));
    Assertions.assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  static List<Throwable> failuresOf(EngineExecutionResults results) {
    return results.allEvents().filter(event(finishedWithFailure())::matches).toList().stream()
        .map(Specimens::failureOf)
        .toList();
  }

  private static Throwable failureOf(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow(() -> new AssertionError(event));
  }
}
