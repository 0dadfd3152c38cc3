package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.http.SdkClientRouting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Routes SDK clients to the fake of a context, from before the test instance is created until JUnit
 * closes the context. A test suspends the routing of its class, and a nested class that of its
 * enclosing class.
 */
@SuppressWarnings("deprecation") // JUnit 5.12 closes no AutoCloseable, only a CloseableResource.
final class Routing implements CloseableResource, AutoCloseable {

  private final FakeIvs fake;
  private final @Nullable Routing suspended;

  /** Guarded by this class, since only one routing can be open in a JVM. */
  private @Nullable SdkClientRouting open;

  private Routing(FakeIvs fake, @Nullable Routing suspended) {
    this.fake = fake;
    this.suspended = suspended;
    resume();
  }

  /** Starts routing for a context if its settings request it. Has no effect if it has started. */
  static void begin(ExtensionContext context, Settings settings) {
    if (settings.routesSdkClients()) {
      ContextValues.findOrCreate(context, Routing.class, () -> start(context, settings));
    }
  }

  private static Routing start(ExtensionContext context, Settings settings) {
    FakeIvs fake = Scopes.fakeOf(context, settings).fake();
    Routing outer = context.getParent().flatMap(Routing::innermost).orElse(null);
    try {
      return open(fake, outer);
    } catch (IllegalStateException refused) {
      throw ConfigurationErrors.invalidAttribute(
          "routeSdkClients",
          true,
          context.getElement().orElseThrow(),
          Text.of(
              "%s If tests run in parallel, add @ResourceLock(Resources.SYSTEM_PROPERTIES) to those that route SDK clients.",
              refused.getMessage()));
    }
  }

  /** Opens a routing in place of an outer one, in one step: no other test can open one between. */
  private static synchronized Routing open(FakeIvs fake, @Nullable Routing outer) {
    Routing suspended = outer != null && outer.suspend() ? outer : null;
    try {
      return new Routing(fake, suspended);
    } catch (IllegalStateException refused) {
      resume(suspended);
      throw refused;
    }
  }

  private static synchronized void close(Routing inner) {
    inner.suspend();
    resume(inner.suspended);
  }

  private static void resume(@Nullable Routing suspended) {
    if (suspended != null) {
      suspended.resume();
    }
  }

  private static Optional<Routing> innermost(ExtensionContext context) {
    return ContextValues.find(context, Routing.class)
        .or(() -> context.getParent().flatMap(Routing::innermost));
  }

  private void resume() {
    open = fake.routeSdkClients();
  }

  /** Stops routing until it is resumed. Returns whether it was routing. */
  private boolean suspend() {
    boolean routing = open != null;
    if (open != null) {
      open.close();
      open = null;
    }
    return routing;
  }

  @Override
  public void close() {
    close(this);
  }
}
