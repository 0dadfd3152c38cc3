package io.github.fakeivs.benchmark;

import io.github.fakeivs.FakeIvs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;

/** Measures a page of ten channels with few and with many channels. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PageCost {

  private static final int PAGE = 10;

  @Param({"100", "100000"})
  int channels;

  private FakeIvs fake;
  private IvsClient ivs;
  private String middle;

  /** Every fifth channel matches the filter, which is more than one page. */
  @Setup
  public void createChannels() {
    fake = FakeIvs.create();
    ivs = fake.client();
    for (int i = 0; i < channels; i++) {
      fake.putChannel(
          Channel.builder()
              .arn("arn:aws:ivs:us-east-1:123456789012:channel/c" + i)
              .name(i % 5 == 0 ? "lobby" : "hall-" + i)
              .build());
    }
    middle = tokenOfTheMiddle();
  }

  private String tokenOfTheMiddle() {
    String token = null;
    for (int seen = 0; seen < channels / 2; seen += 50) {
      String last = token;
      token = ivs.listChannels(c -> c.maxResults(50).nextToken(last)).nextToken();
    }
    return token;
  }

  @Setup(Level.Iteration)
  public void forgetCalls() {
    fake.calls().clear();
  }

  @Benchmark
  public ListChannelsResponse first() {
    return ivs.listChannels(c -> c.maxResults(PAGE));
  }

  @Benchmark
  public ListChannelsResponse middle() {
    return ivs.listChannels(c -> c.maxResults(PAGE).nextToken(middle));
  }

  @Benchmark
  public ListChannelsResponse filtered() {
    return ivs.listChannels(c -> c.maxResults(PAGE).filterByName("lobby"));
  }
}
