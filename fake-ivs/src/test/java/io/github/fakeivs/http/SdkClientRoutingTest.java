package io.github.fakeivs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.FreshClassLoader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Production code that builds its own client, and the fake of the running test. Sets properties of
 * the system.
 */
@Isolated
class SdkClientRoutingTest {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));

  private final FakeIvs fake = FakeIvs.builder().region(Region.EU_WEST_1).build();

  @Test
  void aClientThatIsGivenNothing_reachesTheFake() {
    try (SdkClientRouting routing = fake.routeSdkClients();
        IvsClient ivs = IvsClient.create()) {
      String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();

      assertThat(fake.client().getChannel(c -> c.arn(arn)).channel().name()).isEqualTo("lobby");
      assertThat(ivs.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(routing).hasToString("SdkClientRouting[open]");
    }
  }

  @Test
  void anAsynchronousClientThatIsGivenNothing_reachesTheFake() {
    try (SdkClientRouting routing = fake.routeSdkClients();
        IvsAsyncClient ivs = IvsAsyncClient.create()) {
      ivs.createChannel(c -> c.name("lobby")).join();

      assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
      assertThat(routing).isNotNull();
    }
  }

  @Test
  void aClientThatLives_reachesTheFakeOfTheMoment() {
    FakeIvs second = FakeIvs.create();
    IvsClient ivs;
    IvsAsyncClient async;
    try (SdkClientRouting routing = fake.routeSdkClients()) {
      ivs = IvsClient.create();
      async = IvsAsyncClient.create();
      ivs.createChannel(c -> c.name("first"));
      assertThat(routing).isNotNull();
    }
    try (SdkClientRouting routing = second.routeSdkClients()) {
      ivs.createChannel(c -> c.name("second"));
      async.createChannel(c -> c.name("third")).join();
      assertThat(routing).isNotNull();
    }

    assertThat(names(fake)).containsExactly("first");
    assertThat(names(second)).containsExactly("second", "third");
  }

  private static List<String> names(FakeIvs fake) {
    return fake.client().listChannels(c -> {}).channels().stream().map(c -> c.name()).toList();
  }

  @Test
  void aRoutedClient_retriesAsInProduction() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());

    try (SdkClientRouting routing = fake.routeSdkClients();
        IvsClient ivs = IvsClient.builder().overrideConfiguration(Retries.atOnce()).build()) {
      assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
      assertThat(routing).isNotNull();
    }
    assertThat(fake.calls().size()).isEqualTo(2);
  }

  @Test
  void theSystemProperties_areAsBefore() {
    System.setProperty("aws.region", "mine");
    try {
      Properties before = (Properties) System.getProperties().clone();

      try (SdkClientRouting routing = fake.routeSdkClients()) {
        assertThat(System.getProperty("aws.region")).isEqualTo("eu-west-1");
        assertThat(System.getProperty("aws.accessKeyId")).isNotNull();
        assertThat(System.getProperty("aws.secretAccessKey")).isNotNull();
        assertThat(routing).isNotNull();
      }

      assertThat(System.getProperties()).isEqualTo(before);
    } finally {
      System.clearProperty("aws.region");
    }
  }

  @Test
  void aSecondRouting_isRefused_andTheFirstStays() {
    try (SdkClientRouting routing = fake.routeSdkClients();
        IvsClient ivs = IvsClient.create()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> FakeIvs.create().routeSdkClients())
          .withMessage(
              "SDK clients are already routed to a fake, by thread '%s': only one routing can be"
                  + " open in a JVM at a time. Close it first, or run tests that need one one after"
                  + " the other.",
              Thread.currentThread().getName());

      ivs.createChannel(c -> {});
      assertThat(fake.calls().size()).isEqualTo(1);
      assertThat(routing).isNotNull();
    }
  }

  @Test
  void aRoutingThatIsClosedTwice_leavesTheNextOneOpen() {
    SdkClientRouting first = fake.routeSdkClients();
    first.close();
    assertThat(first).hasToString("SdkClientRouting[closed]");

    try (SdkClientRouting second = fake.routeSdkClients();
        IvsClient ivs = IvsClient.create()) {
      first.close();

      ivs.listChannels(c -> {});
      assertThat(second).hasToString("SdkClientRouting[open]");
    }
  }

  @Test
  void aRequestWithoutARouting_isToldWhatToDo() {
    String remedy =
        "There is no fake for this request: its SDK client uses the HTTP client of fake-ivs, which"
            + " works only while SDK clients are routed to a fake. Call routeSdkClients() of a fake"
            + " first, or set @WithFakeIvs(routeSdkClients = true).";
    IvsClient ivs;
    IvsAsyncClient async;
    try (SdkClientRouting routing = fake.routeSdkClients()) {
      ivs = IvsClient.builder().credentialsProvider(CREDENTIALS).build();
      async = IvsAsyncClient.builder().credentialsProvider(CREDENTIALS).build();
      assertThat(routing).isNotNull();
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> ivs.listChannels(c -> {}))
        .withMessage(remedy);
    assertThatThrownBy(() -> async.listChannels(c -> {}).join())
        .rootCause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(remedy);
  }

  @Test
  void aRequestOfAnotherService_isToldWhatToDo() {
    SdkHttpClient client = new FakeIvsHttpService().createHttpClientBuilder().build();
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol("https")
            .host("bucket.s3.amazonaws.com")
            .encodedPath("/key")
            .build();

    try (SdkClientRouting routing = fake.routeSdkClients()) {
      assertThat(routing).isNotNull();
      assertThatThrownBy(
              () ->
                  client
                      .prepareRequest(HttpExecuteRequest.builder().request(request).build())
                      .call())
          .isExactlyInstanceOf(UnsupportedOperationException.class)
          .message()
          .matches(
              "fake-ivs [0-9.]+(-SNAPSHOT)? does not support GET /key: it has the operations of"
                  + " software.amazon.awssdk:ivs 2.40.2. Give clients of other services another HTTP"
                  + " client.");
    }
  }

  @Test
  void theHttpClientsAreFoundBySystemPropertyOnly() {
    assertThat(ServiceLoader.load(SdkHttpService.class))
        .noneMatch(service -> service instanceof FakeIvsHttpService);
    assertThat(ServiceLoader.load(SdkAsyncHttpService.class))
        .noneMatch(service -> service instanceof FakeIvsAsyncHttpService);
  }

  /** An SDK client that was given no HTTP client, built before there is any routing. */
  public static final class RoutingTooLate implements Supplier<String> {
    @Override
    public String get() {
      try (IvsClient early = withoutHttpClient()) {
        assertThat(early).isNotNull();
        return outcomeOfRouting();
      }
    }
  }

  /** An asynchronous SDK client that found no HTTP client before there is any routing. */
  public static final class AsynchronousRoutingTooLate implements Supplier<String> {
    @Override
    public String get() {
      assertThatThrownBy(IvsAsyncClient.builder().region(Region.US_EAST_1)::build)
          .isInstanceOf(SdkClientException.class);
      return outcomeOfRouting();
    }
  }

  private static IvsClient withoutHttpClient() {
    return IvsClient.builder().region(Region.US_EAST_1).credentialsProvider(CREDENTIALS).build();
  }

  private static String outcomeOfRouting() {
    try {
      return FakeIvs.create().routeSdkClients().toString();
    } catch (IllegalStateException e) {
      return e.getMessage() + " " + leftOver();
    }
  }

  private static Map<String, String> leftOver() {
    return System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("aws."))
        .collect(Collectors.toMap(name -> name, System::getProperty));
  }

  @Test
  void aRoutingAfterTheSdkHasChosenItsHttpClient_isRefused() throws IOException {
    try (FreshClassLoader classes = new FreshClassLoader()) {
      assertThat(classes.run(RoutingTooLate.class))
          .isEqualTo(
              "The SDK has already chosen the HTTP client of this JVM:"
                  + " software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient. It does so"
                  + " once, when the first SDK client is built without one. Run the tests with the"
                  + " system property software.amazon.awssdk.http.service.impl="
                  + FakeIvsHttpService.class.getName()
                  + ", or give an HTTP client to the SDK clients that are built earlier. {}");
    }
    try (FreshClassLoader classes = new FreshClassLoader()) {
      assertThat(classes.run(AsynchronousRoutingTooLate.class))
          .contains("chosen the HTTP client of this JVM: none. It")
          .contains("async.service.impl=" + FakeIvsAsyncHttpService.class.getName())
          .endsWith(" {}");
    }
  }

  @Test
  void anHttpClientThatIsOnlyLookedAt_isClosed() throws IOException {
    try (FreshClassLoader classes = new FreshClassLoader()) {
      assertThat(classes.run(RoutingAfterAForeignClient.class)).isEqualTo("1 open, then 0");
    }
  }

  /** A routing that is refused because of an SDK client with an HTTP client of another service. */
  public static final class RoutingAfterAForeignClient implements Supplier<String> {
    @Override
    public String get() {
      IvsClient early = withForeignHttpClient();
      assertThat(outcomeOfRouting()).contains(ForeignHttpClient.class.getName());
      int open = ForeignHttpClient.OPEN.get();
      early.close();
      return open + " open, then " + ForeignHttpClient.OPEN.get();
    }

    private static IvsClient withForeignHttpClient() {
      SystemProperties foreign =
          new SystemProperties(
              Map.of(
                  SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL.property(),
                  ForeignHttpService.class.getName()));
      foreign.set();
      try {
        return withoutHttpClient();
      } finally {
        foreign.restore();
      }
    }
  }

  /** What the SDK finds by its system property. */
  public static final class ForeignHttpService implements SdkHttpService {
    @Override
    public SdkHttpClient.Builder<?> createHttpClientBuilder() {
      return new ForeignHttpClientBuilder();
    }
  }

  static final class ForeignHttpClientBuilder
      implements SdkHttpClient.Builder<ForeignHttpClientBuilder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
      return new ForeignHttpClient();
    }
  }

  static final class ForeignHttpClient implements SdkHttpClient {

    /** Of one class loader only. */
    private static final AtomicInteger OPEN = new AtomicInteger();

    ForeignHttpClient() {
      OPEN.incrementAndGet();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
      OPEN.decrementAndGet();
    }
  }
}
