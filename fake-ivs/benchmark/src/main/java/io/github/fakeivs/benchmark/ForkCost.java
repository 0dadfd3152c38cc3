package io.github.fakeivs.benchmark;

import io.github.fakeivs.FakeIvs;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/** Measures a fork of a fake with a thousand channels, and the first change of the fork. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ForkCost {

  private static final int CHANNELS = 1_000;

  private FakeIvs fake;

  @Setup
  public void createChannels() {
    fake = FakeIvs.create();
    for (int i = 0; i < CHANNELS; i++) {
      fake.client().createChannel(c -> c.name("lobby"));
    }
  }

  @Benchmark
  public FakeIvs fork() {
    return fake.fork();
  }

  @Benchmark
  public CreateChannelResponse forkAndChange() {
    return fake.fork().client().createChannel(c -> c.name("lobby"));
  }
}
