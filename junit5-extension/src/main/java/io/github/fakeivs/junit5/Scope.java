package io.github.fakeivs.junit5;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The fakes of one context, in the order in which they were requested. */
final class Scope {

  private final Map<FakeConfiguration, ScopedFake> fakes = new LinkedHashMap<>();
  private final Set<ScopedFake> shared = new LinkedHashSet<>();
  private final Map<String, Map<ScopedFake, ScopedFake.Checkpoint>> checkpoints = new HashMap<>();

  /** The test that has begun and the classes around it, from the inside out. */
  private final Deque<ExtensionContext> active = new ArrayDeque<>();

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

  /**
   * Begins a test or a class, unless another one has begun that does not enclose it: the fakes are
   * restored when one ends. Saves the state of all fakes for the first one in its class.
   *
   * @return the other one, or empty if the given one has begun
   */
  synchronized Optional<ExtensionContext> begin(ExtensionContext context) {
    ExtensionContext innermost = active.peek();
    if (innermost != null && !isAround(innermost, context)) {
      return Optional.of(innermost);
    }
    active.push(context);
    checkpoints.computeIfAbsent(classAround(context), key -> currentCheckpoints());
    return Optional.empty();
  }

  private static boolean isAround(ExtensionContext outer, ExtensionContext context) {
    return context
        .getParent()
        .filter(parent -> isSame(outer, parent) || isAround(outer, parent))
        .isPresent();
  }

  private static boolean isSame(ExtensionContext one, ExtensionContext other) {
    return one.getUniqueId().equals(other.getUniqueId());
  }

  /** Returns the id of the class of a test, or of the class that encloses a class. */
  private static String classAround(ExtensionContext context) {
    ExtensionContext parent = context.getParent().orElseThrow();
    return parent.getTestMethod().isPresent() ? classAround(parent) : parent.getUniqueId();
  }

  private Map<ScopedFake, ScopedFake.Checkpoint> currentCheckpoints() {
    Map<ScopedFake, ScopedFake.Checkpoint> now = new LinkedHashMap<>();
    fakes.values().forEach(fake -> now.put(fake, fake.checkpoint()));
    return now;
  }

  /**
   * Ends a test or a class: restores the state of all fakes, and drops those that were created
   * later. Has no effect if it has not begun.
   */
  void end(ExtensionContext context) {
    if (hasBegun(context)) {
      try {
        // Without the lock: code of the test may react to calls that are cancelled.
        checkpointsBefore(context).forEach(ScopedFake::restore);
      } finally {
        leave(context);
      }
    }
  }

  private synchronized boolean hasBegun(ExtensionContext context) {
    return active.stream().anyMatch(other -> isSame(other, context));
  }

  /** Returns what to restore, which is all that remains. */
  private synchronized Map<ScopedFake, ScopedFake.Checkpoint> checkpointsBefore(
      ExtensionContext context) {
    Map<ScopedFake, ScopedFake.Checkpoint> saved =
        Objects.requireNonNull(checkpoints.get(classAround(context)));
    fakes.values().retainAll(saved.keySet());
    shared.clear();
    return saved;
  }

  /** Lets others begin. Of a class, forgets what its tests began with. */
  private synchronized void leave(ExtensionContext context) {
    active.removeIf(other -> isSame(other, context));
    checkpoints.remove(context.getUniqueId());
  }
}
