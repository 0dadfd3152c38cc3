package io.github.fakeivs.junit5;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fakes of one context, in the order in which they were requested. */
final class Scope {

  private final Map<FakeConfiguration, ScopedFake> fakes = new LinkedHashMap<>();
  private final Set<ScopedFake> shared = new LinkedHashSet<>();
  private final Map<String, Map<ScopedFake, ScopedFake.Checkpoint>> checkpoints = new HashMap<>();
  private final Set<String> active = new HashSet<>();
  private String activeClass = "";
  private @Nullable String runningTest;

  /**
   * Returns the fake with a configuration, created if there is none.
   *
   * @param creation creates a fake, given the number of fakes that there are already
   */
  synchronized ScopedFake fake(FakeConfiguration configuration, IntFunction<ScopedFake> creation) {
    ScopedFake present = fakes.get(configuration);
    if (present != null) {
      return present;
    }
    ScopedFake created = creation.apply(fakes.size());
    fakes.put(configuration, created);
    return created;
  }

  /** Returns a fake that one with a configuration can be forked from. */
  synchronized Optional<ScopedFake> baselineFor(FakeConfiguration configuration) {
    return fakes.values().stream()
        .filter(fake -> configuration.canStartFrom(fake.configuration()))
        .findFirst();
  }

  /** Adds a fake that is shared with other tests, and returns it. */
  synchronized ScopedFake shared(ScopedFake fake) {
    shared.add(fake);
    return fake;
  }

  synchronized List<ScopedFake> own() {
    return List.copyOf(fakes.values());
  }

  synchronized List<ScopedFake> all() {
    return Stream.concat(fakes.values().stream(), shared.stream()).toList();
  }

  /** Saves the state of all fakes under a name, unless that has been done before. */
  synchronized void checkpoint(String name) {
    checkpoints.computeIfAbsent(name, key -> currentCheckpoints());
  }

  private Map<ScopedFake, ScopedFake.Checkpoint> currentCheckpoints() {
    Map<ScopedFake, ScopedFake.Checkpoint> now = new LinkedHashMap<>();
    fakes.values().forEach(fake -> now.put(fake, fake.checkpoint()));
    return now;
  }

  /** Restores the state of all fakes at a checkpoint. Fakes that were created later are dropped. */
  synchronized void restore(String name) {
    Map<ScopedFake, ScopedFake.Checkpoint> saved = checkpoints.getOrDefault(name, Map.of());
    fakes.values().retainAll(saved.keySet());
    saved.forEach(ScopedFake::restore);
    shared.clear();
  }

  /** Forgets a checkpoint. */
  synchronized void forget(String name) {
    checkpoints.remove(name);
  }

  /**
   * Marks a test or class as active, unless some of another outermost class are. Returns the
   * outermost class that is active then.
   */
  synchronized String enter(String outermostClass, String testOrClass) {
    if (active.isEmpty()) {
      activeClass = outermostClass;
    }
    if (activeClass.equals(outermostClass)) {
      active.add(testOrClass);
    }
    return activeClass;
  }

  /** Returns whether the given test or class was active, and marks it as no longer active. */
  synchronized boolean leave(String testOrClass) {
    return active.remove(testOrClass);
  }

  /** Returns true if no other test is running, and marks the given one as running. */
  synchronized boolean tryStart(String test) {
    boolean free = runningTest == null;
    runningTest = free ? test : runningTest;
    return free;
  }

  /** Returns whether the given test was running, and marks it as finished. */
  synchronized boolean finish(String test) {
    boolean wasRunning = test.equals(runningTest);
    runningTest = wasRunning ? null : runningTest;
    return wasRunning;
  }
}
