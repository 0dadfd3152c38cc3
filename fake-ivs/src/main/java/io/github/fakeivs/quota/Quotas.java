package io.github.fakeivs.quota;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much of each kind of thing an account may have: one limit for each {@link Quota}.
 *
 * <p>Immutable.
 *
 * @since 0.1.0
 */
public final class Quotas {

  private static final Quotas DEFAULTS = new Quotas(new EnumMap<>(Quota.class));

  private final Map<Quota, Integer> changed;

  private Quotas(Map<Quota, Integer> changed) {
    this.changed = changed;
  }

  /**
   * The quotas of a new account.
   *
   * @return every quota at its default
   */
  public static Quotas defaults() {
    return DEFAULTS;
  }

  /**
   * These quotas with one of them set otherwise.
   *
   * @param quota which
   * @param limit how much is allowed, inclusive; zero allows nothing
   * @return the new quotas
   * @throws IllegalArgumentException if the limit is negative
   */
  public Quotas with(Quota quota, int limit) {
    Objects.requireNonNull(quota, "quota");
    if (limit < 0) {
      throw new IllegalArgumentException(
          "The quota %s cannot be %d: give a limit from 0 on.".formatted(quota, limit));
    }
    Map<Quota, Integer> copy = new EnumMap<>(Quota.class);
    copy.putAll(changed);
    copy.put(quota, limit);
    return new Quotas(copy);
  }

  /**
   * The limit of one quota.
   *
   * @param quota which
   * @return how much is allowed, inclusive
   */
  public int limit(Quota quota) {
    Objects.requireNonNull(quota, "quota");
    return changed.getOrDefault(quota, quota.defaultLimit());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quotas quotas && limits().equals(quotas.limits());
  }

  @Override
  public int hashCode() {
    return limits().hashCode();
  }

  /** Tells every limit; the form may change. */
  @Override
  public String toString() {
    return "Quotas" + limits();
  }

  private Map<Quota, Integer> limits() {
    Map<Quota, Integer> limits = new EnumMap<>(Quota.class);
    for (Quota quota : Quota.values()) {
      limits.put(quota, limit(quota));
    }
    return limits;
  }
}
