package io.github.fakeivs.junit5;

import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Rejects injection into a test instance if the fake of its test cannot be determined. */
final class InstantiationCheck {

  private InstantiationCheck() {}

  /**
   * Before version 5.12, JUnit creates the instance of a test in the context of its class, so that
   * all tests would get the fake of the first one.
   */
  static void requireTestContext(ExtensionContext context) {
    if (context.getTestMethod().isEmpty() && lifecycleOf(context) == Lifecycle.PER_METHOD) {
      throw new ParameterResolutionException(
          Text.of(
              "%s has a fake in its constructor or a field, which requires JUnit 5.12 or later: with an earlier version, all its tests would share it. Use parameters of test and lifecycle methods instead.",
              context.getRequiredTestClass().getName()));
    }
  }

  private static Lifecycle lifecycleOf(ExtensionContext context) {
    return context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD);
  }
}
