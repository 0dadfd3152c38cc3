package io.github.fakeivs.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.http.IvsEndpoint;
import io.github.fakeivs.internal.http.RestJsonService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that take their time: an endpoint waits for them only so long. */
class DeadlineTest {

  private static final Limits SHORT = new Limits(Duration.ofMillis(50), 1_000);

  /** No request here gets as far as the service. */
  private final IvsEndpoint endpoint =
      LoopbackEndpoint.start(new RestJsonService(null), null, 0, SHORT);

  @AfterEach
  void close() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P",
        "POST /CreateChannel HTTP/1.1\r\n",
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n",
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{",
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
      })
  void halfARequest_endsWithItsConnection(String half) throws IOException {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), endpoint.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));

      assertThat(response(socket)).isEmpty();
    }
  }

  /** The deadline of the test itself passes after all others. */
  @Test
  void aDeadlineThatHasEnded_interruptsNobody() {
    CountDownLatch forEver = new CountDownLatch(1);
    Set<String> interrupted = ConcurrentHashMap.newKeySet();
    try (Deadlines deadlines = new Deadlines(Duration.ofMillis(200));
        Workers workers = new Workers(deadlines)) {
      for (int thread = 0; thread < 64; thread++) {
        workers.execute(() -> {});
      }
      for (int thread = 0; thread < 64; thread++) {
        workers.execute(
            () -> {
              workers.beginDeadline();
              workers.endDeadline();
              try {
                forEver.await();
              } catch (InterruptedException e) {
                interrupted.add(Thread.currentThread().getName());
              }
            });
      }
      deadlines.begin();

      assertThatThrownBy(forEver::await).isInstanceOf(InterruptedException.class);
      assertThat(interrupted).isEmpty();
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  /** A deadline that passes before the endpoint has read what is sent resets the connection. */
  private static byte[] response(Socket socket) throws IOException {
    try {
      return socket.getInputStream().readAllBytes();
    } catch (SocketException reset) {
      return new byte[0];
    }
  }
}
