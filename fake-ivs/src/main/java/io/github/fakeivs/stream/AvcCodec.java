package io.github.fakeivs.stream;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an H.264 codec string says: {@code avc1}, a dot, and two hexadecimal digits each for the
 * profile, the constraints, and ten times the level.
 *
 * <p>Sources: RFC 6381, section 3.3; H.264, annex A.
 */
record AvcCodec(String profile, String level) {

  private static final Pattern FORM =
      Pattern.compile("avc[13]\\.([0-9A-Fa-f]{2})[0-9A-Fa-f]{2}([0-9A-Fa-f]{2})");

  private static final Map<Integer, String> PROFILES =
      Map.of(0x42, "Baseline", 0x4D, "Main", 0x58, "Extended", 0x64, "High", 0x6E, "High 10");

  /**
   * Each level with its maximum frame size and its maximum rate, in macroblocks and macroblocks per
   * second.
   */
  private static final int[][] LEVELS = {
    {10, 99, 1_485},
    {11, 396, 3_000},
    {12, 396, 6_000},
    {13, 396, 11_880},
    {20, 396, 11_880},
    {21, 792, 19_800},
    {22, 1_620, 20_250},
    {30, 1_620, 40_500},
    {31, 3_600, 108_000},
    {32, 5_120, 216_000},
    {40, 8_192, 245_760},
    {42, 8_704, 522_240},
    {50, 22_080, 589_824},
    {51, 36_864, 983_040},
    {52, 36_864, 2_073_600},
    {60, 139_264, 4_177_920},
    {61, 139_264, 8_355_840},
  };

  private static final int HIGHEST_LEVEL = 62;
  private static final int MACROBLOCK = 16;

  /** Parses a codec string. Returns empty if the codec is not H.264. */
  static Optional<AvcCodec> parse(String codec) {
    Matcher form = FORM.matcher(codec);
    if (!form.matches()) {
      return Optional.empty();
    }
    int level = HexFormat.fromHexDigits(form.group(2));
    return Optional.of(
        new AvcCodec(
            PROFILES.getOrDefault(HexFormat.fromHexDigits(form.group(1)), ""),
            level / 10 + "." + level % 10));
  }

  /**
   * Returns the codec string of High profile at the lowest level that is sufficient for the video.
   */
  static String highFor(int width, int height, int frameRate) {
    return "avc1.6400"
        + HexFormat.of().withUpperCase().toHexDigits((byte) level(width, height, frameRate));
  }

  private static int level(int width, int height, int frameRate) {
    long frame = macroblocks(width) * macroblocks(height);
    for (int[] level : LEVELS) {
      if (frame <= level[1] && frame * frameRate <= level[2]) {
        return level[0];
      }
    }
    return HIGHEST_LEVEL;
  }

  private static long macroblocks(int pixels) {
    return ((long) pixels + MACROBLOCK - 1) / MACROBLOCK;
  }
}
