package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Holds what the fake hands out against what the SDK's real client makes of the same answer. */
public final class RealClientComparison {

  private static final Set<String> NOT_MEMBERS =
      Set.of("toBuilder", "sdkFields", "sdkFieldNameToField", "responseMetadata");

  private RealClientComparison() {}

  public static void assertAlike(IvsResponse fake, IvsResponse real) {
    assertSameHead(fake.sdkHttpResponse(), real.sdkHttpResponse());
    assertThat(fake.responseMetadata()).isEqualTo(real.responseMetadata());
    assertThat(fake.responseMetadata().requestId()).isEqualTo(real.responseMetadata().requestId());
    assertThat(fake.responseMetadata()).hasToString(real.responseMetadata().toString());
    assertSameStructure(fake.getClass().getSimpleName(), fake, real);
  }

  static void assertSameHead(SdkHttpResponse fake, SdkHttpResponse real) {
    assertThat(fake.statusCode()).isEqualTo(real.statusCode());
    assertThat(fake.statusText()).isEqualTo(real.statusText());
    assertThat(fake.isSuccessful()).isEqualTo(real.isSuccessful());
    assertThat(fake.headers()).isEqualTo(real.headers());
    assertThat(fake)
        .isInstanceOf(SdkHttpFullResponse.class)
        .isEqualTo(real)
        .hasSameHashCodeAs(real);
    assertThat(fake.toBuilder().build()).hasSameClassAs(real).isEqualTo(real);
  }

  public static void assertAlike(AwsServiceException fake, AwsServiceException real) {
    assertThat(fake)
        .hasSameClassAs(real)
        .hasMessage(real.getMessage())
        .hasToString(real.toString());
    assertThat(fake.statusCode()).isEqualTo(real.statusCode());
    assertThat(fake.requestId()).isEqualTo(real.requestId());
    assertThat(fake.extendedRequestId()).isEqualTo(real.extendedRequestId());
    assertThat(fake.numAttempts()).isEqualTo(real.numAttempts());
    assertThat(fake.retryable()).isEqualTo(real.retryable());
    assertThat(fake.isThrottlingException()).isEqualTo(real.isThrottlingException());
    assertThat(fake.isClockSkewException()).isEqualTo(real.isClockSkewException());
    assertThat(fake.isRetryableException()).isEqualTo(real.isRetryableException());
    assertThat(RetryUtils.isThrottlingException(fake))
        .isEqualTo(RetryUtils.isThrottlingException(real));
    assertThat(fake.getCause()).isEqualTo(real.getCause());
    assertThat(fake.getSuppressed()).hasSameSizeAs(real.getSuppressed());
    assertThat(WireJson.structure((SdkPojo) fake)).isEqualTo(WireJson.structure((SdkPojo) real));
    assertSameDetails(fake.awsErrorDetails(), real.awsErrorDetails());
  }

  private static void assertSameDetails(AwsErrorDetails fake, AwsErrorDetails real) {
    assertThat(fake.errorCode()).isEqualTo(real.errorCode());
    assertThat(fake.errorMessage()).isEqualTo(real.errorMessage());
    assertThat(fake.serviceName()).isEqualTo(real.serviceName());
    assertThat(fake.rawResponse()).isEqualTo(real.rawResponse());
    assertThat(fake).hasToString(real.toString());
    assertSameHead(fake.sdkHttpResponse(), real.sdkHttpResponse());
  }

  private static void assertSameStructure(String what, SdkPojo fake, SdkPojo real) {
    assertThat(fake).as(what).isEqualTo(real).hasToString(real.toString()).hasSameHashCodeAs(real);
    for (Method method : fake.getClass().getMethods()) {
      if (isMember(method)) {
        assertSame(what + "." + method.getName(), valueOf(method, fake), valueOf(method, real));
      }
    }
  }

  /** Members, their forms as text, and whether lists and maps are there. */
  private static boolean isMember(Method method) {
    return method.getParameterCount() == 0
        && method.getDeclaringClass().getPackage().equals(IvsRequest.class.getPackage())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && !NOT_MEMBERS.contains(method.getName());
  }

  private static void assertSame(String what, Object fake, Object real) {
    assertThat(fake).as(what).isEqualTo(real);
    if (fake instanceof SdkPojo structure) {
      assertSameStructure(what, structure, (SdkPojo) real);
    } else if (fake instanceof List<?> list) {
      assertUnmodifiable(what, list, (List<?>) real);
      for (int i = 0; i < list.size(); i++) {
        assertSame(what + "[" + i + "]", list.get(i), ((List<?>) real).get(i));
      }
    } else if (fake instanceof Map<?, ?> map) {
      assertUnmodifiable(what, map, (Map<?, ?>) real);
    }
  }

  private static void assertUnmodifiable(String what, List<?> fake, List<?> real) {
    for (List<?> list : Arrays.asList(fake, real)) {
      assertThatThrownBy(() -> list.add(null))
          .as(what)
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  private static void assertUnmodifiable(String what, Map<?, ?> fake, Map<?, ?> real) {
    for (Map<?, ?> map : Arrays.asList(fake, real)) {
      assertThatThrownBy(() -> map.put(null, null))
          .as(what)
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  private static Object valueOf(Method method, Object object) {
    try {
      return method.invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the SDK's members are public", e);
    }
  }
}
