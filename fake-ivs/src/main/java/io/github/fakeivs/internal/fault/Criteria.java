package io.github.fakeivs.internal.fault;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Named;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.service.ServiceCall;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Which calls a fault rule matches, in words as well.
 *
 * @param operations the operations
 * @param condition the condition, or null for every request
 * @param limit how many calls
 * @param description how the test describes the rule, or null
 * @param madeAt the line that made the rule
 */
record Criteria(
    Set<IvsOperation> operations,
    @Nullable Predicate<? super IvsRequest> condition,
    int limit,
    @Nullable String description,
    CallSite madeAt) {

  static final String UNNAMED_CONDITION = "its condition holds";
  static final int UNLIMITED = Integer.MAX_VALUE;

  boolean accept(ServiceCall call) {
    return operations.contains(call.operation())
        && (condition == null || condition.test(call.request()));
  }

  /** Returns these criteria for fewer calls. */
  Criteria limitedTo(int calls) {
    return new Criteria(operations, condition, calls, description, madeAt);
  }

  /** Returns the description and the operations. */
  String subject() {
    return description == null
        ? operationNames()
        : Text.of("'%s': %s", description, operationNames());
  }

  private String operationNames() {
    return operations.size() == IvsOperation.values().length
        ? "any operation"
        : operations.stream().map(IvsOperation::operationName).collect(Collectors.joining(", "));
  }

  /** Returns the condition with the words before it, or nothing. */
  String conditionInWords() {
    return condition == null ? "" : " if " + Named.or(condition, UNNAMED_CONDITION);
  }

  /** Returns the number of calls. */
  String calls() {
    return limit == UNLIMITED ? "all" : String.valueOf(limit);
  }
}
