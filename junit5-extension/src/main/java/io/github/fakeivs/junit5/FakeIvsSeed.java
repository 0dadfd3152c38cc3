package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;

/**
 * Prepares a fake before a test or its class uses it.
 *
 * <p>A class that is named in {@link WithFakeIvs#seed()} must have a constructor without parameters. It is instantiated for each fake. A seed can be named by a composed annotation:
 *
 * <pre>{@code
 * @WithFakeIvs(seed = Lobby.class)
 * @Retention(RetentionPolicy.RUNTIME)
 * @interface WithLobby {}
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FakeIvsSeed {

  /**
   * Prepares a fake.
   *
   * @param fake the fake, which is new or a fork of one that outer seeds and classes have prepared
   */
  void seed(FakeIvs fake);
}
