package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * All tests of this module run in a locale that spoils what depends on it, so that none of them has
 * to be written for that. The build sets it; without it, they would pass and prove less.
 */
class HostileLocaleTest {

  private static final String REASON = "set by hostile-locale.argLine of the parent's pom.xml";

  @Test
  void digits_areNotAscii() {
    assertThat("%d".formatted(2030)).as(REASON).isEqualTo("२०३०");
  }

  @Test
  void lowerCase_isNotThatOfAscii() {
    assertThat("ID".toLowerCase()).as(REASON).isEqualTo("ıd");
  }
}
