package io.github.fakeivs.fidelity;

import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call in a state that something was done to first.
 *
 * @param name what makes it worth trying
 * @param prepare does that to a world, and tells what to send then
 */
public record Scenario(String name, Function<World, IvsRequest> prepare) {

  static Scenario of(String name, Function<World, IvsRequest> prepare) {
    return new Scenario(name, prepare);
  }

  /** Sends just this. */
  static Scenario sending(String name, IvsRequest request) {
    return of(name, world -> request);
  }

  /** Plays it in a world of its own and hands on what was sent, and what came of it. */
  void play(Outcome outcome) {
    World world = World.create();
    IvsRequest request = prepare.apply(world);
    outcome.of(request, () -> SdkTypes.call(world.client(), request));
  }

  interface Outcome {
    void of(IvsRequest request, Supplier<IvsResponse> call);
  }

  @Override
  public String toString() {
    return name;
  }
}
