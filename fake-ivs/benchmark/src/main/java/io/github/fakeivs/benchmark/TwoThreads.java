package io.github.fakeivs.benchmark;

import io.github.fakeivs.FakeIvs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;

/**
 * Prints how many times as much two threads get done as one in the same time. The machine has its
 * own limits, which the first rows show: computing, allocating, and reads of a stub.
 */
public final class TwoThreads {

  private static final int SAMPLES = 11;

  /** Enough for the start of the threads not to count. */
  private static final int CALLS = 200_000;

  /** So few that what the fake keeps of the calls is not what the collector works on. */
  private static final int RECORDED_CALLS = 1_000;

  private static final int CHANNELS = 100;

  private TwoThreads() {}

  /**
   * Prints the table.
   *
   * @param args not used
   */
  public static void main(String[] args) throws InterruptedException {
    print("computing", TwoThreads::computed);
    print("allocating", i -> new byte[1_000]);
    print("reads of a stub", reads(new MapStub()));
    IvsClient fake = FakeIvs.builder().maxRecordedCalls(RECORDED_CALLS).build().client();
    print("reads of the fake", reads(fake));
    print("updates of the fake", updates(fake));
  }

  private static Object computed(int seed) {
    int bits = seed;
    for (int i = 0; i < 1_000; i++) {
      bits = bits * 31 + i;
    }
    return bits;
  }

  private static IntFunction<Object> reads(IvsClient ivs) {
    List<String> arns = channels(ivs);
    return i -> ivs.getChannel(GetChannelRequest.builder().arn(arns.get(i % CHANNELS)).build());
  }

  private static IntFunction<Object> updates(IvsClient ivs) {
    List<String> arns = channels(ivs);
    return i ->
        ivs.updateChannel(
            UpdateChannelRequest.builder()
                .arn(arns.get(i % CHANNELS))
                .authorized(i % 2 == 0)
                .build());
  }

  private static List<String> channels(IvsClient ivs) {
    List<String> arns = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      arns.add(ivs.createChannel(request -> request.name("lobby")).channel().arn());
    }
    return arns;
  }

  private static void print(String what, IntFunction<Object> call) throws InterruptedException {
    List<Double> gains = new ArrayList<>();
    for (int sample = -SAMPLES; sample < SAMPLES; sample++) {
      double gain = 2.0 * nanoseconds(1, call) / nanoseconds(2, call);
      if (sample >= 0) {
        gains.add(gain);
      }
    }
    System.out.printf(
        Locale.ROOT, "two threads, %s: %.2f times as much as one%n", what, Jvm.median(gains));
  }

  /** Returns how long it takes until each of some threads has made its calls. */
  private static long nanoseconds(int threads, IntFunction<Object> call)
      throws InterruptedException {
    CyclicBarrier barrier = new CyclicBarrier(threads + 1);
    List<Worker> workers =
        IntStream.range(0, threads).mapToObj(n -> new Worker(call, barrier)).toList();
    workers.forEach(Thread::start);
    Worker.await(barrier);
    long start = System.nanoTime();
    for (Worker worker : workers) {
      worker.join();
    }
    return System.nanoTime() - start;
  }

  /** Makes calls, and keeps each answer for itself: a shared place would be fought over. */
  private static final class Worker extends Thread {

    private final IntFunction<Object> call;
    private final CyclicBarrier barrier;
    private volatile Object sink;

    Worker(IntFunction<Object> call, CyclicBarrier barrier) {
      this.call = call;
      this.barrier = barrier;
    }

    @Override
    public void run() {
      await(barrier);
      for (int i = 0; i < CALLS; i++) {
        sink = call.apply(i);
      }
    }

    static void await(CyclicBarrier barrier) {
      try {
        barrier.await();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
