package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test at its end with what listeners threw during SDK calls, which do not throw it
 * themselves.
 */
final class ListenerFailures {

  private ListenerFailures() {}

  /** Throws what listeners have thrown, or adds it to the failure of the test. */
  static void throwOrAttach(ExtensionContext context, List<ScopedFake> fakes) {
    context
        .getExecutionException()
        .ifPresentOrElse(
            failure -> fakes.forEach(fake -> addTo(failure, fake.fake())),
            () -> rethrow(context, fakes));
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

  private static void rethrow(ExtensionContext context, List<ScopedFake> fakes) {
    for (int i = 0; i < fakes.size(); i++) {
      try {
        fakes.get(i).fake().eventDelivery().rethrowFailures();
      } catch (Throwable thrown) {
        fakes.subList(i + 1, fakes.size()).forEach(other -> addTo(thrown, other.fake()));
        Report.attach(context, thrown, fakes);
        throw thrown;
      }
    }
  }
}
