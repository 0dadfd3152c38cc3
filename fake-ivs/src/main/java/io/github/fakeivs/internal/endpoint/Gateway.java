package io.github.fakeivs.internal.endpoint;

import com.sun.net.httpserver.HttpExchange;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Accepts calls of the service and refuses other requests, as an API gateway does. */
final class Gateway {

  private final int bodyLimit;

  Gateway(int bodyLimit) {
    this.bodyLimit = bodyLimit;
  }

  /** Reads a request. */
  HttpRequest read(HttpExchange exchange) throws IOException, RefusedException {
    requireLoopback(exchange);
    SdkHttpMethod method = requireMethod(exchange, requireMethods(exchange));
    SdkBytes body = requireBody(exchange);
    return new HttpRequest(method, path(exchange), query(exchange.getRequestURI()), body);
  }

  private static void requireLoopback(HttpExchange exchange) throws RefusedException {
    if (!LoopbackHosts.areNamed(exchange.getRequestHeaders())) {
      throw new RefusedException(
          421,
          "MisdirectedRequestException",
          "This endpoint serves only the hosts localhost and 127.0.0.1");
    }
  }

  /** Returns the methods that the path supports. */
  private static Set<SdkHttpMethod> requireMethods(HttpExchange exchange) throws RefusedException {
    Set<SdkHttpMethod> methods = EnumSet.allOf(SdkHttpMethod.class);
    methods.removeIf(method -> IvsOperation.at(method, path(exchange)).isEmpty());
    if (methods.isEmpty()) {
      throw new RefusedException(
          404,
          "UnknownOperationException",
          Text.of("fake-ivs has no operation at %s", Text.shortened(path(exchange))));
    }
    return methods;
  }

  private static SdkHttpMethod requireMethod(HttpExchange exchange, Set<SdkHttpMethod> allowed)
      throws RefusedException {
    for (SdkHttpMethod method : allowed) {
      if (method.name().equals(exchange.getRequestMethod())) {
        return method;
      }
    }
    String names = allowed.stream().map(SdkHttpMethod::name).collect(Collectors.joining(", "));
    exchange.getResponseHeaders().set("Allow", names);
    throw new RefusedException(
        405,
        "MethodNotAllowedException",
        Text.of("%s supports only %s", Text.shortened(path(exchange)), names));
  }

  private SdkBytes requireBody(HttpExchange exchange) throws IOException, RefusedException {
    byte[] body = exchange.getRequestBody().readNBytes(bodyLimit + 1);
    if (body.length > bodyLimit) {
      throw new RefusedException(
          413,
          "RequestEntityTooLargeException",
          Text.of("The request body must not be longer than %d bytes", bodyLimit));
    }
    return SdkBytes.fromByteArrayUnsafe(body);
  }

  private static Map<String, List<String>> query(URI uri) {
    return uri.getRawQuery() == null ? Map.of() : SdkHttpUtils.uriParams(uri);
  }

  private static String path(HttpExchange exchange) {
    return exchange.getRequestURI().getRawPath();
  }
}
