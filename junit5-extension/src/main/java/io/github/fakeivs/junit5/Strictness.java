package io.github.fakeivs.junit5;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a strict test may not leave behind. */
final class Strictness {

  private Strictness() {}

  /** Fails the test that leaves something behind. */
  static void check(List<ScopedFake> fakes) {
    List<String> left = fakes.stream().flatMap(Strictness::leftBy).toList();
    if (!left.isEmpty()) {
      AssertionError failure =
          new AssertionError(
              "Strict: the test leaves behind %s. End and use all, or set strict = false."
                  .formatted(String.join(", ", left)));
      Report.attach(failure, fakes);
      throw failure;
    }
  }

  private static Stream<String> leftBy(ScopedFake fake) {
    return Stream.of(
            fake.streamsLeft().stream().map(broadcast -> "the live " + broadcast),
            fake.rulesLeft().stream().map(rule -> "the unused " + rule),
            fake.fake().calls().afterClose().stream()
                .map(operation -> "a call of %s on a closed client".formatted(operation)))
        .flatMap(Function.identity());
  }
}
