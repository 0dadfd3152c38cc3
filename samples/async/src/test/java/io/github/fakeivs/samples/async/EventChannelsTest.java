package io.github.fakeivs.samples.async;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.call.IvsOperation.CREATE_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.DELETE_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.LIST_CHANNELS;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.async.InFlightCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.InternalServerException;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

@WithFakeIvs(clock = "2030-06-01T12:00:00Z")
class EventChannelsTest {

  private IvsClient ivs;
  private FakeIvs fake;
  private AsyncCalls calls;
  private EventChannels channels;

  @BeforeEach
  void create(IvsAsyncClient async) {
    channels = new EventChannels(async);
  }

  @Nested
  class Opening {

    @Test
    void everyStageHasAChannel() {
      Map<String, String> arns = channels.open("roskilde", stages(12)).join();

      assertThat(arns).hasSize(12);
      assertThat(fake)
          .channel(arns.get("stage-7"))
          .hasName("roskilde-stage-7")
          .hasTag("event", "roskilde");
    }

    @Test
    void noMoreThanFiveCallsAreInFlight() {
      calls.hold();
      CompletableFuture<Map<String, String>> opening = channels.open("roskilde", stages(12));

      assertThat(calls.inFlight()).hasSize(5);
      calls.completeNext();
      assertThat(calls.inFlight()).hasSize(5);

      calls.release();
      assertThat(opening).isCompleted();
    }

    @Test
    void answersMayComeOnManyThreads() throws InterruptedException {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      calls.completeOn(threads);

      assertThat(channels.open("roskilde", stages(50)).join()).hasSize(50);

      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whenOneFails_noneRemains() {
      calls.hold();
      CompletableFuture<Map<String, String>> opening = channels.open("roskilde", stages(12));

      calls.completeNext();
      calls.failNext(Fault.quotaExceeded());
      calls.release();

      assertThat(opening)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(ServiceQuotaExceededException.class);
      assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12})
    void whenTheCallerCancels_callsInFlightAreAwaited_andNoneRemains(int stages) {
      calls.hold();
      channels.open("roskilde", stages(stages)).cancel(false);

      assertThat(calls.inFlight()).extracting(InFlightCall::operation).containsOnly(CREATE_CHANNEL);
      calls.release();

      assertThat(fake).received(CREATE_CHANNEL).times(5);
      assertThat(fake).received(DELETE_CHANNEL).times(5);
      assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
    }

    @Test
    void aCreationThatTimesOut_leavesItsChannel_untilTheEventIsClosed() {
      fake.faults()
          .on(CreateChannelRequest.class, create -> create.name().equals("roskilde-stage-7"))
          .delay(Duration.ofMinutes(1));
      CompletableFuture<Map<String, String>> opening = channels.open("roskilde", stages(12));

      assertThat(opening).isNotDone();
      fake.clock().advance(Duration.ofSeconds(10));

      assertThat(opening)
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(ApiCallTimeoutException.class);
      assertThat(channels.close("roskilde").join()).isEqualTo(1);
    }
  }

  @Nested
  class Closing {

    @Test
    void allPagesAreRead_andOtherEventsAreLeft() {
      channels.open("roskilde", stages(130)).join();
      Map<String, String> other = channels.open("wacken", stages(1)).join();

      assertThat(channels.close("roskilde").join()).isEqualTo(130);

      assertThat(fake).received(LIST_CHANNELS).times(2);
      assertThat(ivs.listChannels(c -> {}).channels())
          .singleElement()
          .returns(other.get("stage-0"), c -> c.arn());
    }

    @Test
    void aPageThatCannotBeRead_deletesNothing() {
      channels.open("roskilde", stages(130)).join();
      fake.faults()
          .on(ListChannelsRequest.class, list -> list.nextToken() != null)
          .fail(Fault.internalError());

      assertThat(channels.close("roskilde"))
          .failsWithin(Duration.ZERO)
          .withThrowableThat()
          .withCauseInstanceOf(InternalServerException.class);
      assertThat(fake).received(DELETE_CHANNEL).never();
    }
  }

  @Test
  void theAudience_isThatOfAllStreams_countedOnes() {
    Map<String, String> arns = channels.open("roskilde", stages(3)).join();
    fake.goLive(arns.get("stage-0")).viewers(120);
    fake.goLive(arns.get("stage-1")).viewers(7);
    fake.goLive(arns.get("stage-2")).viewers(-1);

    assertThat(channels.audience().join()).isEqualTo(127);
  }

  private static List<String> stages(int count) {
    return IntStream.range(0, count).mapToObj(i -> "stage-" + i).toList();
  }
}
