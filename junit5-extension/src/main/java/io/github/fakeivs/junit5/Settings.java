package io.github.fakeivs.junit5;

import org.jspecify.annotations.Nullable;

/** All that {@link WithFakeIvs} or the builder say; null where they say nothing. */
record Settings(Blueprint blueprint, @Nullable String shared, @Nullable Boolean strict) {

  static final Settings NONE = new Settings(Blueprint.EMPTY, null, null);

  /** These, completed by those from further out. */
  Settings over(Settings farther) {
    return new Settings(
        blueprint.over(farther.blueprint),
        shared != null ? shared : farther.shared,
        strict != null ? strict : farther.strict);
  }

  boolean isStrict() {
    return Boolean.TRUE.equals(strict);
  }
}
