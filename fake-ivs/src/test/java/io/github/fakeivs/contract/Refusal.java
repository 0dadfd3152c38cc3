package io.github.fakeivs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** A call that was refused. */
final class Refusal {

  private final IvsException thrown;
  private final boolean ownWords;

  Refusal(IvsException thrown, boolean ownWords) {
    this.thrown = thrown;
    this.ownWords = ownWords;
    assertAttempts();
  }

  /** Makes the call and checks everything about its exception that the error alone decides. */
  static IvsException by(Supplier<?> call, ModelledError error) {
    Throwable thrown = catchThrowable(call::get);
    assertThat(thrown).isExactlyInstanceOf(error.type());
    IvsException refusal = (IvsException) thrown;
    String text = exceptionMessage(refusal);
    assertThat(text).isNotBlank();
    assertThat(refusal.statusCode()).isEqualTo(error.status());
    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(error.code());
    assertThat(refusal.awsErrorDetails().serviceName()).isEqualTo("Ivs");
    assertThat(refusal.awsErrorDetails().errorMessage()).isEqualTo(text);
    assertThat(refusal.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(error.status());
    assertThat(UUID.fromString(refusal.requestId())).hasToString(refusal.requestId());
    assertThat(refusal.getMessage())
        .isEqualTo(
            "%s (Service: Ivs, Status Code: %s, Request ID: %s) (SDK Attempt Count: %s)",
            text, error.status(), refusal.requestId(), refusal.numAttempts());
    return refusal;
  }

  /** Each type of exception declares this member for itself; as structures they are alike. */
  private static String exceptionMessage(IvsException refusal) {
    return ((SdkPojo) refusal)
        .sdkFields().stream()
            .filter(field -> field.memberName().equals("exceptionMessage"))
            .map(field -> (String) field.getValueOrDefault(refusal))
            .findFirst()
            .orElseThrow();
  }

  /** The real service may throttle a call before it refuses it. */
  private void assertAttempts() {
    if (ownWords) {
      assertThat(thrown.numAttempts()).isEqualTo(1);
    }
  }

  /** Expects a text that the service itself was seen to send. */
  Refusal saying(String text) {
    assertThat(text()).isEqualTo(text);
    return this;
  }

  /** Expects the fake's own words to name these, in this order; the service's may differ. */
  Refusal naming(String... parts) {
    if (ownWords) {
      assertThat(text()).containsSubsequence(parts);
    }
    return this;
  }

  /** Expects a text that keeps this to itself. */
  Refusal hiding(String secret) {
    assertThat(text()).doesNotContain(secret);
    return this;
  }

  String text() {
    return thrown.awsErrorDetails().errorMessage();
  }
}
