package io.github.fakeivs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.call.IvsOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;

/** What a call comes to that a rule strikes, and what it leaves. */
class FaultEffectsTest {

  private static final String ANSWERED = "answered";

  private final FakeIvs fake = FakeIvs.create();
  private final FakeIvsClient ivs = fake.client();
  private final Faults faults = fake.faults();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();

  @Test
  void fail_strikesBeforeTheOperationByDefault_andNothingIsChanged() {
    faults.on(IvsOperation.DELETE_CHANNEL).fail(failure("lost"));

    assertThat(outcomes(1, this::deleteChannel)).containsExactly("lost");
    assertThat(outcomes(1, this::getChannel)).containsExactly(ANSWERED);
  }

  @Test
  void afterwards_strikesAfterTheOperation_andTheChangeIsMade() {
    faults.on(IvsOperation.DELETE_CHANNEL).afterwards().fail(failure("lost"));

    assertThat(outcomes(1, this::deleteChannel)).containsExactly("lost");
    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void aRetryAfterALostAnswer_createsASecondChannel() {
    faults.on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    outcomes(2, () -> ivs.createChannel(c -> c.name("twin")));

    assertThat(ivs.listChannels(c -> c.filterByName("twin")).channels()).hasSize(2);
  }

  @Test
  void fail_comesBeforeWhateverTheServiceWouldRefuse() {
    faults.on(IvsOperation.CREATE_CHANNEL).fail(failure("lost"));

    assertThat(outcomes(1, () -> ivs.createChannel(c -> c.name("no such name!"))))
        .containsExactly("lost");
  }

  @Test
  void afterwards_losesARefusalToo() {
    faults.on(IvsOperation.GET_STREAM).afterwards().fail(failure("lost"));

    assertThat(outcomes(1, () -> ivs.getStream(s -> s.channelArn(arn)))).containsExactly("lost");
    assertThatThrownBy(() -> ivs.getStream(s -> s.channelArn(arn)))
        .isInstanceOf(ChannelNotBroadcastingException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aThrowableOfTheTests_arrivesAsItIs(boolean afterwards) {
    List<Throwable> throwables =
        List.of(
            new IOException("checked"),
            new ArithmeticException("unchecked"),
            new AssertionError("an error"),
            new Throwable("neither"));

    for (Throwable throwable : throwables) {
      if (afterwards) {
        faults.on(IvsOperation.GET_CHANNEL).afterwards().fail(throwable);
      } else {
        faults.on(IvsOperation.GET_CHANNEL).fail(throwable);
      }
      assertThat(catchThrowable(this::getChannel)).isSameAs(throwable);
    }
    assertThat(fake.calls().of(IvsOperation.GET_CHANNEL))
        .extracting(call -> call.exception().orElseThrow())
        .isEqualTo(throwables);
  }

  @Test
  void aFault_isToldWhichCallItStrikes() {
    List<FaultyCall> struck = new ArrayList<>();
    faults
        .on(IvsOperation.GET_CHANNEL)
        .fail(
            call -> {
              struck.add(call);
              return failure("lost");
            });

    outcomes(2, this::getChannel);

    assertThat(struck)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.operation()).isEqualTo(IvsOperation.GET_CHANNEL);
              assertThat(call.request()).isEqualTo(GetChannelRequest.builder().arn(arn).build());
            });
  }

  @Test
  void aFaultThatThrows_endsTheCallWithThat() {
    IllegalStateException thrown = new IllegalStateException("a bug of the test's");
    faults
        .on(IvsOperation.GET_CHANNEL)
        .fail(
            call -> {
              throw thrown;
            });

    assertThat(catchThrowable(this::getChannel)).isSameAs(thrown);
    assertThat(fake.calls().last().orElseThrow().exception()).containsSame(thrown);
  }

  @Test
  void aFaultThatMakesNothing_endsTheCallWithASentence() {
    faults.on(IvsOperation.GET_CHANNEL).fail((FaultyCall call) -> null);

    assertThatThrownBy(this::getChannel)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The fault on GetChannel returned null: return a throwable, or restrict the rule "
                + "with when().");
  }

  private void deleteChannel() {
    ivs.deleteChannel(c -> c.arn(arn));
  }

  private void getChannel() {
    ivs.getChannel(c -> c.arn(arn));
  }

  private static RuntimeException failure(String message) {
    return new ArithmeticException(message);
  }

  /** What so many calls in a row come to. */
  private static List<String> outcomes(int calls, ThrowingCallable call) {
    return IntStream.range(0, calls).mapToObj(i -> outcome(call)).toList();
  }

  private static String outcome(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    return thrown == null ? ANSWERED : thrown.getMessage();
  }
}
