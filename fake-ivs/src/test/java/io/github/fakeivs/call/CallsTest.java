package io.github.fakeivs.call;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.SystemClock;
import io.github.fakeivs.async.FailureView;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fidelity.SdkTypes;
import io.github.fakeivs.fixture.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamResponse;

/** What the fake keeps of the calls that reached it. */
class CallsTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final String UNKNOWN = "arn:aws:ivs:us-east-1:123456789012:channel/none";

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final IvsClient ivs = fake.client();
  private final Calls calls = fake.calls();

  @Test
  void aCallThatWasAnswered_isKeptWithAllThatBelongsToIt() {
    CreateChannelRequest request = CreateChannelRequest.builder().name("lobby").build();

    CreateChannelResponse response = ivs.createChannel(request);

    RecordedCall call = calls.last().orElseThrow();
    assertThat(call.operation()).isEqualTo(IvsOperation.CREATE_CHANNEL);
    assertThat(call.request()).isSameAs(request);
    assertThat(call.response()).containsSame(response);
    assertThat(call.exception()).isEmpty();
    assertThat(call.time()).isEqualTo(START);
    assertThat(call.thread()).isSameAs(Thread.currentThread());
  }

  @ParameterizedTest
  @EnumSource
  void everyOperation_isKeptUnderItsName(IvsOperation operation) {
    Throwable thrown = catchThrowable(() -> SdkTypes.call(ivs, operation));

    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.operation()).isEqualTo(operation);
              assertThat(call.request()).isInstanceOf(operation.requestType());
              assertThat(call.exception().orElse(null)).isSameAs(thrown);
              assertThat(call.response().isPresent()).isEqualTo(thrown == null);
            });
  }

  @Test
  void whatTheSdkWouldNotHaveSent_isNotKept() {
    catchThrowable(() -> ivs.getChannel((GetChannelRequest) null));
    catchThrowable(() -> ivs.listTagsForResource(t -> {}));
    catchThrowable(() -> ivs.listTagsForResource(t -> t.resourceArn("")));

    assertThat(calls).isEmpty();
  }

  @Test
  void all_areInOrder_eachWithTheTimeOfTheFakesClock() {
    ivs.createChannel(c -> c.name("first"));
    fake.clock().advance(Duration.ofSeconds(5));
    ivs.listStreams(s -> {});
    fake.clock().advance(Duration.ofMillis(7));
    ivs.createChannel(c -> c.name("second"));

    assertThat(calls.all())
        .extracting(RecordedCall::operation)
        .containsExactly(
            IvsOperation.CREATE_CHANNEL, IvsOperation.LIST_STREAMS, IvsOperation.CREATE_CHANNEL);
    assertThat(calls.all())
        .extracting(call -> Duration.between(START, call.time()).toMillis())
        .containsExactly(0L, 5_000L, 5_007L);
  }

  @Test
  void all_isASnapshot() {
    ivs.listStreams(s -> {});
    List<RecordedCall> before = calls.all();

    ivs.listStreams(s -> {});
    calls.clear();

    assertThat(before).hasSize(1).isUnmodifiable();
  }

  @Test
  void of_requests_andMatching_eachFindTheirCallsInOrder() {
    ivs.createChannel(c -> c.name("first"));
    ivs.listStreams(s -> {});
    catchThrowable(() -> ivs.createChannel(c -> c.name("no name!")));
    ivs.createChannel(c -> c.name("second"));

    assertThat(calls.of(IvsOperation.CREATE_CHANNEL))
        .hasSize(3)
        .isEqualTo(calls.matching(call -> call.operation() == IvsOperation.CREATE_CHANNEL));
    assertThat(calls.of(IvsOperation.DELETE_CHANNEL)).isEmpty();
    assertThat(calls.requests(CreateChannelRequest.class))
        .extracting(CreateChannelRequest::name)
        .containsExactly("first", "no name!", "second");
    assertThat(calls.requests(IvsRequest.class)).hasSize(4);
    assertThat(calls.matching(call -> call.exception().isPresent()))
        .extracting(RecordedCall::request)
        .containsExactly(CreateChannelRequest.builder().name("no name!").build());
  }

  @Test
  void last_isTheLast_andEmptyWhereThereIsNone() {
    assertThat(calls.last()).isEmpty();

    ivs.listStreams(s -> {});
    ivs.listChannels(c -> {});

    assertThat(calls.last()).map(RecordedCall::operation).contains(IvsOperation.LIST_CHANNELS);
  }

  @Test
  void clear_forgetsTheCallsSoFar_andNoResources() {
    ivs.createChannel(c -> {});
    calls.clear();
    assertThat(calls).isEmpty();

    assertThat(ivs.listChannels(c -> {}).channels()).hasSize(1);
    assertThat(calls).hasSize(1);
  }

  @Test
  void with_comparesByWhatIsSent() {
    ListChannelsRequest plain = ListChannelsRequest.builder().filterByName("lobby").build();
    ivs.listChannels(plain);
    ivs.listChannels(
        plain.toBuilder()
            .overrideConfiguration(o -> o.apiCallTimeout(Duration.ofSeconds(1)))
            .build());
    ivs.listChannels(c -> c.filterByName("hall"));
    ivs.listChannels(c -> {});

    assertThat(calls.with(plain)).isEqualTo(calls.all().subList(0, 2));
    assertThat(calls.with(ListChannelsRequest.builder().build()))
        .isEqualTo(calls.all().subList(3, 4));
    assertThat(calls.with(CreateChannelRequest.builder().name("lobby").build())).isEmpty();
  }

  @Test
  void aPaginatorsRequests_equalTheUsers() {
    IntStream.range(0, 3).forEach(i -> ivs.createChannel(c -> {}));
    ListChannelsRequest request = ListChannelsRequest.builder().maxResults(2).build();
    String nextToken = ivs.listChannels(request).nextToken();
    calls.clear();

    assertThat(ivs.listChannelsPaginator(request).stream()).hasSize(2);

    assertThat(calls.requests(ListChannelsRequest.class))
        .containsExactly(request, request.toBuilder().nextToken(nextToken).build());
  }

  @Test
  void aPaginatorsRequests_withConfigurationOfTheUsers_areFoundByWhatIsSent() {
    ListChannelsRequest request =
        ListChannelsRequest.builder()
            .maxResults(2)
            .overrideConfiguration(o -> o.putHeader("x-trace", "1"))
            .build();

    assertThat(ivs.listChannelsPaginator(request).stream()).hasSize(1);

    assertThat(calls.with(request)).hasSize(1);
    assertThat(calls.last().orElseThrow().request().overrideConfiguration().orElseThrow().headers())
        .containsKey("x-trace");
  }

  @Test
  void manyThreads_loseNoCall_andEachIsKeptWithItsThread() {
    List<Thread> threads =
        Threads.call(
            8,
            i -> {
              IntStream.range(0, 50).forEach(n -> ivs.createChannel(c -> c.name(i + "-" + n)));
              return Thread.currentThread();
            });

    for (int i = 0; i < threads.size(); i++) {
      String prefix = i + "-";
      List<RecordedCall> own =
          calls.matching(call -> ((CreateChannelRequest) call.request()).name().startsWith(prefix));
      assertThat(own)
          .extracting(call -> ((CreateChannelRequest) call.request()).name())
          .isEqualTo(IntStream.range(0, 50).mapToObj(n -> prefix + n).toList());
      assertThat(own).extracting(RecordedCall::thread).containsOnly(threads.get(i));
    }
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("unchecked"),
        new AssertionError("error"),
        new Exception("checked"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aCall_isKept_whateverAPredicateThrows(Throwable thrown) {
    fake.faults()
        .on(IvsOperation.LIST_STREAMS)
        .when(request -> raise(thrown))
        .fail(Fault.throttling());

    assertKeptWithItsFailure(thrown);
  }

  /** Its first reading is when the call is received, its second when it is carried out. */
  @Test
  void aCall_isKept_whateverTheSystemClockThrows() {
    SystemClock system = new SystemClock(START);
    FakeIvs following = system.fake(f -> {});
    AssertionError thrown = new AssertionError("no time");
    system.onReading(() -> {});
    system.onReading(() -> raise(thrown));

    assertThat(catchThrowable(() -> following.client().listStreams(s -> {}))).isSameAs(thrown);

    assertThat(following.calls())
        .singleElement()
        .satisfies(call -> assertThat(call.exception()).containsSame(thrown));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aCall_isKept_whateverAFaultThrowsOrMakes(Throwable thrown) {
    fake.faults().on(IvsOperation.LIST_STREAMS).fail((Fault) call -> raise(thrown));
    assertKeptWithItsFailure(thrown);

    calls.clear();
    fake.faults().on(IvsOperation.LIST_STREAMS).fail(thrown);
    assertKeptWithItsFailure(thrown);

    calls.clear();
    fake.faults().on(IvsOperation.LIST_STREAMS).afterwards().fail((Fault) call -> raise(thrown));
    assertKeptWithItsFailure(thrown);
  }

  private void assertKeptWithItsFailure(Throwable thrown) {
    assertThat(catchThrowable(() -> ivs.listStreams(s -> {}))).isSameAs(thrown);
    assertThat(calls)
        .singleElement()
        .satisfies(call -> assertThat(call.exception()).containsSame(thrown));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aCall_isKeptWithItsAnswer_whateverAListenerThrows(Throwable thrown) {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn);
    fake.onEvent(event -> raise(thrown));

    StopStreamResponse response = ivs.stopStream(s -> s.channelArn(arn));

    assertThat(calls.last().orElseThrow().response()).containsSame(response);
    assertThat(fake.eventDelivery().failures()).containsOnly(thrown);
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void anAsynchronousCall_isKept_whateverAFaultThrows(Throwable thrown) {
    fake.faults().on(IvsOperation.LIST_STREAMS).fail((Fault) call -> raise(thrown));

    assertThat(FailureView.HANDLE.of(fake.asyncClient().listStreams(s -> {})).getCause())
        .isSameAs(thrown);

    assertThat(calls)
        .singleElement()
        .satisfies(call -> assertThat(call.exception()).containsSame(thrown));
  }

  @Test
  void aCall_tellsTimeRequestAndOutcome() {
    ivs.listStreams(s -> s.maxResults(7));
    catchThrowable(() -> ivs.getChannel(c -> c.arn(UNKNOWN)));

    assertThat(calls.all().get(0))
        .hasToString(
            "2026-03-04T05:06:07.089Z ListStreamsRequest(MaxResults=7) -> "
                + "ListStreamsResponse(Streams=[])");
    assertThat(calls.all().get(1))
        .asString()
        .startsWith("2026-03-04T05:06:07.089Z GetChannelRequest(Arn=" + UNKNOWN + ") -> ")
        .contains("ResourceNotFoundException", "Resource: " + UNKNOWN + " not found");
  }
}
