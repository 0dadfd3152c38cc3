package io.github.fakeivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Keeps FIDELITY.md what the contract says: one line for each of its tests, with its source.
 *
 * <p>Run with {@code -Dfakeivs.fidelity.write=true} to write the file anew.
 */
class FidelityTableTest {

  private static final Path FILE = Path.of("FIDELITY.md");

  private static final String HEAD =
      """
      # Fidelity

      What this fake does, and how that is known. Each line is a test of the contract suite, which \
      speaks only the SDK's client, runs on the fake's clients and can run against the real service. \
      This page is generated from the suite; a test fails when it is stale.

      | Source | means |
      |---|---|
      | MODEL | the service model that the SDK is generated from |
      | DOCS | a page of the documentation |
      | OBSERVED | an answer of the real service that somebody saw, or public code that relies on it |
      | SDK | the SDK's own behaviour, measured |
      | CHOICE | no source was found: this fake's choice |

      Beside these, every modelled constraint of every request member is held against the model \
      itself.
      """;

  @Test
  void theTable_isWhatTheContractSays() throws IOException {
    String table = table();
    if (Boolean.getBoolean("fakeivs.fidelity.write")) {
      Files.writeString(FILE, table);
    }

    assertThat(Files.readString(FILE))
        .as("%s, written anew by -Dfakeivs.fidelity.write=true", FILE)
        .isEqualTo(table);
  }

  private static String table() {
    return EvidenceTest.contracts().stream()
        .sorted(Comparator.comparing(Class::getSimpleName))
        .map(FidelityTableTest::section)
        .collect(Collectors.joining("\n", HEAD + "\n", ""));
  }

  private static String section(Class<?> contract) {
    String title = contract.getSimpleName().replace("Contract", "");
    List<String> lines =
        Stream.of(contract.getDeclaredMethods())
            .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
            .map(FidelityTableTest::line)
            .sorted()
            .toList();
    return "## %s\n\n| Behaviour | Source | |\n|---|---|---|\n%s"
        .formatted(title, String.join("", lines));
  }

  private static String line(Method test) {
    Evidence evidence = test.getAnnotation(Evidence.class);
    return "| %s | %s | %s |\n"
        .formatted(sentence(test.getName()), evidence.source(), evidence.reference());
  }

  /** The subject of a test's name stays as it is where it is an operation; the rest is words. */
  private static String sentence(String testName) {
    String[] parts = testName.split("_", -1);
    return Stream.concat(
            Stream.of(parts[0]), Stream.of(parts).skip(1).map(FidelityTableTest::words))
        .collect(Collectors.joining(", "))
        .replaceFirst(", ", " ");
  }

  private static String words(String camelCase) {
    return camelCase
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
