package io.github.fakeivs.junit5;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fakes of one context, in the order in which they were asked for. */
final class Scope {

  private final Map<Blueprint, ScopedFake> fakes = new LinkedHashMap<>();
  private final Set<ScopedFake> shared = new LinkedHashSet<>();
  private final Map<String, Map<ScopedFake, ScopedFake.Mark>> marks = new HashMap<>();
  private @Nullable String tenant;

  synchronized ScopedFake fake(Blueprint blueprint, Supplier<ScopedFake> beginning) {
    ScopedFake present = fakes.get(blueprint);
    if (present != null) {
      return present;
    }
    ScopedFake begun = beginning.get();
    fakes.put(blueprint, begun);
    return begun;
  }

  synchronized Optional<ScopedFake> origin(Blueprint blueprint) {
    return fakes.values().stream()
        .filter(fake -> blueprint.continues(fake.blueprint()))
        .findFirst();
  }

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

  /** Remembers how all is now, unless that was done for the same name before. */
  synchronized void mark(String name) {
    marks.computeIfAbsent(name, key -> marksOfNow());
  }

  private Map<ScopedFake, ScopedFake.Mark> marksOfNow() {
    Map<ScopedFake, ScopedFake.Mark> now = new LinkedHashMap<>();
    fakes.values().forEach(fake -> now.put(fake, fake.mark()));
    return now;
  }

  /** Makes all as it was at the mark; fakes that came later are forgotten. */
  synchronized void rewind(String name) {
    Map<ScopedFake, ScopedFake.Mark> marked = marks.getOrDefault(name, Map.of());
    fakes.values().retainAll(marked.keySet());
    marked.forEach(ScopedFake::rewind);
    shared.clear();
  }

  /** Lets one test in at a time. */
  synchronized boolean enter(String test) {
    boolean free = tenant == null;
    tenant = free ? test : tenant;
    return free;
  }

  /** Whether the test was in. */
  synchronized boolean leave(String test) {
    boolean wasIn = test.equals(tenant);
    tenant = wasIn ? null : tenant;
    return wasIn;
  }
}
