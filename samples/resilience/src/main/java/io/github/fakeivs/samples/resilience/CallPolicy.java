package io.github.fakeivs.samples.resilience;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * How this application calls Amazon IVS: how long it waits, and what it repeats.
 *
 * @param attemptTimeout how long a single attempt may take
 * @param callTimeout how long a call may take with all its attempts
 * @param backoff how long to wait between attempts
 */
record CallPolicy(Duration attemptTimeout, Duration callTimeout, BackoffStrategy backoff) {

  static final int ATTEMPTS = 3;

  /**
   * Few attempts, soon after each other: the service lets most calls through five times a second.
   */
  static final CallPolicy STANDARD =
      new CallPolicy(
          Duration.ofSeconds(2),
          Duration.ofSeconds(8),
          BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(1)));

  /**
   * Returns the configuration of a client for calls that may be carried out twice, such as reading:
   * they are repeated when they are throttled, when the service fails, and when no answer arrives.
   */
  ClientOverrideConfiguration forRepeatableCalls() {
    return with(withBackoff(AwsRetryStrategy.standardRetryStrategy().toBuilder()).build());
  }

  /**
   * Returns the configuration of a client for calls that create something: they are repeated only
   * when they are throttled, since then nothing was created for certain.
   */
  ClientOverrideConfiguration forCreations() {
    return with(
        withBackoff(StandardRetryStrategy.builder())
            .retryOnException(CallPolicy::isThrottling)
            .treatAsThrottling(CallPolicy::isThrottling)
            .useClientDefaults(false)
            .build());
  }

  private StandardRetryStrategy.Builder withBackoff(StandardRetryStrategy.Builder strategy) {
    return strategy
        .maxAttempts(ATTEMPTS)
        .backoffStrategy(backoff)
        .throttlingBackoffStrategy(backoff);
  }

  private ClientOverrideConfiguration with(StandardRetryStrategy strategy) {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(strategy)
        .apiCallAttemptTimeout(attemptTimeout)
        .apiCallTimeout(callTimeout)
        .build();
  }

  private static boolean isThrottling(Throwable failure) {
    return failure instanceof SdkServiceException refusal && refusal.isThrottlingException();
  }
}
