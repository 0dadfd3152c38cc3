package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.Refusal;
import io.github.fakeivs.internal.wire.Sent;
import io.github.fakeivs.quota.CallRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Throttles what goes beyond the service's call rates, counted over the last second. */
final class RateLimiter {

  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final int METADATA_PER_CHANNEL = 5;
  private static final int METADATA_PER_ACCOUNT = 155;

  private final CallRates rates;
  private final String accountId;
  private final Object lock = new Object();
  private final Map<String, Deque<Instant>> calls = new HashMap<>();

  RateLimiter(CallRates rates, String accountId) {
    this.rates = rates;
    this.accountId = accountId;
  }

  /** Refuses a call that is one too many; it counts only where it is not. */
  void require(IvsOperation operation, IvsRequest request, Supplier<Instant> clock) {
    List<Limit> limits = limitsOn(operation, request);
    if (!limits.isEmpty()) {
      Instant now = clock.get();
      synchronized (lock) {
        limits.forEach(limit -> requireRoom(limit, operation, now));
        limits.forEach(limit -> recent(limit, operation).addLast(now));
      }
    }
  }

  private List<Limit> limitsOn(IvsOperation operation, IvsRequest request) {
    if (operation == IvsOperation.PUT_METADATA && rates != CallRates.NONE) {
      return List.of(
          new Limit(Sent.text(request, "channelArn"), METADATA_PER_CHANNEL),
          new Limit(accountId, METADATA_PER_ACCOUNT));
    }
    return rates == CallRates.ALL ? List.of(new Limit(accountId, perSecond(operation))) : List.of();
  }

  private void requireRoom(Limit limit, IvsOperation operation, Instant now) {
    Deque<Instant> recent = recent(limit, operation);
    while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
      recent.removeFirst();
    }
    if (recent.size() >= limit.perSecond()) {
      throw Refusal.throttled(operation, limit.perSecond(), limit.resource());
    }
  }

  private Deque<Instant> recent(Limit limit, IvsOperation operation) {
    return calls.computeIfAbsent(operation + " " + limit.resource(), key -> new ArrayDeque<>());
  }

  void reset() {
    synchronized (lock) {
      calls.clear();
    }
  }

  static int perSecond(IvsOperation operation) {
    return switch (operation) {
      case BATCH_START_VIEWER_SESSION_REVOCATION -> 2;
      case IMPORT_PLAYBACK_KEY_PAIR,
          GET_PLAYBACK_KEY_PAIR,
          LIST_PLAYBACK_KEY_PAIRS,
          DELETE_PLAYBACK_KEY_PAIR,
          CREATE_RECORDING_CONFIGURATION,
          GET_RECORDING_CONFIGURATION,
          LIST_RECORDING_CONFIGURATIONS,
          DELETE_RECORDING_CONFIGURATION ->
          3;
      case START_VIEWER_SESSION_REVOCATION, TAG_RESOURCE, UNTAG_RESOURCE, LIST_TAGS_FOR_RESOURCE ->
          10;
      default -> 5;
    };
  }

  /** So many calls of an operation in a second, for one resource or the whole account. */
  private record Limit(String resource, int perSecond) {}
}
