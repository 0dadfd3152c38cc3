package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.ivs.model.BatchError;

/**
 * The result of a batch get: the resources found, and an error for each that was not. An ARN that
 * is requested twice is answered once, in its first position.
 *
 * @param found the resources, in the order of the request
 * @param errors the errors, in the order of the request
 * @param <V> the type of resource
 */
record Batch<V>(List<V> found, List<BatchError> errors) {

  static <V> Batch<V> get(Call call, Table<V> table, List<String> arns) {
    Batch<V> batch = new Batch<>(new ArrayList<>(), new ArrayList<>());
    for (String arn : new LinkedHashSet<>(arns)) {
      batch.add(call, table, arn);
    }
    return batch;
  }

  private void add(Call call, Table<V> table, String arn) {
    try {
      call.requireOwn(arn);
      found.add(call.require(table, arn));
    } catch (ServiceFailure failure) {
      errors.add(error(arn, failure));
    }
  }

  private static BatchError error(String arn, ServiceFailure failure) {
    return BatchError.builder().arn(arn).code(code(failure)).message(failure.text()).build();
  }

  /** Returns the code of an item: the HTTP status that a single call would have. */
  static String code(ServiceFailure failure) {
    return Integer.toString(failure.error().status());
  }
}
