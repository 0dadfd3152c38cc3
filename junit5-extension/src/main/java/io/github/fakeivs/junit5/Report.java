package io.github.fakeivs.junit5;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * What the fakes of a test saw, inside the failure of the test.
 *
 * <p>As a suppressed exception it is printed by everything that prints the failure; it has no stack
 * trace, for it happened nowhere.
 */
final class Report extends Exception {

  private static final long serialVersionUID = 1L;

  private Report(String text) {
    super(text, null, false, false);
  }

  /** Adds what the fakes of the context saw to its failure, if it has one. */
  static void attachTo(ExtensionContext context) {
    context
        .getExecutionException()
        .ifPresent(failure -> attach(failure, Scopes.fakesAround(context)));
  }

  /** Adds what the fakes saw, unless the test was only aborted. */
  static void attach(Throwable failure, List<ScopedFake> fakes) {
    if (!fakes.isEmpty() && !(failure instanceof TestAbortedException)) {
      failure.addSuppressed(new Report(textOf(fakes)));
    }
  }

  private static String textOf(List<ScopedFake> fakes) {
    return fakes.stream()
        .map(scoped -> scoped.fake().describe().strip().indent(2))
        .collect(Collectors.joining("", "What the fake IVS saw:\n", ""));
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // Printed first; our class name says nothing.
  public String toString() {
    return String.valueOf(getMessage());
  }
}
