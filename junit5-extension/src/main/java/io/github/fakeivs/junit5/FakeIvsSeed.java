package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;

/**
 * Puts something into a fake before a test or its class sees it.
 *
 * <p>A class that is named in {@link WithFakeIvs#seed()} needs a constructor without parameters; a
 * new object of it seeds each fake. An annotation of your own gives it a name:
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
   * Seeds a fake.
   *
   * @param fake new, or a fork of what the seeds and the class before made
   */
  void seed(FakeIvs fake);
}
