package io.github.fakeivs.internal.endpoint;

import io.github.fakeivs.internal.http.HttpResponse;
import io.github.fakeivs.internal.http.RestJsonService;

/** Thrown if a request is not a call of the service. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  RefusedException(int status, String code, String text) {
    super(text, null, false, false);
    this.status = status;
    this.code = code;
  }

  HttpResponse response(RestJsonService service) {
    return service.refusal(status, code, String.valueOf(getMessage()));
  }
}
