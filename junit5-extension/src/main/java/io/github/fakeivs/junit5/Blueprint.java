package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** How a fake begins; null where nothing was said. Equal blueprints mean the same fake. */
record Blueprint(
    @Nullable Region region,
    @Nullable String accountId,
    @Nullable Instant clock,
    @Nullable Long idSeed,
    @Nullable FakeIvsConfigurer configurer,
    List<FakeIvsSeed> seeds) {

  static final Blueprint EMPTY = new Blueprint(null, null, null, null, null, List.of());

  private static final Blueprint DEFAULTS = defaultsOf(FakeIvs.create());

  private static Blueprint defaultsOf(FakeIvs fake) {
    return new Blueprint(fake.region(), fake.accountId(), null, 0L, null, List.of());
  }

  /** This one, completed by one from further out, whose seeds run first. */
  Blueprint over(Blueprint farther) {
    return new Blueprint(
        region != null ? region : farther.region,
        accountId != null ? accountId : farther.accountId,
        clock != null ? clock : farther.clock,
        idSeed != null ? idSeed : farther.idSeed,
        configurer != null ? configurer : farther.configurer,
        Stream.concat(farther.seeds.stream(), seeds.stream()).distinct().toList());
  }

  /**
   * This one with the defaults written out, so that it equals one that states them. A configurer
   * leaves it as it is, since only running it would tell what it sets.
   */
  Blueprint complete() {
    return configurer == null ? over(DEFAULTS) : this;
  }

  /** Makes the fake, without seeds. */
  FakeIvs build() {
    FakeIvsBuilder builder = FakeIvs.builder();
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
    return builder.build();
  }

  /** Whether a fake of another blueprint becomes one of this by the seeds that it lacks. */
  boolean continues(Blueprint other) {
    return withSeeds(other.seeds).equals(other)
        && other.seeds.size() <= seeds.size()
        && seeds.subList(0, other.seeds.size()).equals(other.seeds);
  }

  /** The seeds that a fake of another blueprint, which this one continues, lacks. */
  List<FakeIvsSeed> seedsAfter(Blueprint other) {
    return seeds.subList(other.seeds.size(), seeds.size());
  }

  /** What is otherwise here than there, such as {@code region eu-west-1 instead of us-east-1}. */
  String differencesFrom(Blueprint other) {
    Map<String, String> theirs = other.byName();
    return byName().entrySet().stream()
        .filter(attribute -> !attribute.getValue().equals(theirs.get(attribute.getKey())))
        .map(
            attribute ->
                "%s %s instead of %s"
                    .formatted(
                        attribute.getKey(), attribute.getValue(), theirs.get(attribute.getKey())))
        .collect(Collectors.joining(", "));
  }

  private Map<String, String> byName() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("region", String.valueOf(region));
    attributes.put("accountId", String.valueOf(accountId));
    attributes.put("clock", String.valueOf(clock));
    attributes.put("idSeed", String.valueOf(idSeed));
    attributes.put("configurer", String.valueOf(configurer));
    attributes.put("seed", String.valueOf(seeds));
    return attributes;
  }

  private Blueprint withSeeds(List<FakeIvsSeed> others) {
    return new Blueprint(region, accountId, clock, idSeed, configurer, others);
  }
}
