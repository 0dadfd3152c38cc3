package io.github.fakeivs.compatibility.newer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateAdConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/** An operation that the SDK's clients have and the fake has not. */
@WithFakeIvs
class UnknownOperationTest {

  private static final CreateAdConfigurationRequest REQUEST =
      CreateAdConfigurationRequest.builder().name("ads").build();

  @Test
  void onTheClient_failsAndSaysWhatToDo(IvsClient ivs) {
    assertThatItSaysWhatToDo(catchThrowable(() -> ivs.createAdConfiguration(REQUEST)));
    assertThatItSaysWhatToDo(catchThrowable(() -> ivs.createAdConfiguration(c -> c.name("ads"))));
  }

  @Test
  void onTheAsynchronousClient_isAFailedFuture(IvsAsyncClient ivs) {
    assertThatItSaysWhatToDo(failureOf(ivs.createAdConfiguration(REQUEST)));
    assertThatItSaysWhatToDo(failureOf(ivs.createAdConfiguration(c -> c.name("ads"))));
  }

  private static Throwable failureOf(CompletableFuture<?> future) {
    assertThat(future).isCompletedExceptionally();
    Throwable thrown = catchThrowable(future::join);
    assertThat(thrown).isInstanceOf(CompletionException.class);
    return thrown.getCause();
  }

  private static void assertThatItSaysWhatToDo(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOf(UnsupportedOperationException.class)
        .message()
        .matches(
            "fake-ivs [0-9.]+(-SNAPSHOT)? does not support CreateAdConfiguration, an operation of"
                + " software.amazon.awssdk:ivs 2.40.2: use a newer fake-ivs, or stub the operation"
                + " on a spy of the client.");
  }

  @Test
  void aCall_isRecordedAmongTheOthers(FakeIvs fake) {
    fake.client().createChannel(c -> c.name("lobby"));
    Throwable thrown = catchThrowable(() -> fake.client().createAdConfiguration(REQUEST));
    fake.client().listChannels(l -> {});

    assertThat(fake.calls())
        .extracting(RecordedCall::operationName)
        .containsExactly("CreateChannel", "CreateAdConfiguration", "ListChannels");
    assertThat(fake.calls().requests(CreateAdConfigurationRequest.class)).containsExactly(REQUEST);
    assertThat(fake.calls().all().get(1))
        .returns(REQUEST, RecordedCall::request)
        .returns(Thread.currentThread(), RecordedCall::thread)
        .satisfies(call -> assertThat(call.response()).isEmpty())
        .satisfies(call -> assertThat(call.exception()).containsSame(thrown));
    assertThat(fake.describe()).contains("does not support CreateAdConfiguration");
  }

  @Test
  void aCall_hasNoConstantForItsOperation(FakeIvs fake) {
    catchThrowable(() -> fake.client().createAdConfiguration(REQUEST));
    RecordedCall call = fake.calls().last().orElseThrow();

    assertThatThrownBy(call::operation)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("CreateAdConfiguration");
    assertThat(fake.calls().of(IvsOperation.LIST_CHANNELS)).isEmpty();
  }

  @Test
  void aCallOfTheAsynchronousClient_isRecordedAtOnceEvenWhileCallsAreHeld(FakeIvs fake) {
    fake.asyncCalls().hold();

    CompletableFuture<?> answer = fake.asyncClient().createAdConfiguration(REQUEST);

    assertThat(answer).isCompletedExceptionally();
    assertThat(fake.calls().requests(CreateAdConfigurationRequest.class)).hasSize(1);
  }

  @Test
  void aSpy_canStubIt(FakeIvs fake) {
    IvsClient spy = spy(fake.client());
    doReturn(null).when(spy).createAdConfiguration(any(CreateAdConfigurationRequest.class));

    assertThat(spy.createAdConfiguration(REQUEST)).isNull();
    assertThat(spy.listChannels(l -> {}).channels()).isEmpty();
  }

  @Test
  void aNullRequest_isRefusedAsForAnyOperation(IvsClient ivs) {
    assertThatNullPointerException()
        .isThrownBy(() -> ivs.createAdConfiguration((CreateAdConfigurationRequest) null))
        .withMessageContaining("CreateAdConfiguration");
  }

  @Test
  void faultsOnAnyOperation_areForThoseThatTheFakeHas(FakeIvs fake) {
    fake.faults().onAnyOperation().fail(Fault.throttling());

    assertThatItSaysWhatToDo(catchThrowable(() -> fake.client().createAdConfiguration(REQUEST)));
    assertThat(fake.faults().unused()).hasSize(1);
  }

  @Test
  void allElse_worksOnForksToo(FakeIvs fake) {
    fake.client().createChannel(c -> c.name("lobby"));
    FakeIvs fork = fake.fork();

    assertThat(fork.client().fake()).isSameAs(fork);
    assertThat(fork.client().listChannelsPaginator(ListChannelsRequest.builder().build()))
        .hasSize(1);
    assertThat(fork.asyncClient().listChannels(l -> {}).join().channels()).hasSize(1);
    assertThatItSaysWhatToDo(catchThrowable(() -> fork.client().createAdConfiguration(REQUEST)));
  }
}
