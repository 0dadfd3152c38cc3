package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import software.amazon.awssdk.services.ivs.model.BatchError;

/**
 * The outcome of getting several resources at once: those that are there, and an error for each
 * that is not. An ARN that is asked for twice is answered once, where it was first asked for.
 *
 * @param found in the order asked for
 * @param errors in the order asked for; empty where all was found
 * @param <V> the resources
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

  /** Items carry the HTTP status that the single call would have had. */
  static String code(ServiceFailure failure) {
    return Integer.toString(failure.error().status());
  }
}
