package io.github.fakeivs.internal.http;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An HTTP request.
 *
 * @param method the method
 * @param path the path, still percent-encoded
 * @param query the query parameters, decoded
 * @param body the body, which may be empty
 */
public record HttpRequest(
    SdkHttpMethod method, String path, Map<String, List<String>> query, SdkBytes body) {

  static HttpRequest of(SdkHttpRequest head, SdkBytes body) {
    return new HttpRequest(head.method(), head.encodedPath(), head.rawQueryParameters(), body);
  }
}
