package io.github.fakeivs.junit5;

import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Refuses to serve an instance at a time when it cannot be told whose fake it should get. */
final class Instantiation {

  private Instantiation() {}

  /**
   * JUnit before 5.12 makes the instance of a test in the context of its class: the fake of the
   * first test would be every test's.
   */
  static void requireOwnTest(ExtensionContext context) {
    if (context.getTestMethod().isEmpty() && lifecycleOf(context) == Lifecycle.PER_METHOD) {
      throw new ParameterResolutionException(
          "%s wants a fake in its constructor or a field, which needs JUnit 5.12 or later: all its tests would share one. Take the fake as a parameter of tests and lifecycle methods instead."
              .formatted(context.getRequiredTestClass().getName()));
    }
  }

  private static Lifecycle lifecycleOf(ExtensionContext context) {
    return context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD);
  }
}
