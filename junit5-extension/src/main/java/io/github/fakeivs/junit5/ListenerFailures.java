package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What listeners of the test threw in calls of the SDK's clients, which could not throw it: it
 * fails the test at its end.
 */
final class ListenerFailures {

  private ListenerFailures() {}

  /** Throws what is left, or adds it to the failure that there is. */
  static void tell(ExtensionContext context, List<ScopedFake> fakes) {
    context
        .getExecutionException()
        .ifPresentOrElse(
            failure -> fakes.forEach(fake -> addTo(failure, fake.fake())), () -> rethrow(fakes));
  }

  private static void addTo(Throwable failure, FakeIvs fake) {
    try {
      fake.eventDelivery().rethrowFailures();
    } catch (Throwable thrown) {
      if (thrown != failure) {
        failure.addSuppressed(thrown);
      }
    }
  }

  private static void rethrow(List<ScopedFake> fakes) {
    for (ScopedFake scoped : fakes) {
      try {
        scoped.fake().eventDelivery().rethrowFailures();
      } catch (Throwable thrown) {
        Report.attach(thrown, fakes);
        throw thrown;
      }
    }
  }
}
