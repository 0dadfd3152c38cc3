package io.github.fakeivs.assertj;

import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.internal.base.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about calls that a fake received, whether they succeeded or failed. Conditions come
 * first, then the number of calls that meet all of them.
 *
 * @param <SELF> the type of these assertions
 * @param <ACTUAL> the calls
 * @param <Q> the type of request
 * @since 0.1.0
 */
public abstract class AbstractReceivedAssert<
        SELF extends AbstractReceivedAssert<SELF, ACTUAL, Q>, ACTUAL extends ReceivedCalls<Q>, Q>
    extends AbstractAssert<SELF, ACTUAL> {

  private final List<RequestCondition<Q>> conditions = new ArrayList<>();

  AbstractReceivedAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /**
   * Considers only calls whose request meets a condition.
   *
   * @param condition the condition
   */
  public SELF matching(Predicate<? super Q> condition) {
    Objects.requireNonNull(condition, "condition");
    return add(RequestCondition.of(condition));
  }

  SELF add(RequestCondition<Q> condition) {
    conditions.add(condition);
    return myself;
  }

  /** Verifies that there is exactly one such call. */
  public SELF once() {
    return times(1);
  }

  /** Verifies that there is no such call. */
  public SELF never() {
    return times(0);
  }

  /**
   * Verifies the number of such calls.
   *
   * @param count the exact number
   * @throws IllegalArgumentException if the number is negative
   */
  public SELF times(int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          Text.of("The number of calls is %d: give 0 or more.", count));
    }
    return verify(count, count, count == 0 ? "no call" : calls(count));
  }

  /** Verifies that there is such a call, or several. */
  public SELF atLeastOnce() {
    return verify(1, Integer.MAX_VALUE, "at least " + calls(1));
  }

  private static String calls(int count) {
    return count == 1 ? "1 call" : count + " calls";
  }

  private SELF verify(int min, int max, String expected) {
    isNotNull();
    List<Miss> misses = new ArrayList<>();
    List<RecordedCall> found = new ArrayList<>();
    for (RecordedCall call : actual.calls()) {
      List<String> reasons = misses(call);
      if (reasons.isEmpty()) {
        found.add(call);
      } else {
        misses.add(new Miss(call, reasons));
      }
    }
    if (found.size() < min) {
      throw failure("\n%s", message(expected, found) + nearest(misses) + actual.omission());
    }
    if (found.size() > max) {
      throw failure("\n%s", message(expected, found));
    }
    return myself;
  }

  private List<String> misses(RecordedCall call) {
    return conditions.stream()
        .flatMap(condition -> condition.misses().apply(actual.request(call)).stream())
        .toList();
  }

  private String message(String expected, List<RecordedCall> found) {
    List<String> parts =
        conditions.stream().flatMap(condition -> condition.description().stream()).toList();
    return Text.of(
        "Expecting %s of %s%s%s\nbut there %s%s",
        expected,
        actual.kind(),
        parts.isEmpty() ? "" : " with",
        Lines.of(parts, part -> part),
        found.isEmpty() ? "is none." : found.size() == 1 ? "is 1:" : "are " + found.size() + ":",
        Lines.of(found, ReceivedCalls::line));
  }

  /** Returns the latest of the calls with the fewest misses, or a summary if there is none. */
  private String nearest(List<Miss> misses) {
    if (actual.calls().isEmpty()) {
      return "\n" + actual.summary();
    }
    return misses.stream()
        .reduce((one, next) -> next.reasons().size() <= one.reasons().size() ? next : one)
        .map(
            miss ->
                Text.of(
                    "\nThe closest of %s is\n  %s\nwhich misses%s",
                    misses.size() == 1 ? "1 other" : misses.size() + " others",
                    ReceivedCalls.line(miss.call()),
                    Lines.of(miss.reasons(), reason -> reason)))
        .orElse("");
  }

  private record Miss(RecordedCall call, List<String> reasons) {}
}
