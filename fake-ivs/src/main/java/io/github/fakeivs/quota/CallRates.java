package io.github.fakeivs.quota;

/**
 * Selects which call rates of the service a fake enforces. A call that exceeds a rate fails with a
 * ThrottlingException.
 *
 * <p>Rates are enforced over the last second on the fake's clock. Unless a test chooses otherwise,
 * none is while that clock follows the system clock: whether the sixth call within a second is
 * refused would depend on the speed of the machine. Source: the service quotas page of the IVS user
 * guide, and the API reference for PutMetadata.
 *
 * @since 0.1.0
 */
public enum CallRates {
  /** No rate is enforced. */
  NONE,
  /**
   * Only the rates of PutMetadata are enforced: 5 calls per second and channel, 155 per second in
   * the account.
   */
  PUT_METADATA,
  /** The rates of all operations are enforced, from 2 to 10 calls per second in the account. */
  ALL
}
