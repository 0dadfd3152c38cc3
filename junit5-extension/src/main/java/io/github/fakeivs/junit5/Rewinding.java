package io.github.fakeivs.junit5;

import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One instance for all tests of a class, the lifecycle {@code PER_CLASS}, means one fake for all of
 * them: what the instance has kept must go on working. So its tests get no forks; the fake goes
 * back, after each test to what the class had made of it, after each nested class to what the outer
 * one had.
 */
final class Rewinding {

  private Rewinding() {}

  /** The context whose fake a context uses: its own, or that of the instance that lasts. */
  static ExtensionContext homeOf(ExtensionContext context) {
    return lastingClass(context).orElse(context);
  }

  /** Whether the context's fake is its own. */
  static boolean isHome(ExtensionContext context) {
    return homeOf(context).getUniqueId().equals(context.getUniqueId());
  }

  /** The outermost one with an instance for all its tests: inner ones live as long at most. */
  private static Optional<ExtensionContext> lastingClass(ExtensionContext context) {
    return context
        .getParent()
        .flatMap(Rewinding::lastingClass)
        .or(() -> Optional.of(context).filter(Rewinding::lasts));
  }

  private static boolean lasts(ExtensionContext context) {
    return context.getTestMethod().isEmpty()
        && context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
  }

  static void beginClass(ExtensionContext context) {
    if (!isHome(context)) {
      Scopes.of(homeOf(context)).mark(classAround(context));
    }
  }

  static void endClass(ExtensionContext context) {
    if (!isHome(context)) {
      Scopes.of(homeOf(context)).rewind(classAround(context));
    }
  }

  static void beginTest(ExtensionContext context) {
    if (!isHome(context)) {
      begin(Scopes.of(homeOf(context)), context);
    }
  }

  private static void begin(Scope scope, ExtensionContext test) {
    if (!scope.enter(test.getUniqueId())) {
      throw new ExtensionConfigurationException(
          "%s has tests that run at the same time, but one instance for all of them and so one fake. Let them run in the same thread, or give each test its own instance."
              .formatted(Misuse.nameOf(homeOf(test).getRequiredTestClass())));
    }
    scope.mark(classAround(test));
  }

  static void endTest(ExtensionContext context) {
    if (!isHome(context) && Scopes.of(homeOf(context)).leave(context.getUniqueId())) {
      Scopes.of(homeOf(context)).rewind(classAround(context));
    }
  }

  /** The class of a test, or the one around a class. */
  private static String classAround(ExtensionContext context) {
    ExtensionContext parent = context.getParent().orElseThrow();
    return parent.getTestMethod().isPresent() ? classAround(parent) : parent.getUniqueId();
  }
}
