package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.http.IvsEndpoint;
import io.github.fakeivs.http.SdkClientRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryPolicy;
import software.amazon.awssdk.core.retry.backoff.BackoffStrategy;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;

/** The SDK's own clients, and others, in front of the fake. */
class HttpTest {

  private final FakeIvs fake = FakeIvs.create();

  private static void retryAtOnce(ClientOverrideConfiguration.Builder configuration) {
    configuration.retryPolicy(
        RetryPolicy.builder()
            .backoffStrategy(BackoffStrategy.none())
            .throttlingBackoffStrategy(BackoffStrategy.none())
            .build());
  }

  private Channel channelOfTheFake(String arn) {
    return fake.client().getChannel(c -> c.arn(arn)).channel();
  }

  @Test
  void theSdksClient_retriesAndReadsWhatTheFakeAnswers() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());

    try (IvsClient ivs =
        fake.clientBuilder().overrideConfiguration(HttpTest::retryAtOnce).build()) {
      Channel channel = ivs.createChannel(c -> c.name("lobby").tags(Map.of("a", "1"))).channel();

      assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).hasSize(2);
      assertThat(channel).isEqualTo(channelOfTheFake(channel.arn()));
      assertThat(ivs.listTagsForResource(t -> t.resourceArn(channel.arn())).tags())
          .containsExactly(Map.entry("a", "1"));
      assertThatThrownBy(() -> ivs.getStream(s -> s.channelArn(channel.arn())))
          .isInstanceOf(ChannelNotBroadcastingException.class)
          .hasMessageContaining("(Service: Ivs, Status Code: 404, Request ID: ");
    }
  }

  @Test
  void theSdksAsynchronousClient_readsWhatTheFakeAnswers() {
    try (IvsAsyncClient ivs = fake.asyncClientBuilder().build()) {
      Channel channel = ivs.createChannel(c -> c.name("lobby")).join().channel();

      assertThat(channel).isEqualTo(channelOfTheFake(channel.arn()));
      assertThatThrownBy(ivs.getStream(s -> s.channelArn(channel.arn()))::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(ChannelNotBroadcastingException.class);
    }
  }

  @Test
  void aClientThatIsGivenNothing_isRouted() {
    try (SdkClientRouting routing = fake.routeSdkClients();
        IvsClient ivs = IvsClient.create();
        IvsAsyncClient async = IvsAsyncClient.create()) {
      assertThat(routing).hasToString("SdkClientRouting[open]");
      ivs.createChannel(c -> c.name("lobby"));

      assertThat(async.listChannels(l -> l.filterByName("lobby")).join().channels()).hasSize(1);
    }
    assertThat(fake.calls().size()).isEqualTo(2);
  }

  @Test
  void anEndpoint_servesAnyClient() throws Exception {
    try (IvsEndpoint endpoint = fake.startEndpoint()) {
      HttpResponse<String> created = post(endpoint.uri().resolve("/CreateChannel"));
      HttpResponse<String> unknown = post(endpoint.uri().resolve("/CreateAdConfiguration"));

      assertThat(created.statusCode()).isEqualTo(200);
      assertThat(created.body()).contains("\"name\":\"lobby\"");
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).contains("fake-ivs has no operation at /CreateAdConfiguration");
    }
  }

  private static HttpResponse<String> post(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .POST(BodyPublishers.ofString("{\"name\":\"lobby\"}"))
                .build(),
            BodyHandlers.ofString());
  }
}
