package io.github.fakeivs.benchmark;

import com.sun.management.ThreadMXBean;
import io.github.fakeivs.FakeIvs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/**
 * Measures warm calls: CPU time and allocated bytes, including the requests. Each candidate runs in
 * JVMs of its own, which alternate. All answers escape. Works in rounds of a hundred that each
 * start empty, so that no candidate has to keep more than a test would create.
 */
public final class SideBySide {

  private static final int JVMS = 3;
  private static final int WARM_UP = 20_000;
  private static final int SAMPLES = 15;
  private static final int ROUNDS = 1_000;
  private static final int ROUND = 100;

  private static final GetChannelRequest UNKNOWN =
      GetChannelRequest.builder()
          .arn("arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234")
          .build();

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Where the answers go, for the compiler to leave nothing out. */
  private static volatile Object sink;

  /** What is measured, and how often it happens in a round. */
  enum Row {
    CREATE_AND_GET(ROUND) {
      @Override
      void round(Candidate candidate) {
        IvsClient ivs = candidate.client();
        for (int i = 0; i < ROUND; i++) {
          CreateChannelResponse created =
              ivs.createChannel(CreateChannelRequest.builder().name("lobby").build());
          sink = created;
          sink = ivs.getChannel(GetChannelRequest.builder().arn(created.channel().arn()).build());
        }
      }
    },
    GET(ROUND) {
      @Override
      void round(Candidate candidate) {
        IvsClient ivs = candidate.client();
        String arn =
            ivs.createChannel(CreateChannelRequest.builder().name("lobby").build()).channel().arn();
        GetChannelRequest request = GetChannelRequest.builder().arn(arn).build();
        for (int i = 0; i < ROUND; i++) {
          sink = ivs.getChannel(request);
        }
      }
    },
    GET_OF_WHAT_IS_NOT_THERE(ROUND) {
      @Override
      void round(Candidate candidate) {
        IvsClient ivs = candidate.client();
        for (int i = 0; i < ROUND; i++) {
          try {
            sink = ivs.getChannel(UNKNOWN);
          } catch (ResourceNotFoundException e) {
            sink = e;
          }
        }
      }
    },
    NEW_FAKE_AND_FIRST_CALL(1) {
      @Override
      void round(Candidate candidate) {
        sink =
            FakeIvs.create()
                .client()
                .createChannel(CreateChannelRequest.builder().name("lobby").build());
      }
    };

    private final int operations;

    Row(int operations) {
      this.operations = operations;
    }

    abstract void round(Candidate candidate);

    List<Candidate> candidates() {
      return switch (this) {
        case CREATE_AND_GET -> List.of(Candidate.values());
        case GET, GET_OF_WHAT_IS_NOT_THERE -> List.of(Candidate.STUB, Candidate.FAKE);
        case NEW_FAKE_AND_FIRST_CALL -> List.of(Candidate.FAKE);
      };
    }
  }

  private SideBySide() {}

  /**
   * Compares all candidates in all rows, or with arguments measures one of them in this JVM.
   *
   * @param args empty, or the names of a row and a candidate
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0) {
      measure(Row.valueOf(args[0]), Candidate.valueOf(args[1]));
    } else {
      for (Row row : Row.values()) {
        compare(row);
      }
    }
  }

  private static void measure(Row row, Candidate candidate) {
    for (int i = 0; i < WARM_UP / row.operations * 10; i++) {
      row.round(candidate);
    }
    List<Double> nanoseconds = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    for (int sample = 0; sample < SAMPLES; sample++) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < ROUNDS; i++) {
        row.round(candidate);
      }
      double operations = (double) ROUNDS * row.operations;
      nanoseconds.add((THREADS.getCurrentThreadCpuTime() - cpu) / operations);
      bytes.add((THREADS.getCurrentThreadAllocatedBytes() - allocated) / operations);
    }
    System.out.println(Jvm.median(nanoseconds) + " " + Jvm.median(bytes));
  }

  private static void compare(Row row) throws IOException, InterruptedException {
    Map<Candidate, List<Double>> nanoseconds = new EnumMap<>(Candidate.class);
    Map<Candidate, List<Double>> bytes = new EnumMap<>(Candidate.class);
    for (int jvm = 0; jvm < JVMS; jvm++) {
      for (Candidate candidate : row.candidates()) {
        List<Double> measured = Jvm.run(SideBySide.class, row.name(), candidate.name());
        nanoseconds.computeIfAbsent(candidate, c -> new ArrayList<>()).add(measured.get(0));
        bytes.computeIfAbsent(candidate, c -> new ArrayList<>()).add(measured.get(1));
      }
    }
    double first = Jvm.median(nanoseconds.get(row.candidates().get(0)));
    for (Candidate candidate : row.candidates()) {
      double median = Jvm.median(nanoseconds.get(candidate));
      System.out.printf(
          Locale.ROOT,
          "%s, %s: %.0f ns, %.0f bytes, %.2f times the %s%n",
          row,
          candidate,
          median,
          Jvm.median(bytes.get(candidate)),
          median / first,
          row.candidates().get(0));
    }
  }
}
