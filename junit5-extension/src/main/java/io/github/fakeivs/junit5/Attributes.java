package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.quota.Quotas;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;
import software.amazon.awssdk.regions.Region;

/** Reads the attributes of a {@link WithFakeIvs} annotation, and rejects invalid ones. */
final class Attributes {

  private static final Pattern REGION = Pattern.compile("[a-z]+(-[a-z0-9]+)+");

  private final WithFakeIvs annotation;
  private final AnnotatedElement place;

  private Attributes(WithFakeIvs annotation, AnnotatedElement place) {
    this.annotation = annotation;
    this.place = place;
  }

  static Settings read(WithFakeIvs annotation, AnnotatedElement place) {
    return new Attributes(annotation, place).settings();
  }

  private Settings settings() {
    FakeConfiguration configuration =
        new FakeConfiguration(
            region(),
            accountId(),
            clock(),
            idSeed(),
            quotas(),
            eventDelay(),
            configurer(),
            seeds());
    String shared = annotation.shared();
    return new Settings(
        configuration,
        shared.isEmpty() ? null : shared,
        atMostOne("strict", annotation.strict()),
        atMostOne("routeSdkClients", annotation.routeSdkClients()));
  }

  private @Nullable Region region() {
    String region = annotation.region();
    if (region.isEmpty()) {
      return null;
    }
    if (!REGION.matcher(region).matches()) {
      throw wrong(
          "region", region, "it is not a region. Use the id of a region, such as us-east-1.");
    }
    Region known = Region.of(region);
    if (!Region.regions().contains(known)) {
      throw wrong(
          "region",
          region,
          Text.of(
              "the SDK knows no such region. Did you mean %s? A configurer may set any region.",
              Spelling.nearest(region, Region.regions())));
    }
    return known;
  }

  private @Nullable String accountId() {
    String accountId = annotation.accountId();
    if (accountId.isEmpty()) {
      return null;
    }
    try {
      FakeIvs.builder().accountId(accountId);
      return accountId;
    } catch (IllegalArgumentException refused) {
      throw wrong("accountId", accountId, "an AWS account id has exactly twelve digits.");
    }
  }

  private @Nullable Instant clock() {
    String clock = annotation.clock();
    try {
      return clock.isEmpty() ? null : Instant.parse(clock);
    } catch (DateTimeException unreadable) {
      throw wrong("clock", clock, "it is not an instant. Use the form 2030-01-01T00:00:00Z.");
    }
  }

  private @Nullable Long idSeed() {
    long[] idSeed = annotation.idSeed();
    requireAtMostOne("idSeed", idSeed.length);
    return idSeed.length == 0 ? null : idSeed[0];
  }

  private @Nullable Quotas quotas() {
    if (annotation.quotas().length == 0) {
      return null;
    }
    Quotas quotas = Quotas.defaults();
    for (QuotaLimit changed : annotation.quotas()) {
      if (changed.limit() < 0) {
        throw ConfigurationErrors.invalidAnnotation(
            place,
            Text.of("@QuotaLimit(quota = %s, limit = %d)", changed.quota(), changed.limit()),
            "a limit is 0 or more.");
      }
      quotas = quotas.with(changed.quota(), changed.limit());
    }
    return quotas;
  }

  private @Nullable Duration eventDelay() {
    String delay = annotation.eventDelay();
    if (delay.isEmpty()) {
      return null;
    }
    try {
      Duration parsed = Duration.parse(delay);
      if (!parsed.isNegative()) {
        return parsed;
      }
    } catch (DateTimeException unreadable) {
      // Refused below.
    }
    throw wrong("eventDelay", delay, "it is not a duration of 0 or more. Use the form PT5S.");
  }

  private @Nullable FakeIvsConfigurer configurer() {
    Class<? extends FakeIvsConfigurer> type = annotation.configurer();
    return type == FakeIvsConfigurer.class
        ? null
        : new ConfigurerClass(requireInstantiable("configurer", type));
  }

  private @Nullable Boolean atMostOne(String attribute, boolean[] values) {
    requireAtMostOne(attribute, values.length);
    return values.length == 0 ? null : values[0];
  }

  private List<FakeIvsSeed> seeds() {
    return Arrays.stream(annotation.seed())
        .<FakeIvsSeed>map(type -> new SeedClass(requireInstantiable("seed", type)))
        .toList();
  }

  private <T> Class<T> requireInstantiable(String attribute, Class<T> type) {
    if (Modifier.isAbstract(type.getModifiers()) || !hasConstructorWithoutParameters(type)) {
      throw wrong(
          attribute,
          type,
          "it cannot be instantiated. Use a top-level or static nested class that is not abstract and "
              + "has a constructor without parameters.");
    }
    return type;
  }

  private static boolean hasConstructorWithoutParameters(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors())
        .anyMatch(constructor -> constructor.getParameterCount() == 0);
  }

  /** These attributes are arrays only so that they can be absent. */
  private void requireAtMostOne(String attribute, int length) {
    if (length > 1) {
      throw ConfigurationErrors.invalidAnnotation(
          place,
          Text.of("@WithFakeIvs(%s)", attribute),
          Text.of("it has %d values. Give one or none.", length));
    }
  }

  private RuntimeException wrong(String attribute, Object value, String problem) {
    return ConfigurationErrors.invalidAttribute(attribute, value, place, problem);
  }

  /**
   * A configurer that equals others of its class, so that annotations with the same class mean the
   * same fake.
   */
  private record ConfigurerClass(Class<? extends FakeIvsConfigurer> type)
      implements FakeIvsConfigurer {
    @Override
    public void configure(FakeIvsBuilder builder) {
      ReflectionSupport.newInstance(type).configure(builder);
    }

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  private record SeedClass(Class<? extends FakeIvsSeed> type) implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      ReflectionSupport.newInstance(type).seed(fake);
    }

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }
}
