package io.github.fakeivs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRuleBuilder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;
import software.amazon.awssdk.utils.StringInputStream;

/** What the SDK's own synchronous client does in front of a fake, as it does in production. */
class RealClientTest {

  private final FakeIvs fake = FakeIvs.create();
  private final Timeouts timeouts = new Timeouts();
  private final IvsClient ivs =
      fake.clientBuilder().overrideConfiguration(Retries.atOnce()).build();

  @AfterEach
  void close() {
    ivs.close();
    timeouts.shutdownNow();
  }

  private String channelArn() {
    String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
    fake.calls().clear();
    return arn;
  }

  private List<IvsOperation> calledOperations() {
    return fake.calls().stream().map(RecordedCall::operation).toList();
  }

  @Test
  void oneThrottledAttempt_isTwoCallsAndNoException() {
    String arn = channelArn();
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.throttling());

    Channel channel = ivs.getChannel(c -> c.arn(arn)).channel();

    assertThat(channel.name()).isEqualTo("lobby");
    assertThat(calledOperations())
        .containsExactly(IvsOperation.GET_CHANNEL, IvsOperation.GET_CHANNEL);
    assertThat(fake.calls().all().get(0).exception()).containsInstanceOf(ThrottlingException.class);
    assertThat(fake.calls().all().get(1).response()).isPresent();
  }

  @Test
  void oneLostResponseToCreateChannel_isTwoChannelsAndNoException() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    Channel channel = ivs.createChannel(c -> c.name("lobby")).channel();

    assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels())
        .hasSize(2)
        .anySatisfy(listed -> assertThat(listed.arn()).isEqualTo(channel.arn()));
  }

  @Test
  void throttlingThatDoesNotEnd_isAnExceptionWithTheNumberOfAttempts() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).always().fail(Fault.throttling());

    assertThatThrownBy(() -> ivs.listChannels(c -> {}))
        .isInstanceOfSatisfying(
            ThrottlingException.class,
            e -> {
              assertThat(e.numAttempts()).isEqualTo(3);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
              assertThat(e.requestId()).isNotBlank();
            });
    assertThat(fake.calls().size()).isEqualTo(3);
  }

  @Test
  void aLostConnectionThatDoesNotComeBack_isAnExceptionWithItsCause() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).always().fail(Fault.connectionLost());

    assertThatThrownBy(() -> ivs.listChannels(c -> {}))
        .isExactlyInstanceOf(SdkClientException.class)
        .hasMessageStartingWith("Unable to execute HTTP request: Connection reset")
        .hasCauseInstanceOf(IOException.class);
    assertThat(fake.calls().size()).isEqualTo(3);
  }

  @Test
  void aFailureThatTheClientDoesNotRetry_isOneCall() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.accessDenied());

    assertThatThrownBy(() -> ivs.listChannels(c -> {})).isInstanceOf(IvsException.class);

    assertThat(fake.calls().size()).isEqualTo(1);
  }

  @Test
  void adaptiveMode_retriesToo() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());

    try (IvsClient adaptive =
        fake.clientBuilder()
            .overrideConfiguration(
                o ->
                    o.retryStrategy(
                        AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                            .backoffStrategy(BackoffStrategy.retryImmediately())
                            .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                            .build()))
            .build()) {
      assertThat(adaptive.listChannels(c -> {}).channels()).isEmpty();
    }
    assertThat(fake.calls().size()).isEqualTo(2);
  }

  /** Lets the timeout pass that runs when the fake has received a request. */
  private FaultRuleBuilder onceItHasArrived(FaultRuleBuilder rule) {
    return rule.when(
        request -> {
          timeouts.pass();
          return true;
        });
  }

  private IvsClient withTimeouts(Consumer<ClientOverrideConfiguration.Builder> configuration) {
    return fake.clientBuilder()
        .overrideConfiguration(
            Retries.atOnce()
                .andThen(o -> o.scheduledExecutorService(timeouts))
                .andThen(configuration))
        .build();
  }

  @Test
  void apiCallTimeout_endsADelayedCall() {
    onceItHasArrived(fake.faults().on(IvsOperation.CREATE_CHANNEL)).delay(Duration.ofHours(1));

    try (IvsClient impatient = withTimeouts(o -> o.apiCallTimeout(Duration.ofSeconds(1)))) {
      assertThatThrownBy(() -> impatient.createChannel(c -> {}))
          .isInstanceOf(ApiCallTimeoutException.class);
    }

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    assertThat(calledOperations()).containsExactly(IvsOperation.CREATE_CHANNEL);
    assertThat(ivs.listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void apiCallAttemptTimeout_endsADelayedAttempt_andTheNextOneSucceeds() {
    onceItHasArrived(fake.faults().on(IvsOperation.CREATE_CHANNEL)).delay(Duration.ofHours(1));

    try (IvsClient impatient = withTimeouts(o -> o.apiCallAttemptTimeout(Duration.ofSeconds(1)))) {
      impatient.createChannel(c -> {});
    }

    assertThat(calledOperations())
        .containsExactly(IvsOperation.CREATE_CHANNEL, IvsOperation.CREATE_CHANNEL);
    assertThat(ivs.listChannels(c -> {}).channels()).hasSize(2);
  }

  @Test
  void apiCallAttemptTimeoutOfEveryAttempt_isItsException() {
    onceItHasArrived(fake.faults().on(IvsOperation.LIST_CHANNELS).always())
        .delay(Duration.ofHours(1));

    try (IvsClient impatient = withTimeouts(o -> o.apiCallAttemptTimeout(Duration.ofSeconds(1)))) {
      assertThatThrownBy(() -> impatient.listChannels(c -> {}))
          .isInstanceOf(ApiCallAttemptTimeoutException.class);
    }

    assertThat(fake.calls().size()).isEqualTo(3);
  }

  @Test
  void aRealDelay_endsWithTheTimeoutOfTheClient() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).delayInRealTime(Duration.ofHours(1));

    assertThatThrownBy(
            () ->
                ivs.listChannels(
                    c -> c.overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMillis(20)))))
        .isInstanceOf(ApiCallTimeoutException.class);
  }

  @Test
  void aDelay_endsWhenTheClockOfTheFakeReachesItsEnd() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofHours(1));

    CompletableFuture<?> call = CompletableFuture.supplyAsync(() -> ivs.listChannels(c -> {}));

    while (!call.isDone()) {
      fake.clock().advance(Duration.ofHours(1));
    }
    assertThat(call).isCompleted();
  }

  @Test
  void aDelay_endsInRealTimeToo() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofMillis(20));

    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void aRequestThatIsAborted_doesNotWaitForItsDelayedResponse() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofSeconds(30));
    ExecutableHttpRequest request = request("/ListChannels", InputStream.nullInputStream());

    request.abort();

    assertThatThrownBy(request::call)
        .isInstanceOf(CancellationException.class)
        .hasMessage("While the response was delayed, the request was aborted.");
  }

  @Test
  void aRequestThatIsInterrupted_doesNotWaitForItsDelayedResponse() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofSeconds(30));

    Thread.currentThread().interrupt();

    assertThatThrownBy(request("/ListChannels", InputStream.nullInputStream())::call)
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRequest_closesItsBody_andAResponseWithoutABodyHasNone() throws IOException {
    Body body = new Body(new StringInputStream("{\"arn\":\"" + channelArn() + "\"}"));

    assertThat(request("/DeleteChannel", body).call().responseBody()).isEmpty();

    assertThat(body.closed).isTrue();
  }

  @Test
  void aRequest_closesABodyThatFails() throws IOException {
    InputStream failing = InputStream.nullInputStream();
    failing.close();
    Body body = new Body(failing);

    assertThatThrownBy(request("/ListChannels", body)::call).isInstanceOf(IOException.class);

    assertThat(body.closed).isTrue();
    assertThat(fake.calls().size()).isZero();
  }

  private static final class Body extends FilterInputStream {

    private boolean closed;

    private Body(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private ExecutableHttpRequest request(String path, InputStream body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("https://ivs.us-east-1.amazonaws.com" + path))
            .build();
    return fake.httpClient()
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(() -> body)
                .build());
  }

  @Test
  void aThrowableOfTheTest_isThrownAsItIs() {
    IllegalStateException mine = new IllegalStateException("mine");
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(mine);

    assertThatThrownBy(() -> ivs.listChannels(c -> {})).isSameAs(mine);

    assertThat(fake.calls().all())
        .singleElement()
        .satisfies(c -> assertThat(c.exception()).containsSame(mine));
  }

  @Test
  void anIoExceptionOfTheTest_isRetriedAsALostConnection() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(new IOException("mine"));

    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();

    assertThat(fake.calls().size()).isEqualTo(2);
  }

  @Test
  void aServiceExceptionOfTheTest_isAResponseOfItsStatusAndCode() {
    fake.faults()
        .on(IvsOperation.LIST_CHANNELS)
        .fail(
            IvsException.builder()
                .statusCode(418)
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("Teapot")
                        .errorMessage("short and stout")
                        .build())
                .build());

    assertThatThrownBy(() -> ivs.listChannels(c -> {}))
        .isExactlyInstanceOf(IvsException.class)
        .isInstanceOfSatisfying(
            IvsException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(418);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("Teapot");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("short and stout");
              assertThat(e.requestId()).isNotBlank();
            });
  }

  @Test
  void aServiceExceptionOfTheTestWithoutDetails_isAResponseOfItsType() {
    fake.faults()
        .on(IvsOperation.LIST_CHANNELS)
        .fail(ChannelNotBroadcastingException.builder().message("mine").build());

    assertThatThrownBy(() -> ivs.listChannels(c -> {}))
        .isInstanceOfSatisfying(
            ChannelNotBroadcastingException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(404);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("mine");
            });
  }

  @Test
  void aServiceExceptionOfTheTestWithoutAnything_isMisuse() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(IvsException.builder().build());

    assertThatThrownBy(() -> ivs.listChannels(c -> {}))
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The fault's IvsException cannot be sent as an HTTP response: give it awsErrorDetails"
                + " with an error code, and a status code.")
        .hasCauseInstanceOf(IvsException.class);
  }

  @Test
  void interceptors_seeWhatIsSentAndChangeIt() {
    List<String> seen = new ArrayList<>();
    ExecutionInterceptor interceptor =
        new ExecutionInterceptor() {
          @Override
          public SdkRequest modifyRequest(
              Context.ModifyRequest context, ExecutionAttributes attributes) {
            return ((CreateChannelRequest) context.request()).toBuilder().name("changed").build();
          }

          @Override
          public void beforeTransmission(
              Context.BeforeTransmission context, ExecutionAttributes attributes) {
            SdkHttpRequest sent = context.httpRequest();
            seen.add(sent.method() + " " + sent.encodedPath() + " to " + sent.host());
            seen.add(sent.firstMatchingHeader("Authorization").orElse("not signed"));
          }

          @Override
          public void afterTransmission(
              Context.AfterTransmission context, ExecutionAttributes attributes) {
            seen.add("status " + context.httpResponse().statusCode());
          }
        };
    try (IvsClient intercepted =
        fake.clientBuilder()
            .overrideConfiguration(o -> o.addExecutionInterceptor(interceptor))
            .build()) {
      intercepted.createChannel(c -> c.name("lobby"));
    }

    assertThat(seen).hasSize(3);
    assertThat(seen.get(0)).isEqualTo("POST /CreateChannel to ivs.us-east-1.amazonaws.com");
    assertThat(seen.get(1)).startsWith("AWS4-HMAC-SHA256 ").contains("/us-east-1/ivs/aws4_request");
    assertThat(seen.get(2)).isEqualTo("status 200");
    assertThat(fake.calls().requests(CreateChannelRequest.class))
        .containsExactly(CreateChannelRequest.builder().name("changed").build());
  }

  @Test
  void paginators_fetchOnePageACall() {
    IntStream.range(0, 3).forEach(i -> fake.client().createChannel(c -> c.name("c" + i)));
    fake.calls().clear();

    assertThat(ivs.listChannelsPaginator(c -> c.maxResults(2)))
        .flatExtracting(page -> page.channels())
        .extracting(channel -> channel.name())
        .containsExactly("c0", "c1", "c2");

    assertThat(calledOperations())
        .containsExactly(IvsOperation.LIST_CHANNELS, IvsOperation.LIST_CHANNELS);
    assertThat(fake.calls().all().get(0).request())
        .isEqualTo(ListChannelsRequest.builder().maxResults(2).build());
  }

  @Test
  void metrics_areThoseOfEachAttempt() {
    List<MetricCollection> published = new ArrayList<>();
    MetricPublisher publisher =
        new MetricPublisher() {
          @Override
          public void publish(MetricCollection metrics) {
            published.add(metrics);
          }

          @Override
          public void close() {}
        };
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());

    ivs.listChannels(c -> c.overrideConfiguration(o -> o.addMetricPublisher(publisher)));

    assertThat(published).hasSize(1);
    MetricCollection call = published.get(0);
    assertThat(call.metricValues(CoreMetric.OPERATION_NAME)).containsExactly("ListChannels");
    assertThat(call.metricValues(CoreMetric.RETRY_COUNT)).containsExactly(1);
    assertThat(call.childrenWithName("ApiCallAttempt"))
        .extracting(attempt -> attempt.metricValues(HttpMetric.HTTP_STATUS_CODE))
        .containsExactly(List.of(429), List.of(200));
    assertThat(call.childrenWithName("ApiCallAttempt"))
        .flatExtracting(attempt -> attempt.childrenWithName("HttpClient").toList())
        .extracting(http -> http.metricValues(HttpMetric.HTTP_CLIENT_NAME))
        .containsExactly(List.of("FakeIvs"), List.of("FakeIvs"));

    fake.asyncClientBuilder()
        .build()
        .listChannels(c -> c.overrideConfiguration(o -> o.addMetricPublisher(publisher)))
        .join();

    assertThat(published.get(1).childrenWithName("ApiCallAttempt"))
        .flatExtracting(attempt -> attempt.childrenWithName("HttpClient").toList())
        .extracting(http -> http.metricValues(HttpMetric.HTTP_CLIENT_NAME))
        .containsExactly(List.of(fake.asyncHttpClient().clientName()));
    assertThat(fake.asyncHttpClient().clientName()).isEqualTo("FakeIvsAsync");
    assertThat(fake.httpClient().clientName()).isEqualTo("FakeIvs");
  }

  @Test
  void calls_haveTheRequestsThatWereSent() {
    String arn = channelArn();

    ivs.tagResource(c -> c.resourceArn(arn).tags(Map.of("a b", "ü+/")));
    ivs.untagResource(c -> c.resourceArn(arn).tagKeys("x", "y+=@:/"));
    ivs.listTagsForResource(c -> c.resourceArn(arn));

    assertThat(fake.calls().stream().map(RecordedCall::request).toList())
        .containsExactly(
            TagResourceRequest.builder().resourceArn(arn).tags(Map.of("a b", "ü+/")).build(),
            UntagResourceRequest.builder().resourceArn(arn).tagKeys("x", "y+=@:/").build(),
            ListTagsForResourceRequest.builder().resourceArn(arn).build());
  }

  @Test
  void theBuilder_hasTheRegionOfTheFake() {
    FakeIvs european = FakeIvs.builder().region(Region.EU_WEST_1).build();

    try (IvsClient real = european.clientBuilder().build()) {
      assertThat(real.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(real.createChannel(c -> {}).channel().arn()).contains(":eu-west-1:");
    }
  }

  @Test
  void aClosedClient_leavesTheHttpClientToOthers() {
    ivs.close();

    try (IvsClient other = fake.clientBuilder().build()) {
      assertThat(other.listChannels(c -> {}).channels()).isEmpty();
    }
  }

  @Test
  void eventListeners_areToldOfWhatTheCallCaused() {
    String arn = channelArn();
    fake.goLive(arn);
    List<String> events = new ArrayList<>();
    fake.onEvent(event -> events.add(event.name()));

    ivs.stopStream(c -> c.channelArn(arn));

    assertThat(events).containsExactly("Stream End", "Session Ended");
  }

  @Test
  void aConditionOfAFault_seesTheRequestThatWasSent() {
    List<IvsRequest> requests = new ArrayList<>();
    fake.faults()
        .on(IvsOperation.CREATE_CHANNEL)
        .when(request -> requests.add(request))
        .fail(Fault.throttling());

    ivs.createChannel(c -> c.name("lobby"));

    assertThat(requests).contains(CreateChannelRequest.builder().name("lobby").build());
  }
}
