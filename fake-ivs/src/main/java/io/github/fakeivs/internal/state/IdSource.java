package io.github.fakeivs.internal.state;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Generates ids in the formats of the service, which look random but are determined by a seed.
 *
 * <p>Each id is a function of the seed and of the number of ids generated before, so a copy
 * continues where the original is. Requests, events and resources are counted separately: a call
 * that creates no resource does not change the ids of later resources.
 */
public final class IdSource {

  /** As many as six bits can choose from, so two of the 62 come twice. */
  private static final byte[] ALPHANUMERICS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789AB"
          .getBytes(StandardCharsets.ISO_8859_1);

  private static final int BITS_PER_CHARACTER = 6;
  private static final int CHARACTERS_PER_DRAW = Long.SIZE / BITS_PER_CHARACTER;

  private static final int RESOURCE_ID_LENGTH = 12;
  private static final int STREAM_KEY_SECRET_LENGTH = 30;
  private static final int PASSPHRASE_LENGTH = 79;
  private static final int STREAM_ID_TAIL_LENGTH = 21;

  /** The number of letters that were observed after "st-1" in real stream ids. */
  private static final int STREAM_ID_LETTERS = "ABCDEFG".length();

  private static final int DRAWS_PER_UUID = 2;

  /** Keeps the sequences apart; resources use the seed itself. */
  private static final long REQUESTS = 1L << 62;

  private static final long EVENTS = 1L << 61;

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final long seed;
  private final AtomicLong resourceDraws;
  private final AtomicLong requestDraws;
  private final AtomicLong eventDraws;

  public IdSource(long seed) {
    this(seed, 0, 0, 0);
  }

  private IdSource(long seed, long resourceDraws, long requestDraws, long eventDraws) {
    this.seed = seed;
    this.resourceDraws = new AtomicLong(resourceDraws);
    this.requestDraws = new AtomicLong(requestDraws);
    this.eventDraws = new AtomicLong(eventDraws);
  }

  public IdSource copy() {
    return new IdSource(seed, resourceDraws.get(), requestDraws.get(), eventDraws.get());
  }

  public long seed() {
    return seed;
  }

  public String resourceId() {
    return alphanumerics(RESOURCE_ID_LENGTH);
  }

  /** Returns a stream key value, which contains the id of the stream key, not of the channel. */
  public String streamKeyValue(String region, String streamKeyId) {
    return "sk_" + region + "_" + streamKeyId + "_" + alphanumerics(STREAM_KEY_SECRET_LENGTH);
  }

  public String passphrase() {
    return alphanumerics(PASSPHRASE_LENGTH);
  }

  public String streamId() {
    char letter = (char) ('A' + Math.floorMod(drawResource(), STREAM_ID_LETTERS));
    return "st-1" + letter + alphanumerics(STREAM_ID_TAIL_LENGTH);
  }

  /** Returns a version 4 UUID, like the request ids of the service. */
  public String requestId() {
    UUID bits = uuid(REQUESTS, requestDraws);
    return new UUID(
            (bits.getMostSignificantBits() & ~0xF000L) | 0x4000L,
            (bits.getLeastSignificantBits() & ~(3L << 62)) | (1L << 63))
        .toString();
  }

  /** Returns how many request ids were generated: one for each call of a client. */
  public long requests() {
    return requestDraws.get() / DRAWS_PER_UUID;
  }

  /** Returns an id in the form of a UUID, with any digit for the version, as in real events. */
  public String eventId() {
    return uuid(EVENTS, eventDraws).toString();
  }

  private UUID uuid(long lane, AtomicLong draws) {
    long count = draws.getAndAdd(DRAWS_PER_UUID);
    return new UUID(draw(seed ^ lane, count), draw(seed ^ lane, count + 1));
  }

  private String alphanumerics(int length) {
    int draws = (length + CHARACTERS_PER_DRAW - 1) / CHARACTERS_PER_DRAW;
    long count = resourceDraws.getAndAdd(draws);
    byte[] characters = new byte[draws * CHARACTERS_PER_DRAW];
    for (int i = 0; i < draws; i++) {
      write(draw(seed, count + i), characters, i * CHARACTERS_PER_DRAW);
    }
    return new String(characters, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static void write(long draw, byte[] characters, int begin) {
    long bits = draw;
    for (int i = begin; i < begin + CHARACTERS_PER_DRAW; i++) {
      characters[i] = ALPHANUMERICS[(int) bits & (ALPHANUMERICS.length - 1)];
      bits >>>= BITS_PER_CHARACTER;
    }
  }

  private long drawResource() {
    return draw(seed, resourceDraws.getAndIncrement());
  }

  /**
   * Returns an element of a sequence. Mixing the seed first keeps neighbouring seeds independent.
   */
  private static long draw(long lane, long count) {
    return mix(mix(lane + GOLDEN_GAMMA) + (count + 1) * GOLDEN_GAMMA);
  }

  /** Returns a number from 0 on that looks random and is the same for the same text. */
  static long hash(String text) {
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash + text.charAt(i) + GOLDEN_GAMMA);
    }
    return hash >>> 1;
  }

  /** The 64-bit finalizer of SplitMix (Stafford's variant 13). */
  private static long mix(long value) {
    long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
