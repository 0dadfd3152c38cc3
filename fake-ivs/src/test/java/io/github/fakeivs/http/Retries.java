package io.github.fakeivs.http;

import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** How the SDK's client retries in these tests: as in production, but at once. */
final class Retries {

  private Retries() {}

  /** Three attempts, as the SDK's standard mode has. */
  static Consumer<ClientOverrideConfiguration.Builder> atOnce() {
    return configuration -> configuration.retryStrategy(standard());
  }

  static StandardRetryStrategy standard() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }
}
