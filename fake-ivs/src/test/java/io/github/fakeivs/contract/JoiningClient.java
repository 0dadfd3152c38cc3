package io.github.fakeivs.contract;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Presents an asynchronous client as a synchronous one: waits for each future, and throws what it
 * failed with. Lambda overloads are the asynchronous client's own; pages come from its publishers.
 */
final class JoiningClient implements InvocationHandler {

  private final IvsAsyncClient async;

  private JoiningClient(IvsAsyncClient async) {
    this.async = async;
  }

  static IvsClient of(IvsAsyncClient async) {
    return client(new JoiningClient(async));
  }

  private static IvsClient client(InvocationHandler handler) {
    Class<?>[] types = {IvsClient.class};
    return (IvsClient) Proxy.newProxyInstance(IvsClient.class.getClassLoader(), types, handler);
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (!SdkIterable.class.isAssignableFrom(method.getReturnType())) {
      return joined(answer(method, arguments));
    }
    if (arguments[0] instanceof IvsRequest request) {
      return pages(method, request, (SdkPublisher<?>) answer(method, arguments));
    }
    return InvocationHandler.invokeDefault(proxy, method, arguments);
  }

  /** What the asynchronous client answers to the method of the same name and parameters. */
  private Object answer(Method method, Object[] arguments) throws Throwable {
    try {
      return IvsAsyncClient.class
          .getMethod(method.getName(), method.getParameterTypes())
          .invoke(async, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object joined(Object answer) throws Throwable {
    try {
      return answer instanceof CompletableFuture<?> future ? future.join() : answer;
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }

  /** The SDK's own type of pages, over a client that has each page from the publisher. */
  private static Object pages(Method paginator, IvsRequest first, SdkPublisher<?> publisher)
      throws ReflectiveOperationException {
    return paginator
        .getReturnType()
        .getConstructor(IvsClient.class, first.getClass())
        .newInstance(client(new PublishedPages(token(first), publisher)), first);
  }

  private static Optional<String> token(IvsRequest request) {
    return request.getValueForField("nextToken", String.class);
  }

  /** Answers one call after another with the publisher's pages; the first call begins anew. */
  private static final class PublishedPages implements InvocationHandler {

    private final Optional<String> firstToken;
    private final SdkPublisher<?> publisher;
    private Iterator<?> pages;

    PublishedPages(Optional<String> firstToken, SdkPublisher<?> publisher) {
      this.firstToken = firstToken;
      this.publisher = publisher;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (token((IvsRequest) arguments[0]).equals(firstToken)) {
        List<Object> published = new ArrayList<>();
        joined(publisher.subscribe(published::add));
        pages = published.iterator();
      }
      return pages.next();
    }
  }
}
