package io.github.fakeivs.internal.http;

/** Thrown if an HTTP request cannot be read as a request of its operation. */
final class MalformedRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedRequestException(String text) {
    super(text, null, false, false);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
