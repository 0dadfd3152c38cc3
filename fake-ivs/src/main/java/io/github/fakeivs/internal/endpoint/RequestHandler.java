package io.github.fakeivs.internal.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.client.DelayedResponses;
import io.github.fakeivs.internal.http.HttpOutcome;
import io.github.fakeivs.internal.http.HttpRequest;
import io.github.fakeivs.internal.http.HttpResponse;
import io.github.fakeivs.internal.http.ResponseWait;
import io.github.fakeivs.internal.http.RestJsonService;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

/** Handles the requests of an endpoint. An exception closes the connection without a response. */
final class RequestHandler implements HttpHandler {

  private final RestJsonService service;
  private final DelayedResponses delayedResponses;
  private final Gateway gateway;
  private final Workers workers;

  RequestHandler(
      RestJsonService service,
      DelayedResponses delayedResponses,
      Gateway gateway,
      Workers workers) {
    this.service = service;
    this.delayedResponses = delayedResponses;
    this.gateway = gateway;
    this.workers = workers;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, respond(exchange));
    }
  }

  private HttpResponse respond(HttpExchange exchange) throws IOException {
    try {
      HttpRequest request = gateway.read(exchange);
      workers.endDeadline();
      return respond(service.answer(request));
    } catch (RefusedException refused) {
      return refused.response(service);
    }
  }

  private HttpResponse respond(HttpOutcome outcome) throws IOException {
    if (!outcome.delay().isZero()) {
      await(outcome);
    }
    HttpResponse response = outcome.response();
    return response == null ? respondTo(outcome.failureOrThrow()) : response;
  }

  private void await(HttpOutcome outcome) throws IOException {
    try {
      new ResponseWait().await(outcome.delay(), delayedResponses);
    } catch (InterruptedException | CancellationException e) {
      throw new InterruptedIOException("The response will never arrive.");
    }
  }

  /** Responds to a failure that the service itself does not have. */
  private HttpResponse respondTo(Throwable failure) throws IOException {
    if (failure instanceof IOException lostConnection) {
      throw lostConnection;
    }
    return failure instanceof UnsupportedOperationException
        ? service.refusal(501, "NotImplementedException", Text.shortened(failure))
        : service.refusal(500, "InternalFailure", Text.shortened(failure));
  }

  /**
   * Sends a response, and reads the rest of a refused request: some clients read the response only
   * after they have sent all.
   */
  private void send(HttpExchange exchange, HttpResponse response) throws IOException {
    workers.beginDeadline();
    exchange.getResponseHeaders().putAll(response.head().headers());
    // On JDK 17 the server sends head and body apart. On a connection that stays open, TCP would
    // wait 40 ms for the client to acknowledge the head before it sends the body.
    exchange.getResponseHeaders().set("Connection", "close");
    byte[] body = response.body().asByteArrayUnsafe();
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.head().statusCode(), hasBody ? body.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
      exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    }
  }
}
