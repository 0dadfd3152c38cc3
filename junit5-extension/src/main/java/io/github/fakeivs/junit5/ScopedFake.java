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

/** A fake that belongs to a scope, and what was in it before the test did anything. */
final class ScopedFake {

  private final Blueprint blueprint;
  private final FakeIvs fake;
  private final Map<Annotation, Channel> channels;
  private final Set<String> givenStreams = ConcurrentHashMap.newKeySet();
  private final Set<FaultRule> givenRules = ConcurrentHashMap.newKeySet();

  private ScopedFake(
      Blueprint blueprint,
      FakeIvs fake,
      Map<Annotation, Channel> channels,
      List<FakeIvsSeed> seeds) {
    this.blueprint = blueprint;
    this.fake = fake;
    this.channels = new ConcurrentHashMap<>(channels);
    seeds.forEach(seed -> seed.seed(fake));
    begin();
  }

  /** Whatever there is by now is not the test's doing. */
  private void begin() {
    fake.broadcasts().forEach(this::give);
    givenRules.addAll(fake.faults().rules());
    fake.calls().clear();
  }

  static ScopedFake create(Blueprint blueprint) {
    return new ScopedFake(blueprint, blueprint.build(), Map.of(), blueprint.seeds());
  }

  /** Goes on where this one stands, with the seeds that it lacks. */
  ScopedFake fork(Blueprint continuation) {
    return new ScopedFake(continuation, fake.fork(), channels, continuation.seedsAfter(blueprint));
  }

  Blueprint blueprint() {
    return blueprint;
  }

  FakeIvs fake() {
    return fake;
  }

  /** The channel that stands for an annotation, opened by whoever asks for it first. */
  Channel channel(Annotation annotation, Function<ScopedFake, Channel> opening) {
    return channels.computeIfAbsent(annotation, key -> opening.apply(this));
  }

  /** Notes a stream that the test need not end. */
  void give(Broadcast broadcast) {
    givenStreams.add(broadcast.streamId());
  }

  /** The streams that the test began and did not end. */
  List<Broadcast> streamsLeft() {
    return fake.broadcasts().stream()
        .filter(broadcast -> !givenStreams.contains(broadcast.streamId()))
        .toList();
  }

  /** The fault rules that the test put in force and never met. */
  List<FaultRule> rulesLeft() {
    return fake.faults().unused().stream().filter(rule -> !givenRules.contains(rule)).toList();
  }

  /** How this is now, for going back to it. */
  Mark mark() {
    begin();
    return new Mark(
        fake.snapshot(), Map.copyOf(channels), Set.copyOf(givenStreams), Set.copyOf(givenRules));
  }

  /** Goes back; listeners, and how events and asynchronous answers arrive, stay. */
  void rewind(Mark mark) {
    fake.restore(mark.snapshot());
    fake.calls().clear();
    fake.faults().rules().stream()
        .filter(rule -> !mark.givenRules().contains(rule))
        .forEach(FaultRule::remove);
    channels.keySet().retainAll(mark.channels().keySet());
    givenStreams.retainAll(mark.givenStreams());
    givenRules.retainAll(mark.givenRules());
  }

  record Mark(
      Snapshot snapshot,
      Map<Annotation, Channel> channels,
      Set<String> givenStreams,
      Set<FaultRule> givenRules) {}
}
