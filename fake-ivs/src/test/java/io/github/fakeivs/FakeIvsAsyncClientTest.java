package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.async.FailureView;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

class FakeIvsAsyncClientTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeIvs fake = FakeIvs.builder().clock(NOW).build();
  private final IvsClient sync = fake.client();
  private final IvsAsyncClient async = fake.asyncClient();

  @Test
  void whatOneClientDoes_theOtherSees() {
    Channel ofAsync = async.createChannel(c -> c.name("of-async")).join().channel();
    Channel ofSync = sync.createChannel(c -> c.name("of-sync")).channel();

    assertThat(sync.getChannel(c -> c.arn(ofAsync.arn())).channel()).isEqualTo(ofAsync);
    assertThat(async.getChannel(c -> c.arn(ofSync.arn())).join().channel()).isEqualTo(ofSync);
    async.updateChannel(c -> c.arn(ofSync.arn()).name("renamed")).join();
    assertThat(sync.listChannels(c -> {}).channels())
        .extracting(ChannelSummary::name)
        .containsExactly("of-async", "renamed");
  }

  @Test
  void aStream_isLiveForBothAndEndsForBoth() {
    String arn = async.createChannel(c -> {}).join().channel().arn();
    fake.goLive(arn).viewers(7);
    assertThat(async.getStream(c -> c.channelArn(arn)).join().stream())
        .isEqualTo(sync.getStream(c -> c.channelArn(arn)).stream());

    async.stopStream(c -> c.channelArn(arn)).join();

    assertThatThrownBy(() -> sync.getStream(c -> c.channelArn(arn)))
        .isInstanceOf(ChannelNotBroadcastingException.class);
  }

  @Test
  void calls_areThoseOfBothClientsInOrder() {
    CreateChannelRequest create = CreateChannelRequest.builder().name("lobby").build();
    GetChannelRequest unknown =
        GetChannelRequest.builder().arn("arn:aws:ivs:us-east-1:123456789012:channel/none").build();
    CreateChannelResponse created = async.createChannel(create).join();
    sync.listChannels(c -> {});
    Throwable failure = FailureView.JOIN.of(async.getChannel(unknown)).getCause();

    assertThat(fake.calls())
        .extracting(RecordedCall::operation)
        .containsExactly(
            IvsOperation.CREATE_CHANNEL, IvsOperation.LIST_CHANNELS, IvsOperation.GET_CHANNEL);
    RecordedCall first = fake.calls().with(create).get(0);
    assertThat(first.response()).containsSame(created);
    assertThat(first.time()).isEqualTo(NOW);
    assertThat(first.thread()).isEqualTo(Thread.currentThread());
    assertThat(fake.calls().with(unknown).get(0).exception()).containsSame(failure);
  }

  @Test
  void aFaultBefore_failsTheFutureAndChangesNothing() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());

    assertThatThrownBy(() -> async.createChannel(c -> {}).join())
        .hasCauseInstanceOf(ThrottlingException.class);
    assertThat(sync.listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void aFaultAfterwards_failsTheFutureAndLeavesTheChange() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    assertThatThrownBy(() -> async.createChannel(c -> {}).join())
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(sync.listChannels(c -> {}).channels()).hasSize(1);
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("unchecked"), new IOException("checked"), new Error("error"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void aFault_isTheCauseAsItIs(Throwable throwable) {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(throwable);

    assertThat(FailureView.HANDLE.of(async.listChannels(c -> {})).getCause()).isSameAs(throwable);
    assertThat(fake.calls().last().orElseThrow().exception()).containsSame(throwable);
  }

  @Test
  void faultRules_countTheCallsOfBothClients() {
    FaultRule rule = fake.faults().onAnyOperation().times(2).fail(Fault.internalError());

    assertThat(catchThrowable(() -> sync.listChannels(c -> {}))).isNotNull();
    assertThat(async.listChannels(c -> {})).isCompletedExceptionally();

    assertThat(rule.matchedCalls()).isEqualTo(2);
    assertThat(async.listChannels(c -> {})).isCompleted();
  }

  @Test
  void callRates_countBothClients() {
    String arn = sync.createChannel(c -> {}).channel().arn();
    fake.goLive(arn);
    PutMetadataRequest cue = PutMetadataRequest.builder().channelArn(arn).metadata("score").build();
    for (int i = 0; i < 2; i++) {
      async.putMetadata(cue).join();
      sync.putMetadata(cue);
    }
    async.putMetadata(cue).join();

    assertThatThrownBy(() -> async.putMetadata(cue).join())
        .hasCauseInstanceOf(ThrottlingException.class);
    assertThatThrownBy(() -> sync.putMetadata(cue)).isInstanceOf(ThrottlingException.class);
  }

  @Test
  void aFork_hasAnAsynchronousClientOfItsOwn() {
    async.createChannel(c -> c.name("before")).join();
    fake.asyncCalls().hold();
    CompletableFuture<?> held = async.createChannel(c -> c.name("held"));

    FakeIvs fork = fake.fork();

    assertThat(fork.asyncCalls().inFlight()).isEmpty();
    assertThat(fork.asyncClient().listChannels(c -> {}).join().channels())
        .extracting(ChannelSummary::name)
        .containsExactly("before");
    fake.asyncCalls().release();
    assertThat(held).isCompleted();
    assertThat(fork.client().listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void asyncClient_isOneForEachFakeAndKnowsIt() {
    FakeIvsAsyncClient client = FakeIvsAsyncClient.create();

    assertThat(client.fake().asyncClient()).isSameAs(client);
    assertThat(fake.asyncClient()).isSameAs(async).isNotSameAs(client);
    assertThat(client.fake()).isNotSameAs(FakeIvsAsyncClient.create().fake());
  }

  @Test
  void asyncClient_saysWhatItIs() {
    FakeIvs elsewhere = FakeIvs.builder().region(Region.EU_WEST_1).build();

    assertThat(elsewhere.asyncClient().serviceName()).isEqualTo("ivs");
    assertThat(elsewhere.asyncClient().serviceClientConfiguration().region())
        .isEqualTo(Region.EU_WEST_1);
  }

  @Test
  void aClosedClient_worksOn() {
    async.close();
    async.close();

    assertThat(async.listChannels(c -> {})).isCompleted();
  }

  @Test
  void aCallOfAnUnknownOperation_failsAtOnce_evenWhileCallsAreHeld() {
    fake.asyncCalls().hold();
    GetChannelRequest request = GetChannelRequest.builder().build();

    CompletableFuture<?> failed = fake.asyncClient().unsupported("GetLaterThing", request);

    Throwable cause = FailureView.JOIN.of(failed).getCause();
    assertThat(cause).isInstanceOf(UnsupportedOperationException.class);
    assertThat(fake.calls().last()).map(RecordedCall::operationName).contains("GetLaterThing");
    assertThat(fake.calls().last()).map(RecordedCall::time).contains(NOW);
    assertThat(fake.calls().last()).flatMap(RecordedCall::exception).containsSame(cause);
  }
}
