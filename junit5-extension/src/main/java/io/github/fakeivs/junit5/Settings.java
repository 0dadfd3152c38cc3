package io.github.fakeivs.junit5;

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

  boolean isStrict() {
    return Boolean.TRUE.equals(strict);
  }

  boolean routesSdkClients() {
    return Boolean.TRUE.equals(routeSdkClients);
  }
}
