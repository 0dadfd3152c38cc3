package io.github.fakeivs.fidelity;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call in a state that something was done to first.
 *
 * @param name what makes it worth trying
 * @param prepare does that to a fake, and tells what to send then
 */
public record PreparedCall(String name, Function<PopulatedFake, IvsRequest> prepare) {

  static PreparedCall of(String name, Function<PopulatedFake, IvsRequest> prepare) {
    return new PreparedCall(name, prepare);
  }

  /** Sends just this. */
  static PreparedCall sending(String name, IvsRequest request) {
    return of(name, populated -> request);
  }

  /** Plays it in a fake of its own and hands on what was sent, and what came of it. */
  void play(Outcome outcome) {
    PopulatedFake populated = PopulatedFake.create();
    IvsRequest request = prepare.apply(populated);
    outcome.of(request, () -> SdkTypes.call(populated.client(), request));
  }

  interface Outcome {
    void of(IvsRequest request, Supplier<IvsResponse> call);
  }

  @Override
  public String toString() {
    return name;
  }
}
