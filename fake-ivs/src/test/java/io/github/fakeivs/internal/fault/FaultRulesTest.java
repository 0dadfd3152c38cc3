package io.github.fakeivs.internal.fault;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.service.ServiceCall;
import io.github.fakeivs.internal.state.Account;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/** How rules are matched to a call, and what a fork takes over. */
class FaultRulesTest {

  private static final ServiceCall CALL = call(IvsOperation.LIST_CHANNELS);
  private static final FaultyServiceCall FAULTED =
      new FaultyServiceCall(
          CALL, Account.of("us-east-1", "123456789012"), (failure, requestId) -> failure);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FaultRules rules = new FaultRules();

  private static ServiceCall call(IvsOperation operation) {
    return new ServiceCall(
        operation,
        ListChannelsRequest.builder().build(),
        "request-id",
        Instant.parse("2100-01-01T12:00:00Z"),
        0);
  }

  @Test
  void match_withoutRules_isNothing() {
    MatchedFaults matched = rules.match(CALL);

    assertThat(matched.failureBefore(FAULTED)).isNull();
    assertThat(matched.failureAfter(FAULTED)).isNull();
    assertThat(matched.delay()).isZero();
    assertThat(matched.realDelay()).isZero();
  }

  @Test
  void match_takesTheFirstFailureAndTheFirstDelay_whateverStandsBetweenThem() {
    IllegalStateException first = new IllegalStateException("first");
    FaultRule other = rules.on(IvsOperation.GET_CHANNEL).fail(new IllegalStateException("other"));
    FaultRule delay = rules.onAnyOperation().delay(SECOND);
    FaultRule failure = rules.onAnyOperation().fail(first);
    FaultRule secondFailure = rules.onAnyOperation().fail(new IllegalStateException("second"));
    FaultRule secondDelay = rules.onAnyOperation().delayInRealTime(SECOND.multipliedBy(2));

    MatchedFaults matched = rules.match(CALL);

    assertThat(matched.failureBefore(FAULTED)).isSameAs(first);
    assertThat(matched.delay()).isEqualTo(SECOND);
    assertThat(matched.realDelay()).isZero();
    assertThat(new FaultRule[] {delay, failure})
        .extracting(FaultRule::matchedCalls)
        .containsOnly(1);
    assertThat(new FaultRule[] {other, secondFailure, secondDelay})
        .extracting(FaultRule::matchedCalls)
        .containsOnly(0);

    MatchedFaults next = rules.match(CALL);
    assertThat(next.failureBefore(FAULTED)).hasMessage("second");
    assertThat(next.realDelay()).isEqualTo(SECOND.multipliedBy(2));
    assertThat(next.delay()).isZero();
  }

  @Test
  void match_asksNoConditionOfARuleThatCannotMatch() {
    rules.onAnyOperation().fail(new IllegalStateException("first"));
    FaultRule asked =
        rules
            .onAnyOperation()
            .when(request -> raise(new AssertionError("asked")))
            .fail(new IllegalStateException("second"));

    assertThat(rules.match(CALL).failureBefore(FAULTED)).hasMessage("first");
    assertThat(catchThrowable(() -> rules.match(CALL))).hasMessage("asked");
    assertThat(asked.matchedCalls()).isZero();
  }

  @Test
  void matchCreation_countsOneRuleAfterTheOther() {
    rules.onAnyOperation().always().fail(new IllegalStateException());
    FaultRule first = rules.failRecordingConfigurationCreation(1);
    FaultRule second = rules.failRecordingConfigurationCreation(1);

    assertThat(rules.matchCreation()).isTrue();

    assertThat(first.matchedCalls()).isEqualTo(1);
    assertThat(second.matchedCalls()).isZero();
  }

  @Test
  void copyFrom_takesOverTheCallsThatAreLeft_inOrder() {
    FaultRule some = rules.onAnyOperation().times(3).fail(new IllegalStateException("some"));
    FaultRule one = rules.onAnyOperation().delay(SECOND);
    rules.onAnyOperation().always().fail(ServiceFailure.invalid("always"));
    rules.match(CALL);

    FaultRules copy = new FaultRules();
    copy.copyFrom(rules);

    assertThat(copy.rules())
        .extracting(FaultRule::toString)
        .satisfiesExactly(
            text ->
                assertThat(text).contains(": some, matched 0 of 2 calls, made at FaultRulesTest."),
            text -> assertThat(text).contains("matched 0 of all calls, made at FaultRulesTest."));
    assertThat(one.matchedCalls()).isEqualTo(1);
    assertThat(copy.match(CALL).failureBefore(FAULTED)).hasMessage("some");
    assertThat(copy.match(CALL).failureBefore(FAULTED)).hasMessage("some");
    assertThat(copy.match(CALL).failureBefore(FAULTED)).hasMessage("always");
    assertThat(some.matchedCalls()).isEqualTo(1);
  }

  @Test
  void unsatisfied_areRulesThatMatchedFewerCallsThanTheyWereTo() {
    FaultRule once = rules.onAnyOperation().fail(new IllegalStateException("once"));
    FaultRule twice = rules.onAnyOperation().times(2).delay(SECOND);
    FaultRule always = rules.onAnyOperation().always().delayInRealTime(SECOND);
    assertThat(rules.unsatisfied()).containsExactly(once, twice, always);

    rules.match(CALL);
    assertThat(rules.unsatisfied()).containsExactly(twice, always);
    rules.match(CALL);
    assertThat(rules.unsatisfied()).containsExactly(always);
    rules.match(CALL);

    assertThat(rules.unsatisfied()).isEmpty();
  }

  @Test
  void checkpoint_bringsBackItsRules_withTheCallsThatTheyHadLeft() {
    FaultRule kept = rules.onAnyOperation().times(2).delay(SECOND);
    rules.match(CALL);
    Runnable checkpoint = rules.checkpoint();
    rules.match(CALL);
    rules.failPlaybackKeyPairDeletion(1);
    rules.on(IvsOperation.GET_CHANNEL);

    checkpoint.run();

    assertThat(rules.rules()).containsExactly(kept);
    assertThat(kept.matchedCalls()).isEqualTo(1);
    assertThat(rules.unsatisfied()).containsExactly(kept);
  }

  @Test
  void aRuleThatWasOnlyBegun_describesItselfAsAmongTheUnused() {
    FaultRuleBuilder begun = rules.on(IvsOperation.GET_CHANNEL);

    assertThat(begun.toString())
        .startsWith("unfinished rule for GetChannel, made at FaultRulesTest.")
        .isEqualTo(rules.unused().get(0).toString());
  }

  @Test
  void aCallAsAFaultSeesIt_describesItsRequest() {
    assertThat(FAULTED).hasToString("FaultyCall[" + CALL.request() + "]");
  }

  @Test
  void clear_removesRules_andThoseThatWereOnlyBegun() {
    FaultRule rule = rules.failPlaybackKeyPairDeletion(1);
    rules.on(IvsOperation.GET_CHANNEL);
    assertThat(rules.rules()).containsExactly(rule);
    assertThat(rules).hasToString("Faults[" + rule + "]");

    rules.clear();

    assertThat(rules.rules()).isEmpty();
    assertThat(rules.unused()).isEmpty();
  }
}
