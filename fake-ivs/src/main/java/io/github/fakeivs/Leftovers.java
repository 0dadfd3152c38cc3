package io.github.fakeivs;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.internal.base.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a test would leave behind if it ended now, each with its description. */
final class Leftovers {

  /** In order; equal keys are the same thing. */
  private final Map<Object, String> descriptions = new LinkedHashMap<>();

  private Leftovers() {}

  static Leftovers of(Engine engine) {
    Leftovers leftovers = new Leftovers();
    engine.liveBroadcasts().forEach(leftovers::add);
    engine.faults.unsatisfied().forEach(leftovers::add);
    leftovers.addAll("the held event ", engine.publisher.held());
    leftovers.addAll("the held call ", engine.asyncCaller.inFlight());
    leftovers.addAfterClose(engine.calls.afterClose());
    return leftovers;
  }

  /** Adds a stream. */
  synchronized void add(Broadcast broadcast) {
    descriptions.put(broadcast, "the live " + broadcast);
  }

  private void add(FaultRule rule) {
    descriptions.put(rule, (rule.matchedCalls() == 0 ? "the unused " : "the partly used ") + rule);
  }

  private void addAll(String words, Collection<?> things) {
    things.forEach(thing -> descriptions.put(thing, words + thing));
  }

  /** The operations may repeat, so the position stands for the call. */
  private void addAfterClose(List<IvsOperation> operations) {
    for (int call = 0; call < operations.size(); call++) {
      descriptions.put(call, Text.of("a call of %s on a closed client", operations.get(call)));
    }
  }

  /** Returns the descriptions of what the others lack. */
  synchronized List<String> without(Leftovers others) {
    return descriptions.entrySet().stream()
        .filter(thing -> !others.contains(thing.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private synchronized boolean contains(Object thing) {
    return descriptions.containsKey(thing);
  }

  /** Throws an AssertionError if there is something that the others lack. */
  void requireNoneBut(Leftovers others) {
    List<String> left = without(others);
    if (!left.isEmpty()) {
      throw new AssertionError(
          Text.of(
              "The test leaves behind %s. End, use, finish or release it.",
              String.join(", ", left)));
    }
  }

  /** Returns nothing. */
  static Leftovers none() {
    return new Leftovers();
  }
}
