package io.github.fakeivs.fidelity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * The SDK's real client over a transport that never leaves the process: it gives one answer to
 * whatever is sent, and keeps what was sent.
 */
public final class CannedService implements SdkHttpClient {

  private static final AwsBasicCredentials CREDENTIALS =
      AwsBasicCredentials.create("AKIDEXAMPLE", "secret");

  private final Answer answer;
  private final IvsClient client;
  private Sent sent;

  CannedService(Answer answer) {
    this.answer = answer;
    this.client =
        IvsClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(CREDENTIALS))
            .httpClient(this)
            .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
  }

  /** The real client. */
  IvsClient client() {
    return client;
  }

  /** What the client sent last, or null. */
  Sent sent() {
    return sent;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        sent = Sent.of(request);
        return answer.response();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public void close() {}

  /** An answer as it goes over the wire. */
  public record Answer(int status, Map<String, String> headers, String body) {

    private HttpExecuteResponse response() {
      SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(status);
      headers.forEach(head::putHeader);
      HttpExecuteResponse.Builder response = HttpExecuteResponse.builder().response(head.build());
      if (!body.isEmpty()) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)));
      }
      return response.build();
    }
  }

  /**
   * A request as it goes over the wire.
   *
   * @param path still percent-encoded
   */
  record Sent(SdkHttpMethod method, String path, Map<String, List<String>> query, String body) {

    private static Sent of(HttpExecuteRequest request) throws IOException {
      SdkHttpRequest head = request.httpRequest();
      byte[] body =
          request.contentStreamProvider().isPresent()
              ? request.contentStreamProvider().get().newStream().readAllBytes()
              : new byte[0];
      return new Sent(
          head.method(),
          head.encodedPath(),
          head.rawQueryParameters(),
          new String(body, StandardCharsets.UTF_8));
    }
  }
}
