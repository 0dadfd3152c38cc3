package io.github.fakeivs.contract.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** Requests of every operation, filled with whatever their Java types allow. */
final class RandomRequests {

  private static final String[] STRINGS = {
    "",
    " ",
    "a",
    "lobby",
    "\0",
    "\n",
    "\uD800",
    "\uDC00\uD800",
    "\u202Egnp.exe",
    "ÄÖÜß",
    "👍🏽",
    "%s%n%d",
    "{0}",
    "$1\\",
    "aws:tag",
    "-1",
    "null",
    "US",
    "us",
    "https://example.com",
    "https://" + "a.".repeat(20_000) + "com",
    "https://" + "-".repeat(50_000),
    "a".repeat(129),
    "ä".repeat(1_025),
    "\uD83D\uDC4D".repeat(5_000),
    "arn:aws:ivs:us-east-1:123456789012:channel/",
    "arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234",
    "arn:aws:ivs:eu-west-1:999999999999:stream-key/AbCdEfGh1234",
    "arn:aws:ivs:" + "1".repeat(100_000) + ":1:channel/a",
    ":".repeat(10_000),
    "-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----",
    "-----BEGIN PUBLIC KEY-----\nMHYwEAYHKoZIzj0CAQ==\n-----END PUBLIC KEY-----",
    "-----BEGIN PUBLIC KEY-----\n" + "A".repeat(100_000) + "\n-----END PUBLIC KEY-----",
    "-----BEGIN " + "A ".repeat(20_000) + "-----",
    "st-1AAAAAAAAAAAAAAAAAAAAAAA",
    "STANDARD",
    "ADVANCED_HD",
    "FRAGMENTED_MP4",
    "CUSTOM",
    "INTERVAL",
    "DISABLED",
    "HEALTHY",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "=".repeat(1_024)
  };

  private static final int MOST_ELEMENTS = 5;

  private final Random random;
  private final List<String> known;

  /** Requests that now and then name something that is there. */
  RandomRequests(Random random, List<String> known) {
    this.random = random;
    this.known = known;
  }

  IvsRequest request(Class<? extends IvsRequest> type) {
    try {
      return (IvsRequest) filled((SdkPojo) type.getMethod("builder").invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("every request has a builder", e);
    }
  }

  /** With few of its members or with almost all of them. */
  private Object filled(SdkPojo builder) {
    int percent = pick(10, 40, 90);
    for (SdkField<?> field : builder.sdkFields()) {
      if (random.nextInt(100) < percent) {
        field.set(builder, value(field));
      }
    }
    return ((Buildable) builder).build();
  }

  private Object value(SdkField<?> field) {
    if (random.nextInt(12) == 0) {
      return null;
    }
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.STRING) {
      return string();
    } else if (type == MarshallingType.INTEGER) {
      return pick(0, 1, -1, 50, 100, 301, Integer.MAX_VALUE, Integer.MIN_VALUE);
    } else if (type == MarshallingType.LONG) {
      return pick(0L, 1L, -1L, 60L, 61L, Long.MAX_VALUE, Long.MIN_VALUE);
    } else if (type == MarshallingType.BOOLEAN) {
      return random.nextBoolean();
    } else if (type == MarshallingType.LIST) {
      return list(field.getTrait(ListTrait.class).memberFieldInfo());
    } else if (type == MarshallingType.MAP) {
      return map(field.getTrait(MapTrait.class).valueFieldInfo());
    } else if (type == MarshallingType.SDK_POJO) {
      return filled(field.constructor().get());
    }
    throw new AssertionError("no request had a member of type " + type + " so far");
  }

  private List<Object> list(SdkField<?> element) {
    return Stream.generate(() -> value(element))
        .limit(size())
        .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
  }

  private Map<String, Object> map(SdkField<?> value) {
    Map<String, Object> map = new HashMap<>();
    for (int i = size(); i > 0; i--) {
      map.put(random.nextInt(12) == 0 ? null : string() + i, value(value));
    }
    return map;
  }

  /** Few, and now and then more than any list may have. */
  private int size() {
    return random.nextInt(20) == 0 ? 251 : random.nextInt(MOST_ELEMENTS);
  }

  private String string() {
    boolean ofWhatIsThere = !known.isEmpty() && random.nextBoolean();
    return ofWhatIsThere ? known.get(random.nextInt(known.size())) : pick(STRINGS);
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }
}
