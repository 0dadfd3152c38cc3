package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvsBuilder;

/**
 * Sets what {@link WithFakeIvs} has no attribute for.
 *
 * <p>A class that is named in {@link WithFakeIvs#configurer()} needs a constructor without
 * parameters; a new object of it configures each fake.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FakeIvsConfigurer {

  /**
   * Changes the settings of a fake that is about to be made.
   *
   * @param builder has all defaults
   */
  void configure(FakeIvsBuilder builder);
}
