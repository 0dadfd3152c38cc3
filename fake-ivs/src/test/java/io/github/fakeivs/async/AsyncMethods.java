package io.github.fakeivs.async;

import io.github.fakeivs.call.IvsOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** The methods of the SDK's asynchronous client, found by the types of their requests. */
final class AsyncMethods {

  private AsyncMethods() {}

  static CompletableFuture<IvsResponse> call(IvsAsyncClient client, IvsRequest request) {
    return call(client, request.getClass(), request);
  }

  /** Calls an operation without a request. */
  static CompletableFuture<IvsResponse> callWithNull(
      IvsAsyncClient client, IvsOperation operation) {
    return call(client, operation.requestType(), null);
  }

  @SuppressWarnings("unchecked") // Every response is an IvsResponse, and a future only hands out.
  private static CompletableFuture<IvsResponse> call(
      IvsAsyncClient client, Class<? extends IvsRequest> requestType, IvsRequest request) {
    try {
      return (CompletableFuture<IvsResponse>) method(requestType).invoke(client, request);
    } catch (InvocationTargetException e) {
      throw unchecked(e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError("the client's methods are public", e);
    }
  }

  private static Method method(Class<? extends IvsRequest> requestType) {
    return Arrays.stream(IvsAsyncClient.class.getMethods())
        .filter(method -> method.getReturnType() == CompletableFuture.class)
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
