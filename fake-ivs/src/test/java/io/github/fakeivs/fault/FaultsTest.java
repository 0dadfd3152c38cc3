package io.github.fakeivs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fidelity.SdkTypes;
import io.github.fakeivs.fixture.Threads;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Which calls a rule matches, and what a call comes to that it matched. */
class FaultsTest {

  private static final String ANSWERED = "answered";

  private final FakeIvs fake = FakeIvs.create();
  private final FakeIvsClient ivs = fake.client();
  private final Faults faults = fake.faults();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();

  @Test
  void aRule_withoutANumber_matchesTheNextCallOnly() {
    faults.on(IvsOperation.GET_CHANNEL).fail(failure("lost"));

    assertThat(outcomes(3, this::getChannel)).containsExactly("lost", ANSWERED, ANSWERED);
  }

  @Test
  void times_matchesSoManyCalls() {
    FaultRule rule = faults.on(IvsOperation.GET_CHANNEL).times(3).fail(failure("lost"));

    assertThat(outcomes(5, this::getChannel))
        .containsExactly("lost", "lost", "lost", ANSWERED, ANSWERED);
    assertThat(rule.matchedCalls()).isEqualTo(3);
  }

  @Test
  void always_matchesEveryCallUntilTheRuleIsRemoved() {
    FaultRule rule = faults.on(IvsOperation.GET_CHANNEL).always().fail(failure("lost"));

    assertThat(outcomes(100, this::getChannel)).containsOnly("lost");
    rule.remove();
    assertThat(outcomes(2, this::getChannel)).containsOnly(ANSWERED);
    assertThat(rule.matchedCalls()).isEqualTo(100);
  }

  @Test
  void when_matchesOnlySuchRequests_andCountsOnlyThem() {
    faults
        .on(IvsOperation.CREATE_CHANNEL)
        .when(request -> ((CreateChannelRequest) request).name().startsWith("vip"))
        .times(2)
        .fail(failure("lost"));

    assertThat(outcomes(3, () -> ivs.createChannel(c -> c.name("lobby")))).containsOnly(ANSWERED);
    assertThat(outcomes(3, () -> ivs.createChannel(c -> c.name("vip-1"))))
        .containsExactly("lost", "lost", ANSWERED);
  }

  @Test
  void when_isAskedOnlyAboutTheRulesOwnOperations() {
    List<IvsRequest> asked = new ArrayList<>();
    faults.on(IvsOperation.GET_CHANNEL).when(asked::add).always().fail(failure("lost"));

    outcomes(1, () -> ivs.createChannel(c -> {}));
    outcomes(1, this::getChannel);

    assertThat(asked).containsExactly(GetChannelRequest.builder().arn(arn).build());
  }

  @Test
  void aRuleForSeveralOperations_countsThemTogether() {
    faults
        .on(IvsOperation.GET_CHANNEL, IvsOperation.LIST_CHANNELS, IvsOperation.LIST_STREAMS)
        .times(3)
        .fail(failure("lost"));

    assertThat(outcomes(1, () -> ivs.createChannel(c -> {}))).containsOnly(ANSWERED);
    assertThat(outcomes(1, () -> ivs.listStreams(s -> {}))).containsOnly("lost");
    assertThat(outcomes(1, () -> ivs.listChannels(c -> {}))).containsOnly("lost");
    assertThat(outcomes(2, this::getChannel)).containsExactly("lost", ANSWERED);
  }

  @ParameterizedTest
  @EnumSource
  void onAnyOperation_matchesEach(IvsOperation operation) {
    faults.onAnyOperation().fail(failure("lost"));

    assertThatThrownBy(() -> SdkTypes.call(ivs, operation)).hasMessage("lost");
  }

  @Test
  void theRuleThatWasPutInForceFirst_matchesUntilItIsUsedUp() {
    faults.onAnyOperation().times(2).fail(failure("first"));
    faults.on(IvsOperation.GET_CHANNEL).times(2).fail(failure("second"));
    faults.on(IvsOperation.GET_CHANNEL).fail(failure("third"));

    assertThat(outcomes(6, this::getChannel))
        .containsExactly("first", "first", "second", "second", "third", ANSWERED);
  }

  @Test
  void rules_areThoseInForceAndUsedUp_andUnusedThoseThatMatchedNothing() {
    FaultRule used = faults.on(IvsOperation.GET_CHANNEL).fail(failure("lost"));
    FaultRule unused = faults.on(IvsOperation.GET_STREAM).fail(failure("lost"));
    FaultRule partlyUsed = faults.on(IvsOperation.GET_CHANNEL).times(2).fail(failure("lost"));
    FaultRule removed = faults.on(IvsOperation.GET_STREAM).fail(failure("lost"));
    removed.remove();

    outcomes(2, this::getChannel);

    assertThat(faults.rules()).containsExactly(used, unused, partlyUsed);
    assertThat(faults.unused()).containsExactly(unused);
  }

  @Test
  void clear_removesAllRules() {
    faults.onAnyOperation().always().fail(failure("lost"));
    faults.onAnyOperation().times(3).fail(failure("lost"));

    faults.clear();

    assertThat(faults.rules()).isEmpty();
    assertThat(outcomes(1, this::getChannel)).containsExactly(ANSWERED);
  }

  @Test
  void remove_again_doesNothing() {
    FaultRule rule = faults.on(IvsOperation.GET_CHANNEL).fail(failure("lost"));
    FaultRule other = faults.on(IvsOperation.GET_CHANNEL).fail(failure("lost"));

    rule.remove();
    rule.remove();

    assertThat(faults.rules()).containsExactly(other);
  }

  @Test
  void aRule_tellsWhatItDoesAndWhereItWasMade() {
    FaultRule first =
        faults
            .on(IvsOperation.GET_CHANNEL, IvsOperation.GET_STREAM)
            .times(3)
            .fail(Fault.throttling());
    FaultRule second = faults.onAnyOperation().always().afterwards().fail(failure("lost"));
    outcomes(4, this::getChannel);

    assertThat(first)
        .asString()
        .startsWith(
            "GetChannel, GetStream fails with ThrottlingException, matched 3 of 3 calls, made at FaultsTest.aRule_tells")
        .containsPattern("\\(FaultsTest.java:\\d+\\)$");
    assertThat(second)
        .asString()
        .startsWith(
            "any operation fails after the operation with "
                + failure("lost")
                + ", matched 1 of all calls");
  }

  @Test
  void aRule_tellsItsConditionAndItsDescription() {
    assertThat(
            faults
                .on(IvsOperation.GET_CHANNEL)
                .when(request -> true)
                .describedAs("the second look")
                .fail(call -> failure("lost")))
        .asString()
        .startsWith(
            "'the second look': GetChannel fails with a fault of the test's if its condition holds, matched 0");
    assertThat(faults.on(IvsOperation.GET_CHANNEL).when(new Never()).fail(Fault.connectionLost()))
        .asString()
        .startsWith("GetChannel fails with a lost connection if never, matched 0");
  }

  @Test
  void aRule_mayBeForTheRequestsOfOneType() {
    FaultRule rule =
        faults
            .on(GetChannelRequest.class, request -> request.arn().endsWith("none"))
            .always()
            .fail(Fault.throttling());

    outcomes(1, this::getChannel);
    assertThat(rule.matchedCalls()).isZero();
    catchThrowable(
        () -> ivs.getChannel(c -> c.arn("arn:aws:ivs:us-east-1:123456789012:channel/none")));
    assertThat(rule.matchedCalls()).isEqualTo(1);
    assertThat(rule).asString().startsWith("GetChannel fails with ThrottlingException if its");
  }

  @Test
  void aRule_forRequestsOfNoOperation_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(IvsRequest.class, request -> true))
        .withMessage(
            "No operation has requests of type %s: give a type such as CreateChannelRequest.",
            IvsRequest.class.getName());
    assertThat(faults.unused()).isEmpty();
  }

  @Test
  void matching_doesWhatWhenDoes() {
    FaultRule rule = faults.onAnyOperation().matching(request -> false).fail(Fault.throttling());

    outcomes(1, this::getChannel);

    assertThat(rule.matchedCalls()).isZero();
  }

  private record Never() implements Predicate<IvsRequest> {
    @Override
    public boolean test(IvsRequest request) {
      return false;
    }

    @Override
    public String toString() {
      return "never";
    }
  }

  @Test
  void aRuleThatIsNeverFinished_isToldAmongTheUnused() {
    faults.on(IvsOperation.GET_CHANNEL).times(2);

    outcomes(1, this::getChannel);

    assertThat(faults.rules()).isEmpty();
    assertThat(faults.unused())
        .singleElement()
        .satisfies(rule -> assertThat(rule.matchedCalls()).isZero())
        .asString()
        .startsWith("unfinished rule for GetChannel, made at FaultsTest.aRuleThatIsNeverFinished")
        .endsWith("which lacks fail(…), delay(…) or run(…)");

    faults.unused().get(0).remove();
    assertThat(faults.unused()).isEmpty();
  }

  @Test
  void fail_byDefault_comesBeforeTheOperation_andNothingIsChanged() {
    faults.on(IvsOperation.DELETE_CHANNEL).fail(failure("lost"));

    assertThat(outcomes(1, this::deleteChannel)).containsExactly("lost");
    assertThat(outcomes(1, this::getChannel)).containsExactly(ANSWERED);
  }

  @Test
  void afterwards_comesAfterTheOperation_andTheChangeIsMade() {
    faults.on(IvsOperation.DELETE_CHANNEL).afterwards().fail(failure("lost"));

    assertThat(outcomes(1, this::deleteChannel)).containsExactly("lost");
    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
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
  void aFault_isToldWhichCallItMatched() {
    List<FaultyCall> matched = new ArrayList<>();
    faults
        .on(IvsOperation.GET_CHANNEL)
        .fail(
            call -> {
              matched.add(call);
              return failure("lost");
            });

    outcomes(2, this::getChannel);

    assertThat(matched)
        .singleElement()
        .returns(IvsOperation.GET_CHANNEL, FaultyCall::operation)
        .returns(GetChannelRequest.builder().arn(arn).build(), FaultyCall::request);
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

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aRule_forFewerThanOneCall_isRefused_andNotInForce(int calls) {
    Stream.<IntConsumer>of(
            faults.on(IvsOperation.GET_CHANNEL)::times,
            faults::lagStreamKeyDeletion,
            faults::failPlaybackKeyPairDeletion,
            faults::failRecordingConfigurationCreation)
        .forEach(
            misuse ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> misuse.accept(calls))
                    .withMessage("calls is %s: give 1 or more.", calls));
    assertThat(faults.rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -10_000})
  void aRule_thatDelaysByLessThanNothing_isRefused_andNotInForce(long millis) {
    Duration delay = Duration.ofMillis(millis);
    FaultRuleBuilder rule = faults.on(IvsOperation.GET_CHANNEL);

    Stream.<Consumer<Duration>>of(rule::delay, rule::delayInRealTime)
        .forEach(
            misuse ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> misuse.accept(delay))
                    .withMessage("delay is %s: give a duration of zero or more.", delay));
    assertThat(faults.rules()).isEmpty();
  }

  @Test
  void matches_areGivenOutOnce_howeverManyThreadsCall() {
    FaultRule first = faults.on(IvsOperation.GET_CHANNEL).times(100).fail(failure("first"));
    FaultRule second = faults.onAnyOperation().times(50).fail(failure("second"));

    List<String> outcomes =
        Threads.call(16, i -> outcomes(20, this::getChannel)).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(Collections.frequency(outcomes, "first")).isEqualTo(100);
    assertThat(Collections.frequency(outcomes, "second")).isEqualTo(50);
    assertThat(Collections.frequency(outcomes, ANSWERED)).isEqualTo(16 * 20 - 150);
    assertThat(first.matchedCalls()).isEqualTo(100);
    assertThat(second.matchedCalls()).isEqualTo(50);
  }

  @Test
  void rulesMayComeAndGo_whileManyThreadsCall() {
    Threads.run(
        8,
        i -> {
          FaultRule rule =
              faults
                  .on(IvsOperation.GET_CHANNEL)
                  .when(request -> Thread.currentThread().getName().endsWith("none"))
                  .always()
                  .fail(failure("lost"));
          assertThat(outcomes(100, this::getChannel)).containsOnly(ANSWERED);
          rule.remove();
        });

    assertThat(faults.rules()).isEmpty();
    assertThatCode(this::getChannel).doesNotThrowAnyException();
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
