package io.github.fakeivs.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the README is code of these samples, word for word. */
class ReadmeTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SAMPLES = Path.of("..");
  private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(README))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theExampleIsTested(String example) throws IOException {
    assertThat(sources()).anyMatch(source -> source.contains(words(example)));
  }

  @Test
  void theFirstExampleIsThereAtOnce() throws IOException {
    assertThat(Files.readAllLines(README).subList(0, 30)).endsWith("}", "```");
    assertThat(examples()).hasSizeGreaterThan(5);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> samples = Files.list(SAMPLES)) {
      return samples
          .map(sample -> sample.resolve(Path.of("src", "test", "java")))
          .filter(Files::isDirectory)
          .flatMap(ReadmeTest::files)
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReadmeTest::read)
          .map(ReadmeTest::words)
          .toList();
    }
  }

  /** Never those of a build, which may be under way in another sample. */
  private static Stream<Path> files(Path directory) {
    try {
      return Files.walk(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the white space, which is the formatter's. */
  private static String words(String code) {
    return Pattern.compile("\\S+")
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .collect(joining());
  }
}
