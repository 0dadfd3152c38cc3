package io.github.fakeivs.call;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * The calls that reached a fake, in the order in which they were answered.
 *
 * <p>Every call through a client of the fake is there once its caller has the outcome, those that
 * failed too; only what the SDK's client would not have sent (a null request, a tag request without
 * an ARN) is not. Lists are snapshots. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public interface Calls extends Iterable<RecordedCall> {

  /**
   * All calls.
   *
   * @return the calls, in order
   */
  List<RecordedCall> all();

  /**
   * How many calls there were.
   *
   * @return the number
   */
  default int size() {
    return all().size();
  }

  /**
   * All calls as a stream.
   *
   * @return the calls, in order
   */
  default Stream<RecordedCall> stream() {
    return all().stream();
  }

  /**
   * The calls that match a condition.
   *
   * @param condition what they match
   * @return the calls, in order
   */
  default List<RecordedCall> matching(Predicate<? super RecordedCall> condition) {
    Objects.requireNonNull(condition, "condition");
    return stream().filter(condition).toList();
  }

  /**
   * The calls of one operation.
   *
   * @param operation which
   * @return the calls, in order
   */
  default List<RecordedCall> of(IvsOperation operation) {
    Objects.requireNonNull(operation, "operation");
    return matching(call -> call.operation() == operation);
  }

  /**
   * The calls with a certain request, compared by what the SDK would send.
   *
   * @param request what they were called with; configuration that is not sent does not matter
   * @return the calls, in order
   */
  default List<RecordedCall> with(IvsRequest request) {
    Objects.requireNonNull(request, "request");
    return matching(call -> call.request().equalsBySdkFields(request));
  }

  /**
   * The requests of one type.
   *
   * @param type such as {@code CreateChannelRequest.class}
   * @param <Q> the type
   * @return the requests, in the order of the calls
   */
  default <Q extends IvsRequest> List<Q> requests(Class<Q> type) {
    Objects.requireNonNull(type, "type");
    return stream().map(RecordedCall::request).filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The last call.
   *
   * @return the call, or empty if there was none
   */
  default Optional<RecordedCall> last() {
    List<RecordedCall> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * What was called on a client after it was closed. The calls themselves were answered, where the
   * SDK's client would have failed.
   *
   * @return the operations, in order
   */
  List<IvsOperation> afterClose();

  /** Forgets the calls so far. */
  void clear();

  @Override
  default Iterator<RecordedCall> iterator() {
    return all().iterator();
  }
}
