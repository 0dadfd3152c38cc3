package io.github.fakeivs.benchmark;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.http.IvsEndpoint;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/**
 * One create and one get of a channel by the SDK's own client: in front of the fake, in process and
 * through its endpoint, and in front of WireMock, which answers with the same JSON every time. The
 * long warm-up is for the SDK.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OverHttp {

  private static final int ROUND = 100;

  private static final String CHANNEL =
      """
      {"channel":{"arn":"arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234","name":"lobby",
      "latencyMode":"LOW","type":"STANDARD","recordingConfigurationArn":"","authorized":false,
      "ingestEndpoint":"0123456789ab.global-contribute.live-video.net","insecureIngest":false,
      "playbackUrl":"https://0123456789ab.us-east-1.playback.live-video.net/a.m3u8","tags":{},
      "preset":"","playbackRestrictionPolicyArn":"","containerFormat":"TS"}}
      """;

  private final FakeIvs fake = FakeIvs.create();
  private IvsClient inProcess;
  private IvsEndpoint endpoint;
  private IvsClient throughEndpoint;
  private WireMockServer wireMockServer;
  private IvsClient throughWireMock;

  @Setup
  public void start() {
    inProcess = fake.clientBuilder().build();
    endpoint = fake.startEndpoint();
    throughEndpoint = clientOf(endpoint.uri());
    wireMockServer = new WireMockServer(options().dynamicPort().disableRequestJournal());
    wireMockServer.start();
    stub("/CreateChannel");
    stub("/GetChannel");
    throughWireMock = clientOf(URI.create(wireMockServer.baseUrl()));
  }

  private void stub(String path) {
    wireMockServer.stubFor(post(urlEqualTo(path)).willReturn(okJson(CHANNEL)));
  }

  private IvsClient clientOf(URI uri) {
    return fake.clientBuilder()
        .endpointOverride(uri)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  @TearDown
  public void stop() {
    inProcess.close();
    throughEndpoint.close();
    throughWireMock.close();
    endpoint.close();
    wireMockServer.stop();
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void fakeInProcess(Blackhole blackhole) {
    round(inProcess, blackhole);
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void fakeEndpoint(Blackhole blackhole) {
    round(throughEndpoint, blackhole);
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void wireMock(Blackhole blackhole) {
    round(throughWireMock, blackhole);
  }

  /** From an empty start, as in {@link CreateAndGet}. */
  private void round(IvsClient ivs, Blackhole blackhole) {
    fake.reset();
    for (int i = 0; i < ROUND; i++) {
      CreateChannelResponse created = ivs.createChannel(c -> c.name("lobby"));
      blackhole.consume(created);
      blackhole.consume(ivs.getChannel(c -> c.arn(created.channel().arn())));
    }
  }
}
