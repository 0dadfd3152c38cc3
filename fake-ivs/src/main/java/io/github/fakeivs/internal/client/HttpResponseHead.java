package io.github.fakeivs.internal.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * An HTTP response without a body. Everything but the status comes from the response that the SDK
 * builds, which is built only when it is needed: that takes a third of the time of a call.
 */
final class HttpResponseHead implements SdkHttpFullResponse {

  private static final long serialVersionUID = 1;

  private final transient ResponseHead head;

  HttpResponseHead(ResponseHead head) {
    this.head = head;
  }

  @Override
  public int statusCode() {
    return head.status();
  }

  @Override
  public Optional<String> statusText() {
    return head.builtHttpResponse().statusText();
  }

  @Override
  public Map<String, List<String>> headers() {
    return head.builtHttpResponse().headers();
  }

  @Override
  public Optional<AbortableInputStream> content() {
    return head.builtHttpResponse().content();
  }

  @Override
  public Builder toBuilder() {
    return head.builtHttpResponse().toBuilder();
  }

  /** Serializes the response that the SDK builds. */
  private Object writeReplace() {
    return head.builtHttpResponse();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HttpResponseHead same
        ? head.equals(same.head)
        : head.builtHttpResponse().equals(other);
  }

  @Override
  public int hashCode() {
    return head.builtHttpResponse().hashCode();
  }
}
