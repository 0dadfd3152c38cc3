package io.github.fakeivs.async;

import io.github.fakeivs.fidelity.CannedService.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.utils.async.SimplePublisher;

/**
 * The SDK's real asynchronous client over a transport that never leaves the process; it completes
 * its futures on the calling thread, unless it is given an executor.
 */
final class CannedAsyncService implements SdkAsyncHttpClient {

  private static final AwsBasicCredentials CREDENTIALS =
      AwsBasicCredentials.create("AKIDEXAMPLE", "secret");

  private final Optional<Answer> answer;
  private final IvsAsyncClient client;

  private CannedAsyncService(Optional<Answer> answer, Executor executor) {
    this.answer = answer;
    this.client =
        IvsAsyncClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(CREDENTIALS))
            .httpClient(this)
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .asyncConfiguration(
                c ->
                    c.advancedOption(
                        SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, executor))
            .build();
  }

  /** Gives one answer to whatever is sent. */
  static CannedAsyncService answering(Answer answer) {
    return answering(answer, Runnable::run);
  }

  /** Gives one answer to whatever is sent, and completes the futures on an executor. */
  static CannedAsyncService answering(Answer answer, Executor executor) {
    return new CannedAsyncService(Optional.of(answer), executor);
  }

  /** Takes what is sent and never answers. */
  static CannedAsyncService silent() {
    return new CannedAsyncService(Optional.empty(), Runnable::run);
  }

  /** The real client. */
  IvsAsyncClient client() {
    return client;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    answer.ifPresent(
        given -> {
          send(given, request.responseHandler());
          done.complete(null);
        });
    return done;
  }

  private static void send(Answer answer, SdkAsyncHttpResponseHandler handler) {
    SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(answer.status());
    answer.headers().forEach(head::putHeader);
    SimplePublisher<ByteBuffer> body = new SimplePublisher<>();
    if (!answer.body().isEmpty()) {
      body.send(ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)));
    }
    body.complete();
    handler.onHeaders(head.build());
    handler.onStream(body);
  }

  @Override
  public void close() {}
}
