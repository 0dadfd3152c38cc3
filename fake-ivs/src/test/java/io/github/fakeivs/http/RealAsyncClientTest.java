package io.github.fakeivs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** What the SDK's own asynchronous client does in front of a fake, as it does in production. */
class RealAsyncClientTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsAsyncClient ivs =
      fake.asyncClientBuilder().overrideConfiguration(Retries.atOnce()).build();

  @AfterEach
  void close() {
    ivs.close();
  }

  @Test
  void oneThrottledAttempt_isTwoCallsAndNoException() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());

    assertThat(ivs.listChannels(c -> {}).join().channels()).isEmpty();

    assertThat(fake.calls().size()).isEqualTo(2);
  }

  @Test
  void oneLostResponseToCreateChannel_isTwoChannelsAndNoException() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    ivs.createChannel(c -> c.name("lobby")).join();

    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(2);
  }

  @Test
  void failures_completeTheFuture() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).always().fail(Fault.throttling());

    assertThatThrownBy(() -> ivs.listChannels(c -> {}).join())
        .hasCauseInstanceOf(ThrottlingException.class);
    assertThatThrownBy(
            () ->
                ivs.getChannel(
                        c -> c.arn("arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234"))
                    .join())
        .hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void aThrowableOfTheTest_isTheCauseOfTheSdksException() {
    IllegalStateException mine = new IllegalStateException("mine");
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(mine);

    assertThatThrownBy(() -> ivs.listChannels(c -> {}).join())
        .cause()
        .isExactlyInstanceOf(SdkClientException.class)
        .hasCause(mine);
  }

  @Test
  void aDelayedResponse_arrivesWhenTheClockOfTheFakeReachesItsTime() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofHours(1));

    CompletableFuture<ListChannelsResponse> call = ivs.listChannels(c -> {});
    fake.clock().advance(Duration.ofMinutes(59));
    assertThat(call).isNotDone();
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(call).succeedsWithin(Duration.ofSeconds(30));
  }

  @Test
  void aCancelledCall_doesNotWaitForItsDelayedResponse() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(Duration.ofHours(1));

    CompletableFuture<?> call = ivs.createChannel(c -> c.name("lobby"));
    call.cancel(true);
    fake.clock().advance(Duration.ofHours(1));

    assertThat(call).isCancelled();
    assertThat(fake.calls().size()).isEqualTo(1);
    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void apiCallTimeout_endsADelayedCall() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofHours(1));

    CompletableFuture<?> call =
        ivs.listChannels(
            c -> c.overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMillis(20))));

    assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(ApiCallTimeoutException.class);
  }

  @Test
  void apiCallAttemptTimeout_endsADelayedAttempt_andTheNextOneSucceeds() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofHours(1));
    Timeouts timeouts = new Timeouts();

    try (IvsAsyncClient impatient =
        fake.asyncClientBuilder()
            .overrideConfiguration(
                Retries.atOnce()
                    .andThen(o -> o.scheduledExecutorService(timeouts))
                    .andThen(o -> o.apiCallAttemptTimeout(Duration.ofSeconds(1))))
            .build()) {
      CompletableFuture<?> call = impatient.listChannels(c -> {});
      timeouts.pass();

      assertThat(call).succeedsWithin(Duration.ofSeconds(30));
    }
    timeouts.shutdownNow();
    assertThat(fake.calls().size()).isEqualTo(2);
  }

  @Test
  void aReset_failsCallsWhoseResponsesAreDelayed() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofHours(1));
    CompletableFuture<?> call = ivs.listChannels(c -> {});

    fake.reset();

    assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
        .rootCause()
        .isInstanceOf(CancellationException.class)
        .hasMessage("While the response was delayed, the fake was reset.");
  }

  @Test
  void publishers_fetchOnePageACall() {
    IntStream.range(0, 3).forEach(i -> fake.client().createChannel(c -> c.name("c" + i)));
    fake.calls().clear();
    List<ChannelSummary> channels = new ArrayList<>();

    ivs.listChannelsPaginator(c -> c.maxResults(2))
        .subscribe(page -> channels.addAll(page.channels()))
        .join();

    assertThat(channels).extracting(ChannelSummary::name).containsExactly("c0", "c1", "c2");
    assertThat(fake.calls().size()).isEqualTo(2);
  }
}
