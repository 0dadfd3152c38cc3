package io.github.fakeivs.internal.fault;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.service.ServiceCall;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** The fault rules of a fake, in order. */
public final class FaultRules implements Faults {

  private final List<ActiveFaultRule> rules = new CopyOnWriteArrayList<>();
  private final List<FaultRuleDraft> drafts = new CopyOnWriteArrayList<>();

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
   * Matches a call against the rules, in order, and counts the matches: at most one failure, one
   * delay and one action.
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

  void remove(FaultRuleDraft draft) {
    drafts.remove(draft);
  }

  private FaultRuleDraft draft(Set<IvsOperation> operations) {
    FaultRuleDraft draft = new FaultRuleDraft(this, operations);
    drafts.add(draft);
    return draft;
  }

  @Override
  public FaultRuleBuilder on(IvsOperation operation, IvsOperation... others) {
    Set<IvsOperation> operations = EnumSet.of(Objects.requireNonNull(operation, "operation"));
    for (IvsOperation other : Objects.requireNonNull(others, "others")) {
      operations.add(Objects.requireNonNull(other, "others"));
    }
    return draft(operations);
  }

  @Override
  public <Q extends IvsRequest> FaultRuleBuilder on(Class<Q> type, Predicate<? super Q> condition) {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(condition, "condition");
    return draft(EnumSet.of(operationOf(type))).when(new TypedCondition<>(type, condition));
  }

  private static IvsOperation operationOf(Class<?> type) {
    return IvsOperation.named(type.getSimpleName().replaceFirst("Request$", ""))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Text.of(
                        "No operation has requests of type %s: give a type such as"
                            + " CreateChannelRequest.",
                        type.getName())));
  }

  @Override
  public FaultRuleBuilder onAnyOperation() {
    return draft(EnumSet.allOf(IvsOperation.class));
  }

  @Override
  public FaultRule lagStreamKeyDeletion(int calls) {
    return on(IvsOperation.CREATE_STREAM_KEY)
        .times(calls)
        .describedAs("lagStreamKeyDeletion")
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
    return draft(EnumSet.of(IvsOperation.CREATE_RECORDING_CONFIGURATION))
        .times(calls)
        .enforce(new Effect.CreationFailure());
  }

  @Override
  public List<FaultRule> rules() {
    return List.copyOf(rules);
  }

  @Override
  public List<FaultRule> unused() {
    return Stream.concat(
            rules.stream().filter(rule -> rule.matchedCalls() == 0),
            drafts.stream().map(UnfinishedFaultRule::new))
        .toList();
  }

  /**
   * Returns the rules that did not match as many calls as they were to match, and those that were
   * never put in force.
   */
  public List<FaultRule> unsatisfied() {
    return Stream.concat(
            rules.stream().filter(rule -> !rule.isSatisfied()),
            drafts.stream().map(UnfinishedFaultRule::new))
        .toList();
  }

  /** Returns an action that brings back the present rules with the calls that they have left. */
  public Runnable checkpoint() {
    Map<ActiveFaultRule, Integer> presentRules = new LinkedHashMap<>();
    rules.forEach(rule -> presentRules.put(rule, rule.matchedCalls()));
    List<FaultRuleDraft> presentDrafts = List.copyOf(drafts);
    return () -> {
      clear();
      presentRules.forEach(ActiveFaultRule::rewind);
      rules.addAll(presentRules.keySet());
      drafts.addAll(presentDrafts);
    };
  }

  @Override
  public void clear() {
    rules.clear();
    drafts.clear();
  }

  /** Returns the rules that have not been removed. The format may change. */
  @Override
  public String toString() {
    return "Faults" + rules;
  }
}
