package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.error.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** The rules of a fake, in order, and which of them strikes a call. */
public final class FaultBook implements Faults {

  private final List<BookedRule> rules = new CopyOnWriteArrayList<>();
  private final Consumer<String> failRecordingConfiguration;

  /**
   * Begins without rules.
   *
   * @param failRecordingConfiguration lets the configuration with an ARN end as CREATE_FAILED
   */
  public FaultBook(Consumer<String> failRecordingConfiguration) {
    this.failRecordingConfiguration = failRecordingConfiguration;
  }

  /** Takes over copies of another book's rules, as far as they are not used up. */
  public void copyRulesFrom(FaultBook other) {
    other.rules.forEach(rule -> rule.copy(this).ifPresent(rules::add));
  }

  /** What strikes a call; the strikes are counted with this. */
  Strike strike(FaultyCall call) {
    Strike strike = new Strike(this, call);
    for (BookedRule rule : rules) {
      if (strike.hasRoomFor(rule.effect()) && rule.claims(call)) {
        strike.add(rule.effect());
      }
    }
    return strike;
  }

  /** What follows a call that succeeded; a rule for such calls counts them only now. */
  void succeeded(FaultyCall call, IvsResponse response) {
    if (response instanceof CreateRecordingConfigurationResponse created
        && rules.stream().anyMatch(rule -> isCreateFailed(rule.effect()) && rule.claims(call))) {
      failRecordingConfiguration.accept(created.recordingConfiguration().arn());
    }
  }

  private static boolean isCreateFailed(Effect effect) {
    return effect instanceof Effect.CreateFailed;
  }

  void book(BookedRule rule) {
    rules.add(rule);
  }

  void remove(BookedRule rule) {
    rules.remove(rule);
  }

  @Override
  public FaultRuleBuilder on(IvsOperation operation, IvsOperation... others) {
    Set<IvsOperation> operations = EnumSet.of(Objects.requireNonNull(operation, "operation"));
    for (IvsOperation other : Objects.requireNonNull(others, "others")) {
      operations.add(Objects.requireNonNull(other, "operation"));
    }
    return new BookedRuleBuilder(this, operations);
  }

  @Override
  public FaultRuleBuilder onAnyOperation() {
    return new BookedRuleBuilder(this, EnumSet.allOf(IvsOperation.class));
  }

  @Override
  public FaultRule lagStreamKeyDeletion(int calls) {
    return on(IvsOperation.CREATE_STREAM_KEY)
        .times(calls)
        .fail(
            (FaultyCall call) ->
                call.serviceException(
                    "ServiceQuotaExceededException",
                    Refusal.streamKeyQuotaExceeded(call.resourceArn()).text()));
  }

  @Override
  public FaultRule failPlaybackKeyPairDeletion(int calls) {
    return on(IvsOperation.DELETE_PLAYBACK_KEY_PAIR).times(calls).fail(Fault.internalError());
  }

  @Override
  public FaultRule failRecordingConfigurationCreation(int calls) {
    return new BookedRuleBuilder(this, EnumSet.of(IvsOperation.CREATE_RECORDING_CONFIGURATION))
        .times(calls)
        .effect(new Effect.CreateFailed());
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
