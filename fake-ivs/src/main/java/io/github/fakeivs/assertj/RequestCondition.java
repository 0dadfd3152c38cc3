package io.github.fakeivs.assertj;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What is expected of a request.
 *
 * @param description the expectation, a line for each of its parts
 * @param misses returns the parts of the expectation that a request does not meet
 */
record RequestCondition<Q>(List<String> description, Function<Q, List<String>> misses) {

  /** Returns the condition that a request has the members that are set in another one. */
  static <Q> RequestCondition<Q> members(SdkPojo expected) {
    return new RequestCondition<>(
        Members.describe(expected),
        request ->
            Members.differencesFromSet(expected, (SdkPojo) request).stream()
                .map(Difference::toString)
                .toList());
  }

  /** Returns a condition that cannot be described. */
  static <Q> RequestCondition<Q> of(Predicate<? super Q> condition) {
    List<String> description = List.of("the given condition");
    return new RequestCondition<>(
        description, request -> condition.test(request) ? List.of() : description);
  }
}
