package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.broadcast.ChannelModel.Actor;
import io.github.fakeivs.broadcast.ChannelModel.Step;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.fixture.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several threads go live on, stop, update and delete one channel at once: what each call came to,
 * the events and the state afterwards are those of the same calls in some order.
 */
class LinearizabilityTest {

  private static final int ROUNDS = 400;
  private static final int STEPS = 4;

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void callsAtOnce_haveTheResultsOfTheSameCallsInSomeOrder(int actors) {
    for (int round = 0; round < ROUNDS; round++) {
      List<List<Step>> steps = steps(new Random(round), actors);
      BroadcastFixture fixture = new BroadcastFixture();
      String arn = fixture.channel(c -> {});

      List<List<String>> outcomes =
          Threads.call(actors, i -> outcomes(new Actor(fixture.fake, arn), i, steps.get(i)));

      assertThat(new Search(steps, outcomes, fixture, arn).findsAnOrder())
          .as("round %s: %s came to %s, with %s", round, steps, outcomes, fixture.names())
          .isTrue();
    }
  }

  private static List<List<Step>> steps(Random random, int actors) {
    List<List<Step>> steps = new ArrayList<>();
    for (int actor = 0; actor < actors; actor++) {
      steps.add(
          random.ints(STEPS, 0, Step.values().length).mapToObj(i -> Step.values()[i]).toList());
    }
    return steps;
  }

  private static List<String> outcomes(Actor actor, int number, List<Step> steps) {
    return IntStream.range(0, steps.size())
        .mapToObj(step -> steps.get(step).outcome(actor, tag(number, step)))
        .toList();
  }

  /** The name that an update gives, so that the last one shows. */
  private static String tag(int actor, int step) {
    return "by-" + actor + "-" + step;
  }

  /** Tries every order of the calls that keeps each actor's own order. */
  private record Search(
      List<List<Step>> steps, List<List<String>> outcomes, BroadcastFixture fixture, String arn) {

    boolean findsAnOrder() {
      return continues(new ChannelModel(steps.size()), new int[steps.size()]);
    }

    private boolean continues(ChannelModel model, int[] done) {
      boolean finished = true;
      for (int actor = 0; actor < done.length; actor++) {
        if (done[actor] < steps.get(actor).size()) {
          finished = false;
          if (explains(model, done, actor)) {
            return true;
          }
        }
      }
      return finished && model.describes(fixture, arn);
    }

    private boolean explains(ChannelModel before, int[] done, int actor) {
      int step = done[actor];
      ChannelModel after = before.copy();
      String modelled = steps.get(actor).get(step).modelled(after, actor, tag(actor, step));
      if (!modelled.equals(outcomes.get(actor).get(step))) {
        return false;
      }
      int[] doneThen = done.clone();
      doneThen[actor]++;
      return continues(after, doneThen);
    }
  }
}
