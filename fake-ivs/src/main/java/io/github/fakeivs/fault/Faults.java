package io.github.fakeivs.fault;

import io.github.fakeivs.call.IvsOperation;
import java.util.List;

/**
 * The failures and delays of a fake.
 *
 * <pre>{@code
 * fake.faults().on(IvsOperation.GET_STREAM).times(2).fail(Fault.throttling());
 * }</pre>
 *
 * <p>A call is struck by the first rule that applies and is not used up, in the order in which the
 * rules were put in force; a rule that delays and one that fails may strike the same call. Each
 * strike is counted once, however many threads call. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public interface Faults {

  /**
   * Begins a rule for certain operations.
   *
   * @param operation one of them
   * @param others further ones
   * @return a builder
   */
  FaultRuleBuilder on(IvsOperation operation, IvsOperation... others);

  /**
   * Begins a rule for every operation.
   *
   * @return a builder
   */
  FaultRuleBuilder onAnyOperation();

  /**
   * Lets CreateStreamKey fail on the quota, as it does on the service right after the deletion of
   * the channel's old key.
   *
   * @param calls how many times
   * @return the rule, in force
   */
  FaultRule lagStreamKeyDeletion(int calls);

  /**
   * Lets DeletePlaybackKeyPair fail with status 500, as it does on the service now and then.
   *
   * @param calls how many times
   * @return the rule, in force
   */
  FaultRule failPlaybackKeyPairDeletion(int calls);

  /**
   * Lets recording configurations that are created end as CREATE_FAILED.
   *
   * @param calls how many
   * @return the rule, in force
   */
  FaultRule failRecordingConfigurationCreation(int calls);

  /**
   * The rules that are in force or used up, but not removed.
   *
   * @return a snapshot, in order
   */
  List<FaultRule> rules();

  /**
   * The rules that have struck no call so far.
   *
   * @return a snapshot, in order
   */
  default List<FaultRule> unused() {
    return rules().stream().filter(rule -> rule.matchedCalls() == 0).toList();
  }

  /** Removes all rules. */
  void clear();
}
