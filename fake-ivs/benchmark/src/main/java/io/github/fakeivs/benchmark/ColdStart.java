package io.github.fakeivs.benchmark;

import io.github.fakeivs.FakeIvs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/** Measures a fresh JVM up to its first responses: the creation and a get of one channel. Prints the median of eleven JVMs of each kind, which alternate. */
public final class ColdStart {

  private static final int RUNS = 11;

  private static final Map<String, Supplier<IvsClient>> CLIENTS =
      Map.of(
          "stub", MapStub::new,
          "fake", () -> FakeIvs.create().client(),
          "mock", ColdStart::mock);

  private ColdStart() {}

  /**
   * Compares all kinds, or with an argument runs one of them in this JVM.
   *
   * @param args empty, or the name of a kind
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0) {
      answer(CLIENTS.get(args[0]).get());
    } else {
      compare();
    }
  }

  private static void answer(IvsClient ivs) {
    String arn =
        ivs.createChannel(CreateChannelRequest.builder().name("lobby").build()).channel().arn();
    if (ivs.getChannel(c -> c.arn(arn)) == null) {
      throw new AssertionError("no answer");
    }
  }

  private static IvsClient mock() {
    IvsClient mock = Mockito.mock(IvsClient.class, Mockito.RETURNS_DEEP_STUBS);
    CreateChannelResponse created =
        new MapStub().createChannel(CreateChannelRequest.builder().name("lobby").build());
    Mockito.when(mock.createChannel(ArgumentMatchers.any(CreateChannelRequest.class)))
        .thenReturn(created);
    return mock;
  }

  private static void compare() throws IOException, InterruptedException {
    Map<String, List<Double>> times = new TreeMap<>();
    for (int run = 0; run < RUNS; run++) {
      for (String kind : CLIENTS.keySet()) {
        times.computeIfAbsent(kind, k -> new ArrayList<>()).add(milliseconds(kind));
      }
    }
    double stub = median(times.get("stub"));
    times.forEach(
        (kind, all) ->
            System.out.printf(
                "cold start, %s: median %.0f ms, %.2f times the stub, of %s%n",
                kind,
                median(all),
                median(all) / stub,
                Arrays.toString(all.stream().mapToLong(Math::round).sorted().toArray())));
  }

  private static double milliseconds(String kind) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Mockito's agent makes the JVM print a warning about class data sharing.
                "-XX:-PrintWarnings",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                kind)
            .inheritIO()
            .start();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException("the JVM of the " + kind + " ended with " + exit);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }
}
