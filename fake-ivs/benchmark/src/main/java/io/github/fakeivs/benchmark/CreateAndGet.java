package io.github.fakeivs.benchmark;

import io.github.fakeivs.FakeIvs;
import java.util.concurrent.TimeUnit;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;

/**
 * Measures the creation and a get of one channel, including the requests.
 *
 * <p>Works in rounds of a hundred that each start empty, so that no candidate has to keep more than a test would create. The cost of the reset is included.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CreateAndGet {

  private static final int ROUND = 100;

  private final MapStub stub = new MapStub();
  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient mock = Mockito.mock(IvsClient.class);

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void stub(Blackhole blackhole) {
    stub.reset();
    round(stub, blackhole);
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void fake(Blackhole blackhole) {
    fake.reset();
    round(fake.client(), blackhole);
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void mock(Blackhole blackhole) {
    Mockito.reset(mock);
    CreateChannelResponse created =
        new MapStub().createChannel(CreateChannelRequest.builder().name("lobby").build());
    GetChannelResponse got = GetChannelResponse.builder().channel(created.channel()).build();
    Mockito.when(mock.createChannel(ArgumentMatchers.any(CreateChannelRequest.class)))
        .thenReturn(created);
    Mockito.when(mock.getChannel(ArgumentMatchers.any(GetChannelRequest.class))).thenReturn(got);
    round(mock, blackhole);
  }

  private static void round(IvsClient ivs, Blackhole blackhole) {
    for (int i = 0; i < ROUND; i++) {
      CreateChannelResponse created =
          ivs.createChannel(CreateChannelRequest.builder().name("lobby").build());
      blackhole.consume(created);
      blackhole.consume(
          ivs.getChannel(GetChannelRequest.builder().arn(created.channel().arn()).build()));
    }
  }
}
