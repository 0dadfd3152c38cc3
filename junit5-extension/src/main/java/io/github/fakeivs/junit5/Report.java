package io.github.fakeivs.junit5;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Describes the fakes of a failed test.
 *
 * <p>Added to the failure as a suppressed exception, so that everything that prints the failure
 * prints it too, and printed to standard error, for build tools that trim stack traces. Has no
 * stack trace.
 */
final class Report extends Exception {

  private static final long serialVersionUID = 1L;

  private Report(String text) {
    super(text, null, false, false);
  }

  /** Adds a report to the failure of the context, if it has one. */
  static void attachTo(ExtensionContext context) {
    context
        .getExecutionException()
        .ifPresent(failure -> attach(context, failure, Scopes.fakesAround(context)));
  }

  /** Adds a report to a failure, unless the test was aborted. */
  static void attach(ExtensionContext context, Throwable failure, List<ScopedFake> fakes) {
    if (!fakes.isEmpty() && !(failure instanceof TestAbortedException) && !isAttachedTo(failure)) {
      attach(context, failure, textOf(fakes));
    }
  }

  private static void attach(ExtensionContext context, Throwable failure, String text) {
    ReportTarget target = ProjectSettings.reportTarget(context);
    if (target.includesStackTrace()) {
      failure.addSuppressed(new Report(text));
    }
    if (target.includesOutput()) {
      // The only place that survives surefire's trimStackTrace, on the console and in its files.
      System.err.println(Text.of("%s: %s", context.getDisplayName(), text));
    }
  }

  private static boolean isAttachedTo(Throwable failure) {
    return Arrays.stream(failure.getSuppressed()).anyMatch(Report.class::isInstance);
  }

  private static String textOf(List<ScopedFake> fakes) {
    return fakes.stream()
        .map(scoped -> scoped.fake().describe().strip().indent(2))
        .collect(Collectors.joining("", "What the fake IVS saw:\n", ""));
  }

  @Override
  @SuppressWarnings(
      "OverrideThrowableToString") // The class name is of no interest in a stack trace.
  public String toString() {
    return String.valueOf(getMessage());
  }
}
