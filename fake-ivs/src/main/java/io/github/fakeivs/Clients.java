package io.github.fakeivs;

import io.github.fakeivs.internal.client.AsyncCaller;
import io.github.fakeivs.internal.client.SyncCaller;
import io.github.fakeivs.internal.sdk.NewerOperations;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Creates the clients of a fake. With a newer SDK, they may be instances of subclasses. */
final class Clients {

  private static final Class<? extends FakeIvsClient> SYNC =
      NewerOperations.completed(MethodHandles.lookup(), FakeIvsClient.class, IvsClient.class);
  private static final Class<? extends FakeIvsAsyncClient> ASYNC =
      NewerOperations.completed(
          MethodHandles.lookup(), FakeIvsAsyncClient.class, IvsAsyncClient.class);

  private Clients() {}

  static FakeIvsClient sync(FakeIvs fake, SyncCaller caller) {
    return SYNC == FakeIvsClient.class
        ? new FakeIvsClient(fake, caller)
        : ofSubclass(SYNC, fake, caller);
  }

  static FakeIvsAsyncClient async(FakeIvs fake, AsyncCaller caller) {
    return ASYNC == FakeIvsAsyncClient.class
        ? new FakeIvsAsyncClient(fake, caller)
        : ofSubclass(ASYNC, fake, caller);
  }

  private static <C> C ofSubclass(Class<C> type, Object... arguments) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    try {
      return type.cast(constructor.newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the only constructor is that of the client: " + type, e);
    }
  }
}
