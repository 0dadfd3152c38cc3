package io.github.fakeivs;

import io.github.fakeivs.internal.sdk.NewerOperations;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The clients of a fake. With a newer SDK, they may be instances of subclasses. */
final class Clients {

  private final FakeIvs fake;
  private final Engine engine;
  private final FakeIvsClient sync;

  /** Created on first use, since most tests need none of the SDK's asynchronous classes. */
  private final AtomicReference<@Nullable FakeIvsAsyncClient> async = new AtomicReference<>();

  Clients(FakeIvs fake, Engine engine) {
    this.fake = fake;
    this.engine = engine;
    this.sync = Sync.create(fake, engine);
  }

  FakeIvsClient sync() {
    return sync;
  }

  FakeIvsAsyncClient async() {
    FakeIvsAsyncClient known = async.get();
    return known == null ? firstOf(Async.create(fake, engine)) : known;
  }

  private FakeIvsAsyncClient firstOf(FakeIvsAsyncClient created) {
    FakeIvsAsyncClient other = async.compareAndExchange(null, created);
    return other == null ? created : other;
  }

  private static <C> C ofSubclass(Class<C> type, Object... arguments) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    try {
      return type.cast(constructor.newInstance(arguments));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the only constructor is that of the client: " + type, e);
    }
  }

  private static final class Sync {

    private static final Class<? extends FakeIvsClient> TYPE =
        NewerOperations.completed(MethodHandles.lookup(), FakeIvsClient.class, IvsClient.class);

    static FakeIvsClient create(FakeIvs fake, Engine engine) {
      return TYPE == FakeIvsClient.class
          ? new FakeIvsClient(fake, engine.syncCaller)
          : ofSubclass(TYPE, fake, engine.syncCaller);
    }
  }

  private static final class Async {

    private static final Class<? extends FakeIvsAsyncClient> TYPE =
        NewerOperations.completed(
            MethodHandles.lookup(), FakeIvsAsyncClient.class, IvsAsyncClient.class);

    static FakeIvsAsyncClient create(FakeIvs fake, Engine engine) {
      return TYPE == FakeIvsAsyncClient.class
          ? new FakeIvsAsyncClient(fake, engine.asyncCaller)
          : ofSubclass(TYPE, fake, engine.asyncCaller);
    }
  }
}
