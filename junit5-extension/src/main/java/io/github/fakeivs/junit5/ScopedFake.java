package io.github.fakeivs.junit5;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.Snapshot;
import io.github.fakeivs.fault.FaultRule;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.services.ivs.model.Channel;

/** A fake of a scope, and what it contained before the test started. */
final class ScopedFake {

  private final FakeConfiguration configuration;
  private final FakeIvs fake;
  private final Map<Annotation, Channel> channels;
  private final Set<String> preparedStreams = ConcurrentHashMap.newKeySet();
  private final Set<FaultRule> preparedRules = ConcurrentHashMap.newKeySet();

  private ScopedFake(
      FakeConfiguration configuration,
      FakeIvs fake,
      Map<Annotation, Channel> channels,
      List<FakeIvsSeed> seeds) {
    this.configuration = configuration;
    this.fake = fake;
    this.channels = new ConcurrentHashMap<>(channels);
    seeds.forEach(seed -> seed.seed(fake));
    markAllAsPrepared();
  }

  /**
   * Marks all streams and fault rules as prepared, so that a strict test may leave them behind, and
   * forgets the calls so far.
   */
  private void markAllAsPrepared() {
    fake.broadcasts().forEach(this::addPrepared);
    preparedRules.addAll(fake.faults().rules());
    fake.calls().clear();
  }

  static ScopedFake create(FakeConfiguration configuration) {
    return new ScopedFake(configuration, configuration.build(), Map.of(), configuration.seeds());
  }

  /** Returns a fork with further seeds applied. */
  ScopedFake fork(FakeConfiguration extended) {
    return new ScopedFake(extended, fake.fork(), channels, extended.missingSeeds(configuration));
  }

  FakeConfiguration configuration() {
    return configuration;
  }

  FakeIvs fake() {
    return fake;
  }

  /** Returns the channel of an annotation, created on first use. */
  Channel channel(Annotation annotation, Function<ScopedFake, Channel> factory) {
    return channels.computeIfAbsent(annotation, key -> factory.apply(this));
  }

  /** Marks a stream as prepared, so that a strict test may leave it live. */
  void addPrepared(Broadcast broadcast) {
    preparedStreams.add(broadcast.streamId());
  }

  /** Returns the live streams that the test started. */
  List<Broadcast> unendedStreams() {
    return fake.broadcasts().stream()
        .filter(broadcast -> !preparedStreams.contains(broadcast.streamId()))
        .toList();
  }

  /** Returns the fault rules of the test that matched no call. */
  List<FaultRule> unusedRules() {
    return fake.faults().unused().stream().filter(rule -> !preparedRules.contains(rule)).toList();
  }

  /** Saves the current state. */
  Checkpoint checkpoint() {
    markAllAsPrepared();
    return new Checkpoint(
        fake.snapshot(),
        Map.copyOf(channels),
        Set.copyOf(preparedStreams),
        Set.copyOf(preparedRules));
  }

  /**
   * Restores a saved state. Listeners and the controls of event delivery and asynchronous calls
   * remain.
   */
  void restore(Checkpoint checkpoint) {
    fake.restore(checkpoint.snapshot());
    fake.calls().clear();
    fake.faults().rules().stream()
        .filter(rule -> !checkpoint.preparedRules().contains(rule))
        .forEach(FaultRule::remove);
    channels.keySet().retainAll(checkpoint.channels().keySet());
    preparedStreams.retainAll(checkpoint.preparedStreams());
    preparedRules.retainAll(checkpoint.preparedRules());
  }

  record Checkpoint(
      Snapshot snapshot,
      Map<Annotation, Channel> channels,
      Set<String> preparedStreams,
      Set<FaultRule> preparedRules) {}
}
