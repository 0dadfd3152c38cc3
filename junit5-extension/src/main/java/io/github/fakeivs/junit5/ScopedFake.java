package io.github.fakeivs.junit5;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
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

  private ScopedFake(
      Blueprint blueprint,
      FakeIvs fake,
      Map<Annotation, Channel> channels,
      List<FakeIvsSeed> seeds) {
    this.blueprint = blueprint;
    this.fake = fake;
    this.channels = new ConcurrentHashMap<>(channels);
    seeds.forEach(seed -> seed.seed(fake));
    fake.broadcasts().forEach(this::give);
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

  /** What the test began and did not end. */
  List<Broadcast> streamsLeft() {
    return fake.broadcasts().stream()
        .filter(broadcast -> !givenStreams.contains(broadcast.streamId()))
        .toList();
  }
}
