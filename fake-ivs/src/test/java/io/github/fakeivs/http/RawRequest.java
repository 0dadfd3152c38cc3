package io.github.fakeivs.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes on a socket, which no HTTP client would send. */
final class RawRequest {

  private static final int PATIENCE_MILLIS = 30_000;

  private RawRequest() {}

  /** Sends a request with a body and returns the whole response. */
  static String send(IvsEndpoint endpoint, String method, String path, String body) {
    return send(endpoint, method, path, body, "Host: 127.0.0.1:" + endpoint.port());
  }

  /** Sends a request with a body and with these headers beside its length. */
  static String send(
      IvsEndpoint endpoint, String method, String path, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
    return send(endpoint, head + body);
  }

  /** Sends text and nothing more, and returns all that comes back until the connection closes. */
  static String send(IvsEndpoint endpoint, String text) {
    return send(endpoint, text.getBytes(StandardCharsets.UTF_8));
  }

  static String send(IvsEndpoint endpoint, byte[] bytes) {
    try (Socket socket = connect(endpoint)) {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a connection; what does not come within half a minute is a failure. */
  static Socket connect(IvsEndpoint endpoint) throws IOException {
    Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), endpoint.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }
}
