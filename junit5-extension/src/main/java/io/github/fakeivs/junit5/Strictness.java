package io.github.fakeivs.junit5;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Checks what a strict test leaves behind. */
final class Strictness {

  private Strictness() {}

  /** Fails the test if it leaves anything behind. */
  static void check(ExtensionContext context, List<ScopedFake> fakes) {
    List<String> left = fakes.stream().flatMap(fake -> fake.leftovers().stream()).toList();
    if (!left.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              Text.of(
                  "The strict test leaves behind %s. Clean up, or set strict = false.",
                  String.join(", ", left)));
      Report.attach(context, failure, fakes);
      throw failure;
    }
  }
}
