package io.github.fakeivs;

import io.github.fakeivs.http.IvsEndpoint;
import io.github.fakeivs.http.SdkClientRouting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.ivs.IvsAsyncClientBuilder;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** The methods of {@link FakeIvs} that make it accessible by HTTP. */
abstract class HttpAccessible extends Seedable {

  private final Engine engine;

  HttpAccessible(Engine engine) {
    super(engine);
    this.engine = engine;
  }

  /**
   * Returns an HTTP client for {@code IvsClient.builder()}, which calls this fake in process.
   *
   * <p>The SDK's own client signs, retries, times out, intercepts and measures as it does in
   * production. Its timeouts run in real time, so they should be short in a test.
   *
   * @return the HTTP client, which need not be closed
   * @see io.github.fakeivs.fault.FaultRuleBuilder#delay(java.time.Duration)
   */
  public SdkHttpClient httpClient() {
    return engine.httpAccess().httpClient();
  }

  /**
   * {@return an HTTP client for {@code IvsAsyncClient.builder()}, which calls this fake in process}
   *
   * @see #httpClient()
   */
  public SdkAsyncHttpClient asyncHttpClient() {
    return engine.httpAccess().asyncHttpClient();
  }

  /**
   * {@return a new builder of the SDK's own client, with region, credentials and {@link
   * #httpClient()}}
   */
  public IvsClientBuilder clientBuilder() {
    return engine.httpAccess().clientBuilder();
  }

  /**
   * {@return a new builder of the SDK's own asynchronous client, with region, credentials and
   * {@link #asyncHttpClient()}}
   */
  public IvsAsyncClientBuilder asyncClientBuilder() {
    return engine.httpAccess().asyncClientBuilder();
  }

  /**
   * Routes the SDK clients that production code builds itself to this fake, until the routing is
   * closed.
   *
   * @return the routing
   * @throws IllegalStateException if a routing is open already, or the SDK has already chosen
   *     another HTTP client for this JVM
   */
  public SdkClientRouting routeSdkClients() {
    return engine.httpAccess().routeSdkClients();
  }

  /** {@return a new endpoint of this fake, on a free port of 127.0.0.1} */
  public IvsEndpoint startEndpoint() {
    return startEndpoint(0);
  }

  /**
   * Starts an endpoint of this fake on a given port of 127.0.0.1.
   *
   * @param port the port
   * @return the endpoint
   * @throws IllegalArgumentException if this is not a port
   * @throws IllegalStateException if the port is in use
   */
  public IvsEndpoint startEndpoint(int port) {
    return engine.httpAccess().startEndpoint(port);
  }
}
