package io.github.fakeivs.call;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * The calls that a fake has answered, in the order in which they were answered.
 *
 * <p>A call through either client is listed as soon as its caller has the outcome, whether the call
 * succeeded or failed. Each attempt of the SDK's own client is a call. A request that the SDK's
 * client would not send (a null request, a tag request without an ARN) is not listed. Returned
 * lists are snapshots.
 *
 * <p>Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface Calls extends Iterable<RecordedCall> {

  /** {@return all calls} */
  List<RecordedCall> all();

  /** {@return the number of calls} */
  int size();

  /** {@return a stream of all calls} */
  default Stream<RecordedCall> stream() {
    return all().stream();
  }

  /**
   * Returns the calls that match a condition.
   *
   * @param condition the condition
   * @return the matching calls, in order
   */
  default List<RecordedCall> matching(Predicate<? super RecordedCall> condition) {
    Objects.requireNonNull(condition, "condition");
    return stream().filter(condition).toList();
  }

  /**
   * Returns the calls of one operation.
   *
   * @param operation the operation
   * @return its calls, in order
   */
  default List<RecordedCall> of(IvsOperation operation) {
    Objects.requireNonNull(operation, "operation");
    return matching(call -> call.operationName().equals(operation.operationName()));
  }

  /**
   * Returns the calls whose request equals the given one in all members that the SDK sends. The
   * override configuration of a request is not compared.
   *
   * @param request the request to look for
   * @return the calls, in order
   */
  default List<RecordedCall> with(IvsRequest request) {
    Objects.requireNonNull(request, "request");
    return matching(call -> call.request().equalsBySdkFields(request));
  }

  /**
   * Returns all requests of one type.
   *
   * @param type the type of request, such as {@code CreateChannelRequest.class}
   * @param <Q> the type of request
   * @return the requests, in the order of their calls
   */
  default <Q extends IvsRequest> List<Q> requests(Class<Q> type) {
    Objects.requireNonNull(type, "type");
    return stream().map(RecordedCall::request).filter(type::isInstance).map(type::cast).toList();
  }

  /** {@return the last call, or empty if there was none} */
  Optional<RecordedCall> last();

  /**
   * Returns the operations that were called on a client after it had been closed. The fake answers
   * such calls; the SDK's own client would fail them.
   *
   * @return the operations, in order
   */
  List<IvsOperation> afterClose();

  /**
   * {@return the number of calls dropped since the last {@link #clear()}, because there were more
   * than {@code FakeIvsBuilder.maxRecordedCalls}}
   */
  long dropped();

  /** Removes all calls, including those of {@link #afterClose()}. */
  void clear();

  @Override
  default Iterator<RecordedCall> iterator() {
    return all().iterator();
  }
}
