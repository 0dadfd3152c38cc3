package io.github.fakeivs.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;

/**
 * Measures a fresh JVM up to its first responses: the creation and a get of one channel. Prints the
 * median CPU time and wall time of JVMs that alternate between the candidates.
 */
public final class ColdStart {

  private static final int RUNS = 15;

  private ColdStart() {}

  /**
   * Compares all candidates, or with an argument runs one of them in this JVM.
   *
   * @param args empty, or the name of a candidate
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0) {
      answer(Candidate.valueOf(args[0]).client());
      System.out.println(ownCpuTime().toMillis());
    } else {
      compare();
    }
  }

  private static void answer(IvsClient ivs) {
    String arn =
        ivs.createChannel(CreateChannelRequest.builder().name("lobby").build()).channel().arn();
    if (ivs.getChannel(GetChannelRequest.builder().arn(arn).build()) == null) {
      throw new AssertionError("no answer");
    }
  }

  private static Duration ownCpuTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static void compare() throws IOException, InterruptedException {
    Map<Candidate, List<Double>> cpu = new EnumMap<>(Candidate.class);
    Map<Candidate, List<Double>> wall = new EnumMap<>(Candidate.class);
    for (int run = 0; run < RUNS; run++) {
      for (Candidate candidate : Candidate.values()) {
        long start = System.nanoTime();
        double milliseconds = Jvm.run(ColdStart.class, candidate.name()).get(0);
        add(wall, candidate, (System.nanoTime() - start) / 1e6);
        add(cpu, candidate, milliseconds);
      }
    }
    for (Candidate candidate : Candidate.values()) {
      System.out.printf(
          Locale.ROOT,
          "cold start, %s: CPU %s, wall %s%n",
          candidate,
          summary(cpu, candidate),
          summary(wall, candidate));
    }
  }

  private static void add(
      Map<Candidate, List<Double>> times, Candidate candidate, double milliseconds) {
    times.computeIfAbsent(candidate, c -> new ArrayList<>()).add(milliseconds);
  }

  private static String summary(Map<Candidate, List<Double>> times, Candidate candidate) {
    double median = Jvm.median(times.get(candidate));
    double stub = Jvm.median(times.get(Candidate.STUB));
    return String.format(Locale.ROOT, "%.0f ms = %.2f times the stub", median, median / stub);
  }
}
