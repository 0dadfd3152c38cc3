package io.github.fakeivs.benchmark;

import com.sun.management.ThreadMXBean;
import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/**
 * Prints what calls and controls cost with few and with many channels, all of them live, in
 * microseconds of CPU time, and what a channel, a live stream and a recorded call take up, in
 * bytes.
 */
public final class ScaleTable {

  private static final int SAMPLES = 11;
  private static final int CALLS = 200;
  private static final int PAGE = 10;

  /** As long as one of the channels has this name, a filter finds more than a page of them. */
  private static final int CHANNELS_PER_NAME = 50;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static volatile Object sink;

  private final int channels;
  private final FakeIvs fake;
  private final IvsClient ivs;

  private ScaleTable(int channels) {
    this.channels = channels;
    this.fake =
        FakeIvs.builder()
            .clock(Instant.parse("2026-01-01T00:00:00Z"))
            .quotas(
                Quotas.defaults()
                    .with(Quota.CHANNELS, Integer.MAX_VALUE)
                    .with(Quota.CONCURRENT_STREAMS, Integer.MAX_VALUE)
                    .with(Quota.CONCURRENT_VIEWS, Integer.MAX_VALUE))
            .maxRecordedCalls(1_000)
            .build();
    this.ivs = fake.client();
  }

  /**
   * Prints a table for each number of channels.
   *
   * @param args the numbers of channels
   */
  public static void main(String[] args) {
    for (String channels : args) {
      new ScaleTable(Integer.parseInt(channels)).print();
    }
  }

  private void print() {
    System.out.printf(Locale.ROOT, "%d channels%n", channels);
    long empty = usedMemory();
    List<String> arns = new ArrayList<>(channels);
    for (int i = 0; i < channels; i++) {
      String name = "name-" + i / CHANNELS_PER_NAME;
      arns.add(ivs.createChannel(c -> c.name(name)).channel().arn());
    }
    long created = usedMemory();
    printBytes("channel", created - empty);
    printRecordedCalls();
    printCalls(arns);
    printForks();
    printBroadcasts(arns);
  }

  private void printRecordedCalls() {
    FakeIvs other = FakeIvs.builder().maxRecordedCalls(channels).build();
    long before = usedMemory();
    for (int i = 0; i < channels; i++) {
      other.client().listChannels(c -> c.maxResults(PAGE));
    }
    printBytes("recorded call", usedMemory() - before);
    sink = other;
  }

  private void printCalls(List<String> arns) {
    printTime("get", i -> ivs.getChannel(c -> c.arn(arns.get(i * 31 % channels))));
    printTime("first page", i -> ivs.listChannels(c -> c.maxResults(PAGE)));
    ListChannelsRequest late = late();
    printTime("late page", i -> ivs.listChannels(late));
    printTime(
        "filtered page", i -> ivs.listChannels(c -> c.maxResults(PAGE).filterByName("name-1")));
    printTime(
        "update",
        i -> ivs.updateChannel(c -> c.arn(arns.get(i * 31 % channels)).authorized(i % 2 == 0)));
    printTime(
        "create + delete",
        i -> {
          String arn = ivs.createChannel(c -> c.name("gone")).channel().arn();
          ivs.deleteChannel(c -> c.arn(arn));
        });
  }

  private ListChannelsRequest late() {
    String token = null;
    for (int seen = 0; seen + 100 < channels; seen += 100) {
      String last = token;
      token = ivs.listChannels(c -> c.maxResults(100).nextToken(last)).nextToken();
    }
    return ListChannelsRequest.builder().maxResults(PAGE).nextToken(token).build();
  }

  private void printForks() {
    printTime("fork", i -> sink = fake.fork());
    printTime(
        "fork + change", i -> sink = fake.fork().client().createChannel(c -> c.name("lobby")));
    printTime(
        "snapshot + change",
        i -> {
          sink = fake.snapshot();
          ivs.updateChannel(c -> c.arn(first()).authorized(i % 2 == 0));
        });
  }

  private String first() {
    return ivs.listChannels(c -> c.maxResults(1)).channels().get(0).arn();
  }

  private void printBroadcasts(List<String> arns) {
    long before = usedMemory();
    List<Broadcast> broadcasts = new ArrayList<>(channels);
    arns.forEach(arn -> broadcasts.add(fake.goLive(arn)));
    printBytes("live stream", usedMemory() - before);
    Channel idle = ivs.createChannel(c -> c.name("idle")).channel();
    printTime("goLive + stop", i -> fake.goLive(idle.arn()).disconnect());
    printTime("first page of streams", i -> ivs.listStreams(c -> c.maxResults(PAGE)));
    printTime("viewers", i -> broadcasts.get(i * 31 % channels).viewers(i));
    printTime("fork + change", i -> sink = fake.fork().goLive(idle.arn()));
    long start = THREADS.getCurrentThreadCpuTime();
    fake.clock().advance(Duration.ofHours(49));
    double milliseconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    System.out.printf(
        Locale.ROOT, "  advance until all streams have expired: %.0f ms%n", milliseconds);
  }

  private static void printTime(String what, IntConsumer call) {
    List<Double> microseconds = new ArrayList<>();
    for (int sample = -SAMPLES; sample < SAMPLES; sample++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < CALLS; i++) {
        call.accept(i);
      }
      if (sample >= 0) {
        microseconds.add((THREADS.getCurrentThreadCpuTime() - start) / 1e3 / CALLS);
      }
    }
    System.out.printf(Locale.ROOT, "  %s: %.1f%n", what, Jvm.median(microseconds));
  }

  private void printBytes(String what, long bytes) {
    System.out.printf(Locale.ROOT, "  a %s: %d bytes%n", what, bytes / channels);
  }

  private static long usedMemory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
