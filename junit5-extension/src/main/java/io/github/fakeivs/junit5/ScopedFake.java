package io.github.fakeivs.junit5;

import io.github.fakeivs.Baseline;
import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.TestAbortedException;
import software.amazon.awssdk.services.ivs.model.Channel;

/** A fake of a scope, with the channels of its annotations and the baseline of its test. */
final class ScopedFake {

  private final FakeConfiguration configuration;
  private final FakeIvs fake;
  private final Map<Annotation, Channel> channels;
  private volatile Baseline baseline;

  private ScopedFake(
      FakeConfiguration configuration,
      FakeIvs fake,
      Map<Annotation, Channel> channels,
      List<FakeIvsSeed> seeds) {
    this.configuration = configuration;
    this.fake = fake;
    this.channels = new ConcurrentHashMap<>(channels);
    seeds.forEach(seed -> run(seed, fake));
    fake.calls().clear();
    this.baseline = fake.baseline();
  }

  private static void run(FakeIvsSeed seed, FakeIvs fake) {
    try {
      seed.seed(fake);
    } catch (TestAbortedException assumption) {
      throw assumption;
    } catch (RuntimeException | AssertionError failure) {
      String name = seed.getClass().isHidden() ? "of the builder" : seed.toString();
      throw new ExtensionConfigurationException(
          Text.of("The seed %s failed with %s", name, failure), failure);
    }
  }

  /**
   * Creates a fake that is not a fork of another one.
   *
   * @param derivedSeed the seed of ids if none is specified
   */
  static ScopedFake create(FakeConfiguration configuration, long derivedSeed) {
    return new ScopedFake(
        configuration, configuration.build(derivedSeed), Map.of(), configuration.seeds());
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
    baseline.ignore(broadcast);
  }

  /** Returns descriptions of what the test leaves behind. */
  List<String> leftovers() {
    return baseline.leftovers();
  }

  /** Saves the present state of the fake. What it contains counts as prepared from now on. */
  Checkpoint checkpoint() {
    fake.calls().clear();
    baseline = fake.baseline();
    return new Checkpoint(baseline, Map.copyOf(channels));
  }

  /** Restores the state of the fake at a checkpoint. */
  void restore(Checkpoint checkpoint) {
    checkpoint.baseline().restore();
    channels.keySet().retainAll(checkpoint.channels().keySet());
    baseline = checkpoint.baseline();
  }

  record Checkpoint(Baseline baseline, Map<Annotation, Channel> channels) {}
}
