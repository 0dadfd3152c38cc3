package io.github.fakeivs.internal.endpoint;

import com.sun.net.httpserver.HttpServer;
import io.github.fakeivs.http.IvsEndpoint;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.client.DelayedResponses;
import io.github.fakeivs.internal.http.RestJsonService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** An endpoint with the HTTP server of the JDK. */
public final class LoopbackEndpoint implements IvsEndpoint {

  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int MAX_PORT = 65_535;

  private final HttpServer server;
  private final Workers workers;
  private final Deadlines deadlines;

  private LoopbackEndpoint(HttpServer server, Workers workers, Deadlines deadlines) {
    this.server = server;
    this.workers = workers;
    this.deadlines = deadlines;
  }

  /**
   * Starts an endpoint.
   *
   * @param port the port, or 0 for a free one
   */
  public static LoopbackEndpoint start(
      RestJsonService service, DelayedResponses delayedResponses, int port) {
    return start(service, delayedResponses, port, Limits.DEFAULT);
  }

  static LoopbackEndpoint start(
      RestJsonService service, DelayedResponses delayedResponses, int port, Limits limits) {
    HttpServer server = listenOn(port);
    Deadlines deadlines = new Deadlines(limits.timeout());
    Workers workers = new Workers(deadlines);
    server.setExecutor(workers);
    server.createContext(
        "/",
        new RequestHandler(service, delayedResponses, new Gateway(limits.bodyBytes()), workers));
    workers.run(server::start);
    return new LoopbackEndpoint(server, workers, deadlines);
  }

  private static HttpServer listenOn(int port) {
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException(
          Text.of(
              "port is %d: it must be between 1 and %d, or 0 for a free port.", port, MAX_PORT));
    }
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      return HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new IllegalStateException(
          Text.of(
              "The endpoint cannot listen on port %d: use another port, or startEndpoint() for a free one.",
              port),
          e);
    }
  }

  @Override
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
    deadlines.close();
  }

  /** Returns the URI. The format may change. */
  @Override
  public String toString() {
    return "IvsEndpoint[" + uri() + "]";
  }
}
