package io.github.fakeivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps FIDELITY.md what the tests say: one line for each that names its evidence.
 *
 * <p>Run with {@code -Dfakeivs.fidelity.write=true} to write the file anew.
 */
class FidelityTableTest {

  private static final Path FILE = Path.of("FIDELITY.md");

  private static final String HEAD =
      """
      # Fidelity

      What this fake does, and how that is known. Each line is a test. This page is generated from the \
      tests; a test fails when it is stale.

      | Source | means |
      |---|---|
      | MODEL | the service model that the SDK is generated from |
      | DOCS | a page of the documentation |
      | OBSERVED | an answer of the real service that somebody saw, or public code that relies on it |
      | SDK | the SDK's own behaviour, measured |
      | CHOICE | no source was found: this fake's choice, and if it is a text, the fake's own words |

      Beside these, every modelled constraint of every request member is held against the model \
      itself. Do not match on the fake's own words: nobody has observed what the service says there. \
      Match on the type of the exception.
      """;

  private static final String CHOICES =
      """

      ## Choices

      The questions that were settled without a source, or with several that contradict each other.

      | Question | This fake |
      |---|---|
      """;

  private static final String CALLS =
      """

      ## Calls

      What the SDK's client sees. These tests speak only that client; they run on the fake's clients \
      and can run against the real service.
      """;

  private static final String EVERYTHING_ELSE =
      """

      ## Events, streams and everything else

      What only the side of the test can cause or see: encoders, time, events, recordings, limits, \
      faults. These tests run on the fake alone.
      """;

  @Test
  void theTable_isWhatTheTestsSay() throws IOException {
    String table = table();
    if (Boolean.getBoolean("fakeivs.fidelity.write")) {
      Files.writeString(FILE, table);
    }

    assertThat(Files.readString(FILE))
        .as("%s, written anew by -Dfakeivs.fidelity.write=true", FILE)
        .isEqualTo(table);
  }

  private static String table() {
    return HEAD
        + CHOICES
        + lines(Stream.of(Choice.values()).map(FidelityTableTest::line))
        + CALLS
        + sections(EvidentTests.contracts())
        + EVERYTHING_ELSE
        + sections(EvidentTests.others());
  }

  private static String line(Choice choice) {
    return "| %s | %s |\n".formatted(choice.question(), choice.answer());
  }

  private static String sections(List<Class<?>> types) {
    return types.stream().map(FidelityTableTest::section).collect(Collectors.joining());
  }

  private static String section(Class<?> type) {
    String title = words(type.getSimpleName().replaceFirst("(Contract|Test)$", ""));
    return "\n### %s%s\n\n| Behaviour | Source | |\n|---|---|---|\n%s"
        .formatted(
            title.substring(0, 1).toUpperCase(Locale.ROOT),
            title.substring(1),
            lines(EvidentTests.evident(type).map(FidelityTableTest::line).sorted()));
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining());
  }

  private static String line(Method test) {
    Evidence evidence = test.getAnnotation(Evidence.class);
    return "| %s | %s | %s |\n"
        .formatted(sentence(test.getName()), evidence.source(), evidence.reference());
  }

  /** The subject of a test's name stays as it is where it is the name of a method. */
  private static String sentence(String testName) {
    String[] parts = testName.split("_", -1);
    String subject = parts.length == 1 || isWords(parts[0]) ? words(parts[0]) : parts[0];
    return Stream.concat(Stream.of(subject), Stream.of(parts).skip(1).map(FidelityTableTest::words))
        .collect(Collectors.joining(", "))
        .replaceFirst(", ", " ");
  }

  private static boolean isWords(String subject) {
    return subject.matches("(a|an|any|after|at|by|every|the|until)[A-Z].*");
  }

  private static String words(String camelCase) {
    return camelCase
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
