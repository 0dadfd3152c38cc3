package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvsBuilder;

/**
 * Sets properties of a fake that {@link WithFakeIvs} has no attribute for.
 *
 * <p>A class that is named in {@link WithFakeIvs#configurer()} must have a constructor without
 * parameters. It is instantiated for each fake.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FakeIvsConfigurer {

  /**
   * Configures a fake before it is created.
   *
   * @param builder a builder with default settings
   */
  void configure(FakeIvsBuilder builder);
}
