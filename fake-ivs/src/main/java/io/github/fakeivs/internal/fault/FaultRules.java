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

/** The fault rules of a fake, in order. */
public final class FaultRules implements Faults {

  private final List<ActiveFaultRule> rules = new CopyOnWriteArrayList<>();

  /** Creates an empty set of rules. */
  public FaultRules() {}

  /** Adds copies of another fake's rules, except those that are used up. */
  public void copyFrom(FaultRules other) {
    other.rules.forEach(rule -> rule.copyFor(this).ifPresent(rules::add));
  }

  boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * Matches a call against the rules, in order, and counts the matches: at most one failure and one
   * delay.
   */
  MatchedFaults match(ServiceCall call) {
    MatchedFaults matched = new MatchedFaults();
    for (ActiveFaultRule rule : rules) {
      if (matched.accepts(rule.effect()) && rule.matches(call)) {
        matched.add(rule.effect());
      }
    }
    return matched;
  }

  /**
   * Matches the creation of a recording configuration against the rules. Returns whether it fails;
   * a match is counted.
   */
  public boolean matchCreation() {
    return rules.stream()
        .anyMatch(rule -> rule.effect() instanceof Effect.CreationFailure && rule.matchOnce());
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
