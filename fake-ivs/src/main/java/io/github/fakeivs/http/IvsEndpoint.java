package io.github.fakeivs.http;

import java.net.URI;

/**
 * An HTTP endpoint of a fake on the loopback interface, for clients in other processes and other
 * languages.
 *
 * <p>The endpoint listens on 127.0.0.1 and refuses requests whose {@code Host} header names another
 * host. Its threads are daemon threads and end when it is closed. A request must arrive within ten
 * seconds, and its body must not be longer than one mebibyte. A request that is not a call of
 * Amazon IVS gets an error response as from an API gateway, and is not recorded.
 *
 * <p>Faults reach the client as they would over a network. A failure of the service is a response
 * with its status and error code, a lost connection ends without a response, and any other
 * throwable is a response with status 500. A delayed response is sent when the fake's clock reaches
 * the end of the delay, or after the same duration of real time, whichever comes first.
 *
 * @since 0.1.0
 */
public interface IvsEndpoint extends AutoCloseable {

  /** {@return the URI for clients, such as {@code http://127.0.0.1:49152}} */
  URI uri();

  /** {@return the port} */
  int port();

  /** Closes this endpoint and its connections. Has no effect if it is closed already. */
  @Override
  void close();
}
