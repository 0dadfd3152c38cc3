package io.github.fakeivs.control;

import io.github.fakeivs.call.IvsOperation;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Calls operations that a test knows by name only. */
final class Operations {

  private static final String RESOURCE_ARN = "arn:aws:ivs:us-east-1:123456789012:channel/none";

  private Operations() {}

  /** Calls an operation with a request that the SDK's client would send. */
  static void call(IvsClient ivs, IvsOperation operation) throws Throwable {
    try {
      IvsClient.class
          .getMethod(methodName(operation), operation.requestType())
          .invoke(ivs, request(operation));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** An empty request; only the path is filled in, without which the SDK's client sends nothing. */
  private static IvsRequest request(IvsOperation operation) throws ReflectiveOperationException {
    SdkBuilder<?, ?> builder =
        (SdkBuilder<?, ?>) operation.requestType().getMethod("builder").invoke(null);
    SdkField<?> path = ((SdkPojo) builder).sdkFieldNameToField().get("resourceArn");
    if (path != null) {
      path.set(builder, RESOURCE_ARN);
    }
    return (IvsRequest) builder.build();
  }

  private static String methodName(IvsOperation operation) {
    String name = operation.operationName();
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
