package io.github.fakeivs.fault;

import io.github.fakeivs.call.IvsOperation;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * The faults that a test injects into the calls of a fake: failures, delays, and actions of others.
 *
 * <pre>{@code
 * fake.faults().on(IvsOperation.GET_STREAM).times(2).fail(Fault.throttling());
 * }</pre>
 *
 * <p>A call is matched against the rules in the order in which they were put in force. The first
 * rule that matches and is not used up applies; at most one failure, one delay and one action apply
 * to a call. Each match counts once, however many threads make calls. Safe for use by multiple
 * threads.
 *
 * @since 0.1.0
 */
public interface Faults {

  /**
   * Returns a builder of a rule for one or more operations.
   *
   * @param operation the first operation
   * @param others further operations
   * @return a new builder
   */
  FaultRuleBuilder on(IvsOperation operation, IvsOperation... others);

  /**
   * Returns a builder of a rule for the operation with a type of request.
   *
   * <pre>{@code
   * fake.faults()
   *     .on(CreateChannelRequest.class, request -> request.name().equals("lobby"))
   *     .fail(Fault.quotaExceeded());
   * }</pre>
   *
   * @param type the type of request, such as {@code CreateChannelRequest.class}
   * @param condition the condition that requests have to match; it is called on the caller's
   *     thread, and no lock is held
   * @param <Q> the type of request
   * @return a new builder
   * @throws IllegalArgumentException if no operation has this type of request
   */
  <Q extends IvsRequest> FaultRuleBuilder on(Class<Q> type, Predicate<? super Q> condition);

  /** {@return a new builder of a rule for every operation} */
  FaultRuleBuilder onAnyOperation();

  /**
   * Makes CreateStreamKey fail because the quota is exceeded, as the service may do shortly after
   * the old stream key of a channel was deleted.
   *
   * @param calls the number of calls that fail, 1 or more
   * @return the rule, which is in force
   * @throws IllegalArgumentException if the number is less than 1
   */
  FaultRule lagStreamKeyDeletion(int calls);

  /**
   * Makes DeletePlaybackKeyPair fail with status 500, as the service occasionally does.
   *
   * @param calls the number of calls that fail, 1 or more
   * @return the rule, which is in force
   * @throws IllegalArgumentException if the number is less than 1
   */
  FaultRule failPlaybackKeyPairDeletion(int calls);

  /**
   * Makes newly created recording configurations end in the state CREATE_FAILED.
   *
   * @param calls the number of recording configurations that fail, 1 or more
   * @return the rule, which is in force
   * @throws IllegalArgumentException if the number is less than 1
   */
  FaultRule failRecordingConfigurationCreation(int calls);

  /**
   * {@return the rules that have not been removed, whether used up or not, in order; a snapshot}
   */
  List<FaultRule> rules();

  /**
   * {@return the rules that have not matched any call so far, in order, and after them those that
   * were begun but never put in force; a snapshot}
   */
  List<FaultRule> unused();

  /** Removes all rules. */
  void clear();
}
