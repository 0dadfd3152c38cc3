package io.github.fakeivs.junit5;

import java.util.Locale;

/** Where the fakes of a failed test are described. */
enum ReportTarget {
  /** In the stack trace and on standard error. */
  BOTH,
  /** In the stack trace, as a suppressed exception. */
  STACK_TRACE,
  /** On standard error, which build tools show and keep even if they trim stack traces. */
  OUTPUT,
  /** Nowhere. */
  NONE;

  /** Returns the value of the configuration parameter. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean includesStackTrace() {
    return this == BOTH || this == STACK_TRACE;
  }

  boolean includesOutput() {
    return this == BOTH || this == OUTPUT;
  }
}
