package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Keeps the public API what {@code api.txt} says, in each artifact: who changes it has to look at
 * the difference.
 *
 * <p>Run with {@code -Dfakeivs.api.write=true} to write the files anew.
 */
class PublicApiTest {

  private static final String ROOT = "io.github.fakeivs";
  private static final String JUNIT5 = ROOT + ".junit5";

  @Test
  void theFake_hasTheReviewedApi() throws IOException {
    assertIsReviewed(Path.of("../fake-ivs/api.txt"), name -> !isOf(JUNIT5, name));
  }

  @Test
  void theExtension_hasTheReviewedApi() throws IOException {
    assertIsReviewed(Path.of("api.txt"), name -> isOf(JUNIT5, name));
  }

  private static void assertIsReviewed(Path file, Predicate<String> packages) throws IOException {
    String api = PublicApi.of(ROOT, name -> packages.test(name) && !isOf(ROOT + ".internal", name));
    if (Boolean.getBoolean("fakeivs.api.write")) {
      Files.writeString(file, api);
    }

    assertThat(api).startsWith(ROOT);
    assertThat(Files.readString(file))
        .as("%s, written anew by -Dfakeivs.api.write=true: is the change compatible?", file)
        .isEqualTo(api);
  }

  private static boolean isOf(String parent, String packageName) {
    return packageName.equals(parent) || packageName.startsWith(parent + ".");
  }
}
