package io.github.fakeivs.internal.fault;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.service.ServiceCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rules of a fake, in order, and which of them strike a call. */
public final class FaultRules implements Faults {

  private final List<ActiveFaultRule> rules = new CopyOnWriteArrayList<>();

  /** Begins without rules. */
  public FaultRules() {}

  /** Takes over copies of another fake's rules, as far as they are not used up. */
  public void copyFrom(FaultRules other) {
    other.rules.forEach(rule -> rule.copyFor(this).ifPresent(rules::add));
  }

  /**
   * Returns what strikes a call: of failures and delays the first each, which are counted by this.
   */
  MatchedFaults match(ServiceCall call) {
    MatchedFaults matched = new MatchedFaults();
    for (ActiveFaultRule rule : rules) {
      if (matched.hasRoomFor(rule.effect()) && rule.claims(call)) {
        matched.add(rule.effect());
      }
    }
    return matched;
  }

  /**
   * Returns whether the recording configuration that is being created is to fail, and counts it.
   */
  public boolean claimCreationFailure() {
    return rules.stream()
        .anyMatch(rule -> rule.effect() instanceof Effect.CreationFailure && rule.claimsOne());
  }

  void add(ActiveFaultRule rule) {
    rules.add(rule);
  }

  void remove(ActiveFaultRule rule) {
    rules.remove(rule);
  }

  @Override
  public FaultRuleBuilder on(IvsOperation operation, IvsOperation... others) {
    Set<IvsOperation> operations = EnumSet.of(Objects.requireNonNull(operation, "operation"));
    for (IvsOperation other : Objects.requireNonNull(others, "others")) {
      operations.add(Objects.requireNonNull(other, "operation"));
    }
    return new FaultRuleDraft(this, operations);
  }

  @Override
  public FaultRuleBuilder onAnyOperation() {
    return new FaultRuleDraft(this, EnumSet.allOf(IvsOperation.class));
  }

  @Override
  public FaultRule lagStreamKeyDeletion(int calls) {
    return on(IvsOperation.CREATE_STREAM_KEY)
        .times(calls)
        .fail(
            (FaultyCall call) ->
                call.serviceException(
                    "ServiceQuotaExceededException",
                    ServiceFailure.streamKeyQuotaExceeded(call.resourceArn()).text()));
  }

  @Override
  public FaultRule failPlaybackKeyPairDeletion(int calls) {
    return on(IvsOperation.DELETE_PLAYBACK_KEY_PAIR).times(calls).fail(Fault.internalError());
  }

  @Override
  public FaultRule failRecordingConfigurationCreation(int calls) {
    return new FaultRuleDraft(this, EnumSet.of(IvsOperation.CREATE_RECORDING_CONFIGURATION))
        .times(calls)
        .enforce(new Effect.CreationFailure());
  }

  @Override
  public List<FaultRule> rules() {
    return List.copyOf(rules);
  }

  @Override
  public void clear() {
    rules.clear();
  }
}
