package io.github.fakeivs.fidelity;

import io.github.fakeivs.call.IvsOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The SDK's types, found by their names in the model. */
public final class SdkTypes {

  private static final String UNKNOWN_ARN = "arn:aws:ivs:us-east-1:123456789012:channel/none";
  private static final String MODEL_PACKAGE = IvsRequest.class.getPackageName();

  private SdkTypes() {}

  /** An instance without any member. */
  public static SdkPojo empty(String structure) {
    return (SdkPojo) builder(structure).build();
  }

  static SdkBuilder<?, ?> builder(String structure) {
    try {
      Class<?> type = Class.forName(MODEL_PACKAGE + "." + structure);
      return (SdkBuilder<?, ?>) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the SDK has no " + structure, e);
    }
  }

  /**
   * Calls an operation with an empty request; only the path is filled in, without which the SDK's
   * client sends nothing.
   */
  public static IvsResponse call(IvsClient client, IvsOperation operation) {
    SdkBuilder<?, ?> request = builder(operation.requestType().getSimpleName());
    ((SdkPojo) request)
        .sdkFields().stream()
            .filter(field -> field.location() == MarshallLocation.PATH)
            .forEach(field -> field.set(request, UNKNOWN_ARN));
    return call(client, (IvsRequest) request.build());
  }

  /** Calls the client's method for this type of request. */
  static IvsResponse call(IvsClient client, IvsRequest request) {
    return call(client, request.getClass(), request);
  }

  /** Calls the client's method for a type of request, perhaps with null. */
  static IvsResponse call(
      IvsClient client, Class<? extends IvsRequest> requestType, IvsRequest request) {
    return (IvsResponse) invoke(IvsClient.class, client, requestType, request);
  }

  /** Calls the asynchronous client's method for this type of request. */
  public static CompletableFuture<IvsResponse> call(IvsAsyncClient client, IvsRequest request) {
    return call(client, request.getClass(), request);
  }

  /** Calls the asynchronous client's method for a type of request, perhaps with null. */
  @SuppressWarnings("unchecked") // Every response is an IvsResponse, and a future only hands out.
  public static CompletableFuture<IvsResponse> call(
      IvsAsyncClient client, Class<? extends IvsRequest> requestType, IvsRequest request) {
    return (CompletableFuture<IvsResponse>)
        invoke(IvsAsyncClient.class, client, requestType, request);
  }

  /** What a client can be asked: its calls with a request or with what builds one. */
  public static Stream<Method> callsOf(Class<?> clientType) {
    return Arrays.stream(clientType.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getParameterCount() == 1);
  }

  /** Makes a call with a request that has no members. */
  public static Object callWithoutMembers(Method method, Object client) throws Throwable {
    Consumer<Object> leavesAllUnset = builder -> {};
    Class<?> parameter = method.getParameterTypes()[0];
    try {
      return method.invoke(
          client,
          IvsRequest.class.isAssignableFrom(parameter)
              ? empty(parameter.getSimpleName())
              : leavesAllUnset);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object invoke(
      Class<?> clientType, Object client, Class<?> requestType, IvsRequest request) {
    try {
      return method(clientType, requestType).invoke(client, request);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError("the client's methods are public", e);
    }
  }

  private static Method method(Class<?> clientType, Class<?> requestType) {
    return Arrays.stream(clientType.getMethods())
        .filter(method -> !method.getName().endsWith("Paginator"))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> method.getParameterTypes()[0] == requestType)
        .findFirst()
        .orElseThrow(() -> new LinkageError("the client takes no " + requestType));
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
