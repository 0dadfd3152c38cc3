package io.github.fakeivs.http;

import io.github.fakeivs.internal.base.Text;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Routes the requests of SDK clients that production code builds itself to a fake.
 *
 * <p>While the routing is open, system properties give new clients a region, credentials and the
 * HTTP client of fake-ivs. That HTTP client looks up the fake for each request. A client that is
 * kept in a static field can therefore be used by many tests, each with its own fake. If no routing
 * is open, its requests fail with an {@link IllegalStateException}.
 *
 * <p>The system properties apply to all SDK clients that are built without an HTTP client, also to
 * those of other services. Their requests fail with an {@link UnsupportedOperationException}.
 *
 * <p>Only one routing can be open in a JVM at a time.
 *
 * @since 0.1.0
 */
public final class SdkClientRouting implements AutoCloseable {

  /** Static, since the SDK creates the HTTP clients that look it up. */
  private static final AtomicReference<@Nullable SdkClientRouting> OPEN = new AtomicReference<>();

  private final SdkHttpClient httpClient;
  private final SdkAsyncHttpClient asyncHttpClient;
  private final Thread opener = Thread.currentThread();
  private final SystemProperties properties;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SdkClientRouting(
      SdkHttpClient httpClient, SdkAsyncHttpClient asyncHttpClient, Region region) {
    this.httpClient = httpClient;
    this.asyncHttpClient = asyncHttpClient;
    this.properties =
        new SystemProperties(
            Map.of(
                SdkSystemSetting.AWS_REGION.property(),
                region.id(),
                SdkSystemSetting.AWS_ACCESS_KEY_ID.property(),
                "AKIDEXAMPLE",
                SdkSystemSetting.AWS_SECRET_ACCESS_KEY.property(),
                "secret",
                SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(),
                FakeIvsHttpService.class.getName(),
                SdkSystemSetting.ASYNC_HTTP_SERVICE_IMPL.property(),
                FakeIvsAsyncHttpService.class.getName()));
  }

  /**
   * Opens a routing to arbitrary HTTP clients. Tests call {@code FakeIvs.routeSdkClients()}
   * instead.
   *
   * @param httpClient the HTTP client that gets the requests of synchronous clients
   * @param asyncHttpClient the HTTP client that gets the requests of asynchronous clients
   * @param region the region of clients that are built without one
   * @return the routing
   * @throws IllegalStateException if a routing is open already, or if the SDK has already chosen
   *     another HTTP client for this JVM, which it does once
   */
  public static SdkClientRouting open(
      SdkHttpClient httpClient, SdkAsyncHttpClient asyncHttpClient, Region region) {
    Objects.requireNonNull(httpClient, "httpClient");
    Objects.requireNonNull(asyncHttpClient, "asyncHttpClient");
    Objects.requireNonNull(region, "region");
    SdkClientRouting routing = new SdkClientRouting(httpClient, asyncHttpClient, region);
    SdkClientRouting other = OPEN.compareAndExchange(null, routing);
    if (other != null) {
      throw new IllegalStateException(
          Text.of(
              "SDK clients are already routed to a fake, by thread '%s': only one routing can be open in a JVM at a time. Close it first, or run tests that need one one after the other.",
              other.opener.getName()));
    }
    routing.properties.set();
    try {
      ChosenHttpClients.requireRouted();
    } catch (IllegalStateException chosenBefore) {
      routing.close();
      throw chosenBefore;
    }
    return routing;
  }

  /** Returns the routing that is open. */
  static SdkClientRouting current() {
    SdkClientRouting routing = OPEN.get();
    if (routing == null) {
      throw new IllegalStateException(
          "There is no fake for this request: its SDK client uses the HTTP client of fake-ivs, which works only while SDK clients are routed to a fake. Call routeSdkClients() of a fake first, or set @WithFakeIvs(routeSdkClients = true).");
    }
    return routing;
  }

  SdkHttpClient httpClient() {
    return httpClient;
  }

  SdkAsyncHttpClient asyncHttpClient() {
    return asyncHttpClient;
  }

  /**
   * Closes this routing and restores the system properties. Has no effect if it is closed already.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      properties.restore();
      OPEN.set(null);
    }
  }

  /** Returns whether this routing is open. The format may change. */
  @Override
  public String toString() {
    return Text.of("SdkClientRouting[%s]", closed.get() ? "closed" : "open");
  }
}
