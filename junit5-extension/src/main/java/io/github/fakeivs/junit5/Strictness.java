package io.github.fakeivs.junit5;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks what a strict test leaves behind. */
final class Strictness {

  private Strictness() {}

  /** Fails the test if it leaves anything behind. */
  static void check(List<ScopedFake> fakes) {
    List<String> left = fakes.stream().flatMap(Strictness::leftoversOf).toList();
    if (!left.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              Text.of(
                  "The strict test leaves behind %s. Clean up, or set strict = false.",
                  String.join(", ", left)));
      Report.attach(failure, fakes);
      throw failure;
    }
  }

  private static Stream<String> leftoversOf(ScopedFake fake) {
    return Stream.of(
            fake.unendedStreams().stream().map(broadcast -> "the live " + broadcast),
            fake.unusedRules().stream().map(rule -> "the unused " + rule),
            fake.fake().calls().afterClose().stream()
                .map(operation -> Text.of("a call of %s on a closed client", operation)))
        .flatMap(Function.identity());
  }
}
