package io.github.fakeivs.quota;

import io.github.fakeivs.internal.base.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The limits of an account: one for each {@link Quota}. Immutable.
 *
 * @since 0.1.0
 */
public final class Quotas {

  private static final Quotas DEFAULTS = new Quotas(defaultLimits());

  /** The limit of every quota. */
  private final Map<Quota, Integer> limits;

  private Quotas(Map<Quota, Integer> limits) {
    this.limits = limits;
  }

  private static Map<Quota, Integer> defaultLimits() {
    Map<Quota, Integer> limits = new EnumMap<>(Quota.class);
    for (Quota quota : Quota.values()) {
      limits.put(quota, quota.defaultLimit());
    }
    return limits;
  }

  /** {@return the quotas of a new account} */
  public static Quotas defaults() {
    return DEFAULTS;
  }

  /**
   * Returns a copy of these quotas with one of them changed.
   *
   * @param quota the quota to change
   * @param limit the new limit, inclusive; zero allows nothing
   * @return the changed copy
   * @throws IllegalArgumentException if the limit is negative
   */
  public Quotas with(Quota quota, int limit) {
    Objects.requireNonNull(quota, "quota");
    if (limit < 0) {
      throw new IllegalArgumentException(
          Text.of("The limit of %s is %d: give 0 or more.", quota, limit));
    }
    Map<Quota, Integer> copy = new EnumMap<>(limits);
    copy.put(quota, limit);
    return new Quotas(copy);
  }

  /**
   * Returns the limit of a quota.
   *
   * @param quota the quota
   * @return the limit, inclusive
   */
  public int limit(Quota quota) {
    Objects.requireNonNull(quota, "quota");
    return Objects.requireNonNull(limits.get(quota));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quotas quotas && limits.equals(quotas.limits);
  }

  @Override
  public int hashCode() {
    return limits.hashCode();
  }

  /** Returns all limits. The format may change. */
  @Override
  public String toString() {
    return "Quotas" + limits;
  }
}
