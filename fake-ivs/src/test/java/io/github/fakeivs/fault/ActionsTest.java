package io.github.fakeivs.fault;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fixture.Threads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** What others do before a call is carried out, or between that and its response. */
class ActionsTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final Faults faults = fake.faults();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
  private final List<String> acted = new ArrayList<>();

  @Test
  void run_comesBeforeTheOperation() {
    faults.on(IvsOperation.GET_CHANNEL).run(this::deleteChannel);

    assertThatThrownBy(this::getChannel).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void run_afterwards_comesBetweenTheOperationAndItsResponse() {
    faults.on(IvsOperation.GET_CHANNEL).afterwards().run(this::deleteChannel);

    assertThat(getChannel().channel().name()).isEqualTo("lobby");
    assertThatThrownBy(this::getChannel).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void run_afterwards_followsARefusalToo() {
    faults.on(IvsOperation.GET_STREAM).afterwards().run(() -> fake.goLive(arn));

    assertThatThrownBy(this::getStream).isInstanceOf(ChannelNotBroadcastingException.class);
    assertThat(getStream()).isEqualTo("LIVE");
  }

  @Test
  void anAction_mayMakeTheSameCall_whichItsRuleNoLongerMatches() {
    ivs.listStreamKeys(k -> k.channelArn(arn))
        .streamKeys()
        .forEach(key -> ivs.deleteStreamKey(k -> k.arn(key.arn())));
    FaultRule rule =
        faults
            .on(CreateStreamKeyRequest.class, request -> request.channelArn().equals(arn))
            .run(this::createStreamKey);

    assertThatThrownBy(this::createStreamKey).isInstanceOf(ServiceQuotaExceededException.class);
    assertThat(rule.matchedCalls()).isEqualTo(1);
    assertThat(fake.calls().stream().map(call -> call.exception().isEmpty())).endsWith(true, false);
  }

  @Test
  void anAction_mayUseTheControls_andOtherThreads() {
    List<String> events = new ArrayList<>();
    fake.onEvent(event -> events.add(event.name()));
    faults
        .on(IvsOperation.GET_STREAM)
        .run(
            () ->
                Threads.run(
                    1,
                    thread -> {
                      fake.goLive(arn);
                      fake.clock().advance(Duration.ofHours(1));
                    }));

    assertThat(getStream()).isEqualTo("LIVE");
    assertThat(events).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void anAction_mayRestoreTheFake() {
    Runnable restore = fake.baseline()::restore;
    deleteChannel();
    faults.on(IvsOperation.GET_CHANNEL).run(restore);

    assertThat(getChannel().channel().name()).isEqualTo("lobby");
  }

  @Test
  void run_matchesAsManyCallsAsTold_oneActionForEach() {
    FaultRule first = faults.on(IvsOperation.GET_CHANNEL).times(2).run(() -> acted.add("first"));
    faults.on(IvsOperation.GET_CHANNEL).afterwards().run(() -> acted.add("second"));

    for (int call = 0; call < 4; call++) {
      getChannel();
    }

    assertThat(acted).containsExactly("first", "first", "second");
    assertThat(first.matchedCalls()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anAction_isAlsoRun_whenAnotherRuleFailsTheCall(boolean afterwards) {
    faults.on(IvsOperation.GET_CHANNEL).fail(Fault.throttling());
    FaultRuleBuilder rule = faults.on(IvsOperation.GET_CHANNEL);
    (afterwards ? rule.afterwards() : rule).run(() -> acted.add("acted"));

    assertThatThrownBy(this::getChannel).isInstanceOf(ThrottlingException.class);
    assertThat(acted).containsExactly("acted");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatAnActionThrows_isThrownByTheNextControl_andNotByTheCall(boolean afterwards) {
    AssertionError thrown = new AssertionError("of the action");
    FaultRuleBuilder rule = faults.on(IvsOperation.GET_CHANNEL);
    (afterwards ? rule.afterwards() : rule).run(() -> raise(thrown));

    assertThat(getChannel().channel().name()).isEqualTo("lobby");
    assertThat(fake.calls().stream().map(call -> call.exception().isEmpty())).containsOnly(true);
    assertThat(fake.eventDelivery().failures()).containsExactly(thrown);
    assertThatThrownBy(() -> fake.goLive(arn)).isSameAs(thrown);
    assertThat(fake.eventDelivery().failures()).isEmpty();
  }

  @Test
  void anActionThatMeetsItselfForEver_isToldSo() {
    faults.on(IvsOperation.GET_CHANNEL).always().run(this::getChannel);

    assertThat(getChannel().channel().name()).isEqualTo("lobby");
    assertThatIllegalStateException()
        .isThrownBy(() -> fake.clock().freeze())
        .withMessageStartingWith("GetChannel was called from within a condition, fault or action")
        .withMessageContaining("100 calls deep");
  }

  @Test
  void aFork_hasTheRules() {
    faults.on(IvsOperation.GET_CHANNEL).run(() -> acted.add("acted"));

    fake.fork().client().getChannel(c -> c.arn(arn));

    assertThat(acted).containsExactly("acted");
  }

  @Test
  void aRule_tellsThatItRunsAnAction() {
    assertThat(faults.on(IvsOperation.GET_CHANNEL).run(() -> {}))
        .asString()
        .startsWith("GetChannel is preceded by an action of the test's, matched 0 of 1 calls, made")
        .contains("ActionsTest.aRule_tells");
    assertThat(faults.on(IvsOperation.GET_CHANNEL).afterwards().run(new Rival()))
        .asString()
        .startsWith("GetChannel is followed by a rival, matched 0");
  }

  @Test
  void run_onAnAsynchronousCall_isOnTheThreadThatCarriesItOut() {
    IvsAsyncClient async = fake.asyncClient();
    Queue<Runnable> executor = new ArrayDeque<>();
    fake.asyncCalls().completeOn(executor::add);
    faults.on(IvsOperation.GET_CHANNEL).run(this::deleteChannel);

    CompletableFuture<GetChannelResponse> future = async.getChannel(c -> c.arn(arn));
    assertThat(getStreamKeys()).isEqualTo(1);

    executor.remove().run();

    assertThat(future).isCompletedExceptionally();
    assertThatThrownBy(future::join).hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void run_onACallInFlight_isRunWhenItIsCompleted() {
    fake.asyncCalls().hold();
    faults.on(IvsOperation.GET_CHANNEL).afterwards().run(() -> acted.add("acted"));
    CompletableFuture<GetChannelResponse> future = fake.asyncClient().getChannel(c -> c.arn(arn));
    assertThat(acted).isEmpty();

    fake.asyncCalls().completeNext();

    assertThat(acted).containsExactly("acted");
    assertThat(future).isCompleted();
  }

  @Test
  void run_beforeACallOfTheSdksOwnClient() {
    faults.on(IvsOperation.GET_CHANNEL).run(this::deleteChannel);

    try (IvsClient real = fake.clientBuilder().build()) {
      assertThatThrownBy(() -> real.getChannel(c -> c.arn(arn)))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  @Test
  void run_afterACallOfTheSdksOwnAsynchronousClient() {
    faults.on(IvsOperation.GET_CHANNEL).afterwards().run(this::deleteChannel);

    try (IvsAsyncClient real = fake.asyncClientBuilder().build()) {
      assertThat(real.getChannel(c -> c.arn(arn)).join().channel().name()).isEqualTo("lobby");
      assertThat(real.getChannel(c -> c.arn(arn))).failsWithin(Duration.ofSeconds(60));
    }
  }

  private GetChannelResponse getChannel() {
    return ivs.getChannel(c -> c.arn(arn));
  }

  private String getStream() {
    return ivs.getStream(s -> s.channelArn(arn)).stream().stateAsString();
  }

  private int getStreamKeys() {
    return ivs.listStreamKeys(k -> k.channelArn(arn)).streamKeys().size();
  }

  private void createStreamKey() {
    ivs.createStreamKey(k -> k.channelArn(arn));
  }

  private void deleteChannel() {
    ivs.deleteChannel(c -> c.arn(arn));
  }

  private static final class Rival implements Runnable {
    @Override
    public void run() {}

    @Override
    public String toString() {
      return "a rival";
    }
  }
}
