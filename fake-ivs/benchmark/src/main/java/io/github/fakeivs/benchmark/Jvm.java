package io.github.fakeivs.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fresh JVMs. Each runs one measurement, which prints its numbers on a line. The system property
 * {@code benchmark.java} names the executable, for another JDK than that of this JVM.
 */
final class Jvm {

  private Jvm() {}

  /** Runs a class and returns the numbers that it prints. */
  static List<Double> run(Class<?> main, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                executable(),
                // Mockito's agent makes the JVM print a warning about class data sharing.
                "-XX:-PrintWarnings",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " failed: " + printed);
    }
    return Stream.of(printed.trim().split("\\s+")).map(Double::valueOf).toList();
  }

  private static String executable() {
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");
    String chosen = System.getProperty("benchmark.java", "");
    return chosen.isEmpty() ? own.toString() : chosen;
  }

  static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }
}
