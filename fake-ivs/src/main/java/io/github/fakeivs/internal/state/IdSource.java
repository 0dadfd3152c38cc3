package io.github.fakeivs.internal.state;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in the forms that the service gives them, random to look at and repeatable by seed.
 *
 * <p>Each id is a function of the seed and of how many were drawn before it, so a copy goes on just
 * where its original stood. Requests and events have counts of their own: what creates no resource
 * leaves the ids of later resources as they are.
 */
public final class IdSource {

  private static final String ALPHANUMERICS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private static final int RESOURCE_ID_LENGTH = 12;
  private static final int STREAM_KEY_SECRET_LENGTH = 30;
  private static final int PASSPHRASE_LENGTH = 79;
  private static final int STREAM_ID_TAIL_LENGTH = 21;

  /** The letters that real stream ids were seen to have after "st-1". */
  private static final int STREAM_ID_LETTERS = "ABCDEFG".length();

  /** 62 to the power of ten is the most that 63 bits hold. */
  private static final int CHARACTERS_PER_DRAW = 10;

  /** What sets one count apart from the other; resources have the seed itself. */
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

  /** The key's own id stands in its value, not the channel's. */
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

  /** A version 4 UUID, as every request id of the service is. */
  public String requestId() {
    return uuid(REQUESTS, requestDraws);
  }

  public String eventId() {
    return uuid(EVENTS, eventDraws);
  }

  private String uuid(long lane, AtomicLong draws) {
    long count = draws.getAndAdd(2);
    return uuid(draw(seed ^ lane, count), draw(seed ^ lane, count + 1));
  }

  private static String uuid(long high, long low) {
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63)).toString();
  }

  private String alphanumerics(int length) {
    char[] characters = new char[length];
    long bits = 0;
    for (int i = 0; i < length; i++) {
      bits = i % CHARACTERS_PER_DRAW == 0 ? drawResource() >>> 1 : bits / ALPHANUMERICS.length();
      characters[i] = ALPHANUMERICS.charAt((int) (bits % ALPHANUMERICS.length()));
    }
    return new String(characters);
  }

  private long drawResource() {
    return draw(seed, resourceDraws.getAndIncrement());
  }

  /** Number {@code count} of a lane; mixing the lane first keeps neighbouring seeds apart. */
  private static long draw(long lane, long count) {
    return mix(mix(lane + GOLDEN_GAMMA) + (count + 1) * GOLDEN_GAMMA);
  }

  /** The 64-bit finalizer of SplitMix (Stafford's variant 13). */
  private static long mix(long value) {
    long bits = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
