package io.github.fakeivs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules for the source of both modules: small files and methods, complete documentation of what
 * users see, text that does not depend on the machine. Each is shown to find what breaks it.
 */
class SourceRulesTest {

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../junit5-extension/src/main/java"));

  @Test
  void mainCode_keepsTheRules() throws IOException {
    List<Path> files =
        SOURCES.stream().filter(Files::isDirectory).flatMap(this::javaFiles).toList();

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(
            SourceRules.violations(
                ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromPaths(files)))
        .isEmpty();
  }

  private Stream<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLongFile_isFound() {
    assertThat(violationsIn("class Sample {" + "\n".repeat(SourceRules.MAX_FILE_LINES) + "}"))
        .containsExactly("Sample.java:1: the file has 453 lines");
  }

  @Test
  void aLongMethod_isFound() {
    String atTheLimit = "class Sample { void run() {" + "\n".repeat(26) + "} }";
    String tooLong = "class Sample { void run() {" + "\n".repeat(27) + "} }";

    assertThat(violationsIn(atTheLimit)).isEmpty();
    assertThat(violationsIn(tooLong)).containsExactly("Sample.java:3: method run has 26 lines");
  }

  @Test
  void aLongFieldInitializer_isATableOfData() {
    assertThat(violationsIn("class Sample { int[] table = {" + "\n".repeat(40) + "}; }")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public void run() {}",
        "protected void run() {}",
        "public Sample() {}",
        "public static final int SIZE = 1;",
        "public static class Nested {}",
        "public enum Nested {}",
        "/** A. */ public enum Nested { ONE }",
        "/** A. */ public interface Nested { void run(); }",
        "/** A. */ public @interface Nested { String value(); }"
      })
  void aPublicMemberWithoutDocComment_isFound(String member) {
    assertThat(violationsIn(documented(member)))
        .singleElement()
        .asString()
        .endsWith("lacks a doc comment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void run() {}",
        "private int size = 1;",
        "@Override public String toString() { return null; }",
        "static class Nested { public void run() {} }",
        "/** A. */ public interface Nested { private void run() {} }"
      })
  void aMemberThatUsersDoNotSeeOrKnow_needsNoDocComment(String member) {
    assertThat(violationsIn(documented(member))).isEmpty();
  }

  @Test
  void anInternalType_needsNoDocComment() {
    assertThat(violationsIn("package sample.internal; public class Sample { public int size; }"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Counts. */ public int size() { return 1; }",
        "/** Returns one. */ public static Sample one() { return null; }"
      })
  void aValueWithoutReturnTag_isFound(String member) {
    assertThat(violationsIn(documented(member)))
        .singleElement()
        .asString()
        .endsWith("lacks @return");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** {@return the size} */ public int size() { return 1; }",
        "/** {@return the size} Defaults to one. */ public int size() { return 1; }",
        "/** Counts.\n * @return the size */ public int size() { return 1; }",
        "/** Sets it. */ public Sample fluent() { return this; }",
        "/** Sets it. */ public Sample<?> fluent() { return this; }",
        "/** Sets it. */ public SELF fluent() { return this; }",
        "/** {@return the square} */ public int square(int number) { return number; }"
      })
  void aDocumentedValue_keepsTheRules(String member) {
    assertThat(violationsIn(documented(member))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** Runs. */ public void run(int times) {}",
        "/** Runs. */ public <times> void run() {}",
        "/** {@return it}\n * @throws Error always */ public int run(int times) { return 1; }",
        "/** Runs.\n * @param time often */ public void run(int times) {}"
      })
  void aParameterWithoutParamTag_isFound(String member) {
    assertThat(violationsIn(documented(member)))
        .singleElement()
        .asString()
        .endsWith("lacks @param times");
  }

  @Test
  void aPublicTypeWithoutSince_isFound() {
    assertThat(violationsIn("/** A sample. */ public class Sample {}"))
        .containsExactly("Sample.java:3: type Sample lacks @since");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.format(\"%d\", 1)",
        "\"%d\".formatted(1)",
        "\"I\".toLowerCase()",
        "\"i\".toUpperCase()"
      })
  void textInTheDefaultLocale_isFound(String expression) {
    assertThat(violationsIn("class Sample { String text = " + expression + "; }"))
        .singleElement()
        .asString()
        .endsWith("depends on the default locale");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String.format(Locale.ROOT, \"%d\", 1)",
        "\"I\".toLowerCase(Locale.ROOT)",
        "Text.of(\"%d\", 1)"
      })
  void textInANamedLocale_keepsTheRules(String expression) {
    assertThat(violationsIn("class Sample { String text = " + expression + "; }")).isEmpty();
  }

  private static String documented(String member) {
    return "/** A sample.\n * @since 1 */ public class Sample { " + member + " }";
  }

  private static List<String> violationsIn(String source) {
    String packaged = source.startsWith("package") ? source : "package sample;\n\n" + source;
    return SourceRules.violations(List.of(new InMemorySource(packaged)));
  }

  private static final class InMemorySource extends SimpleJavaFileObject {

    private final String text;

    InMemorySource(String text) {
      super(URI.create("mem:///Sample.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
