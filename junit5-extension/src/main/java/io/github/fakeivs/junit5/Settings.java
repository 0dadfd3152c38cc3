package io.github.fakeivs.junit5;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of {@link WithFakeIvs} or the builder; null where nothing is specified. */
record Settings(
    FakeConfiguration configuration,
    @Nullable String shared,
    @Nullable Boolean strict,
    @Nullable Boolean routeSdkClients) {

  static final Settings NONE = new Settings(FakeConfiguration.EMPTY, null, null, null);

  /** Returns these settings, completed by outer ones. */
  Settings orElse(Settings outer) {
    return new Settings(
        configuration.orElse(outer.configuration),
        shared != null ? shared : outer.shared,
        strict != null ? strict : outer.strict,
        routeSdkClients != null ? routeSdkClients : outer.routeSdkClients);
  }

  /** Returns whether other settings mean the same fake. */
  boolean meanSameFakeAs(Settings other) {
    return differencesFrom(other).isEmpty();
  }

  /** Returns the differences, such as {@code region eu-west-1 instead of us-east-1}. */
  String differencesFrom(Settings other) {
    String ofConfiguration =
        configuration.withDefaults().differencesFrom(other.configuration.withDefaults());
    return Objects.equals(shared, other.shared)
        ? ofConfiguration
        : Text.of("shared '%s' instead of '%s' %s", shared, other.shared, ofConfiguration).strip();
  }

  boolean isStrict() {
    return Boolean.TRUE.equals(strict);
  }

  boolean routesSdkClients() {
    return Boolean.TRUE.equals(routeSdkClients);
  }
}
