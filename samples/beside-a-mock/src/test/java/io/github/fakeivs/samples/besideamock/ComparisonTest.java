package io.github.fakeivs.samples.besideamock;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs both suites against every variant; the README shows what comes of it. */
class ComparisonTest {

  private static final Class<?> MOCK = CreatorChannelsMockTest.class;
  private static final Class<?> FAKE = CreatorChannelsFakeTest.class;

  /** What became of both suites, run against the same variant. */
  private record Comparison(Variant variant, Outcome mock, Outcome fake) {

    static Comparison of(Variant variant) {
      return new Comparison(variant, Outcome.of(MOCK, variant), Outcome.of(FAKE, variant));
    }
  }

  @Test
  void bothSuites_haveTheSameTests_andAreGreenWithoutABug() {
    Comparison original = Comparison.of(Variant.AS_IT_IS);

    assertThat(original.mock().isGreen()).isTrue();
    assertThat(original.fake().isGreen()).isTrue();
    assertThat(original.mock().passed()).isNotEmpty().isEqualTo(original.fake().passed());
  }

  @Test
  void theReadme_showsTheOutcome() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(table());
  }

  private static String table() throws IOException {
    List<Comparison> bugs = comparisons(Variant.Kind.BUG);
    List<Comparison> refactorings = comparisons(Variant.Kind.REFACTORING);
    return Stream.of(
            "| The class | With the mock | With the fake |",
            "|---|---|---|",
            rows(bugs, "missed", "caught"),
            row("**Bugs caught**", red(bugs, MOCK), red(bugs, FAKE)),
            rows(refactorings, "green", "broken"),
            row(
                "**Refactorings that broke tests**",
                red(refactorings, MOCK),
                red(refactorings, FAKE)),
            row("**Lines of the suite**", lines(MOCK), lines(FAKE)))
        .collect(joining("\n"));
  }

  private static List<Comparison> comparisons(Variant.Kind kind) {
    return Arrays.stream(Variant.values())
        .filter(variant -> variant.kind == kind)
        .map(Comparison::of)
        .toList();
  }

  private static String rows(List<Comparison> comparisons, String ifGreen, String ifRed) {
    return comparisons.stream()
        .map(
            each ->
                row(
                    each.variant().description,
                    each.mock().isGreen() ? ifGreen : ifRed,
                    each.fake().isGreen() ? ifGreen : ifRed))
        .collect(joining("\n"));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String red(List<Comparison> comparisons, Class<?> suite) {
    long red =
        comparisons.stream()
            .map(suite == MOCK ? Comparison::mock : Comparison::fake)
            .filter(outcome -> !outcome.isGreen())
            .count();
    return red + " of " + comparisons.size();
  }

  private static String lines(Class<?> suite) throws IOException {
    Path file = Path.of("src", "test", "java", suite.getName().replace('.', '/') + ".java");
    return String.valueOf(Files.readAllLines(file).size());
  }
}
