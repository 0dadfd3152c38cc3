package io.github.fakeivs.quota;

/**
 * Which of the service's call rates a fake keeps to; what goes beyond is throttled.
 *
 * <p>Rates are counted on the fake's clock, over the last second. Source: the service quotas page
 * of the IVS user guide, and for PutMetadata the API reference.
 *
 * @since 0.1.0
 */
public enum CallRates {
  /** None: every call goes through. */
  NONE,
  /** Those of PutMetadata alone: 5 per second and channel, 155 per second and account. */
  PUT_METADATA,
  /** Those of every operation, from 2 to 10 per second and account. */
  ALL
}
