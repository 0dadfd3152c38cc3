package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.internal.base.Text;
import java.lang.StackWalker.StackFrame;
import java.util.Set;

/** The line of a test that made a fault rule. */
record CallSite(String line) {

  private static final Set<String> OWN_CLASSES =
      Set.of(
          CallSite.class.getName(),
          FaultRuleDraft.class.getName(),
          FaultRules.class.getName(),
          Faults.class.getName());

  /** Returns the innermost line that is not of the fault rules themselves. */
  static CallSite here() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(CallSite::isOfTheTest).findFirst())
        .map(CallSite::of)
        .orElseGet(() -> new CallSite("an unknown line"));
  }

  private static boolean isOfTheTest(StackFrame frame) {
    return !OWN_CLASSES.contains(frame.getClassName());
  }

  private static CallSite of(StackFrame frame) {
    String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    return new CallSite(
        Text.of(
            "%s.%s(%s:%d)",
            type, frame.getMethodName(), frame.getFileName(), frame.getLineNumber()));
  }

  @Override
  public String toString() {
    return line;
  }
}
