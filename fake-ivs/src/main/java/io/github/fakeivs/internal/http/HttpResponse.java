package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.client.ErrorResponse;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * An HTTP response.
 *
 * @param head the status and the headers
 * @param body the body, which may be empty
 */
public record HttpResponse(SdkHttpResponse head, SdkBytes body) {

  static HttpResponse of(ErrorResponse error) {
    return new HttpResponse(error.head(), error.body());
  }
}
