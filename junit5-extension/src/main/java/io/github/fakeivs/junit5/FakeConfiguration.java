package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * How a fake is created; null where nothing is specified. Fakes with equal configurations are the
 * same fake within a test.
 */
record FakeConfiguration(
    @Nullable Region region,
    @Nullable String accountId,
    @Nullable Instant clock,
    @Nullable Long idSeed,
    @Nullable Quotas quotas,
    @Nullable Duration eventDelay,
    @Nullable FakeIvsConfigurer configurer,
    List<FakeIvsSeed> seeds) {

  static final FakeConfiguration EMPTY =
      new FakeConfiguration(null, null, null, null, null, null, null, List.of());

  /** Returns this configuration, completed by an outer one, whose seeds run first. */
  FakeConfiguration orElse(FakeConfiguration outer) {
    if (equals(EMPTY)) {
      return outer;
    }
    return new FakeConfiguration(
        region != null ? region : outer.region,
        accountId != null ? accountId : outer.accountId,
        clock != null ? clock : outer.clock,
        idSeed != null ? idSeed : outer.idSeed,
        quotas != null ? quotas : outer.quotas,
        eventDelay != null ? eventDelay : outer.eventDelay,
        configurer != null ? configurer : outer.configurer,
        Stream.concat(outer.seeds.stream(), seeds.stream()).distinct().toList());
  }

  /**
   * Returns this configuration with the defaults filled in, so that it equals one that states them.
   * Has no effect if there is a configurer, since what that sets is known only after it has run.
   */
  FakeConfiguration withDefaults() {
    return configurer == null ? orElse(defaultsOf(FakeIvs.create())) : this;
  }

  /**
   * Returns the defaults. They are not kept in a static field, because an exception of its
   * initializer, such as the one for an AWS SDK that is too old, would reach one test only.
   */
  private static FakeConfiguration defaultsOf(FakeIvs fake) {
    return new FakeConfiguration(
        fake.region(), fake.accountId(), null, null, fake.quotas(), Duration.ZERO, null, List.of());
  }

  /**
   * Creates a fake without running the seeds.
   *
   * @param derivedSeed the seed of ids if none is specified
   */
  FakeIvs build(long derivedSeed) {
    FakeIvsBuilder builder = FakeIvs.builder().seed(derivedSeed);
    if (configurer != null) {
      configurer.configure(builder);
    }
    if (region != null) {
      builder.region(region);
    }
    if (accountId != null) {
      builder.accountId(accountId);
    }
    if (idSeed != null) {
      builder.seed(idSeed);
    }
    if (clock != null) {
      builder.clock(clock);
    }
    if (quotas != null) {
      builder.quotas(quotas);
    }
    if (eventDelay != null) {
      builder.eventDelay(eventDelay);
    }
    return builder.build();
  }

  /**
   * Returns whether a fake with another configuration becomes one with this configuration by
   * running further seeds.
   */
  boolean canStartFrom(FakeConfiguration other) {
    return withSeeds(other.seeds).equals(other)
        && other.seeds.size() <= seeds.size()
        && seeds.subList(0, other.seeds.size()).equals(other.seeds);
  }

  /**
   * Returns the seeds that a fake with the other configuration, which this one can start from, has
   * not run.
   */
  List<FakeIvsSeed> missingSeeds(FakeConfiguration other) {
    return seeds.subList(other.seeds.size(), seeds.size());
  }

  /** Returns the differences, such as {@code region eu-west-1 instead of us-east-1}. */
  String differencesFrom(FakeConfiguration other) {
    Map<String, String> theirs = other.byName();
    return byName().entrySet().stream()
        .filter(attribute -> !attribute.getValue().equals(theirs.get(attribute.getKey())))
        .map(
            attribute ->
                Text.of(
                    "%s %s instead of %s",
                    attribute.getKey(), attribute.getValue(), theirs.get(attribute.getKey())))
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> byName() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("region", String.valueOf(region));
    attributes.put("accountId", String.valueOf(accountId));
    attributes.put("clock", String.valueOf(clock));
    attributes.put("idSeed", idSeed == null ? "of its own" : String.valueOf(idSeed));
    attributes.put("quotas", String.valueOf(quotas));
    attributes.put("eventDelay", String.valueOf(eventDelay));
    attributes.put("configurer", String.valueOf(configurer));
    attributes.put("seed", String.valueOf(seeds));
    return attributes;
  }

  private FakeConfiguration withSeeds(List<FakeIvsSeed> others) {
    return new FakeConfiguration(
        region, accountId, clock, idSeed, quotas, eventDelay, configurer, others);
  }
}
