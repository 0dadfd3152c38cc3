package io.github.fakeivs.internal.base;

import java.util.regex.Pattern;

/**
 * What must not be read in reports and logs, though a test or an application may pass it where it
 * does not belong: stream keys, private keys, playback tokens.
 */
public final class Secrets {

  private static final Secret STREAM_KEY =
      new Secret("sk_", "(?<![A-Za-z0-9])sk_[a-z]+-[a-z]+-[0-9]+_[A-Za-z0-9_]+", "(stream key)");
  private static final Secret PRIVATE_KEY =
      new Secret(
          "PRIVATE KEY-----",
          "(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)",
          "(private key)");
  private static final Secret TOKEN =
      new Secret("eyJ", "eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*", "(token)");

  private Secrets() {}

  /** Returns the text with a word in place of each secret in it. */
  public static String masked(String text) {
    return TOKEN.masked(PRIVATE_KEY.masked(STREAM_KEY.masked(text)));
  }

  /** What a secret looks like; the sign spares nearly every text the look for the pattern. */
  private record Secret(String sign, Pattern pattern, String word) {

    Secret(String sign, String pattern, String word) {
      this(sign, Pattern.compile(pattern), word);
    }

    String masked(String text) {
      return text.contains(sign) ? pattern.matcher(text).replaceAll(word) : text;
    }
  }
}
