package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.CallRates;
import io.github.fakeivs.IvsOperation;
import io.github.fakeivs.internal.error.Refusal;
import io.github.fakeivs.internal.error.ServiceError;
import io.github.fakeivs.internal.wire.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Throttles what goes beyond the service's call rates, counted over the last second. */
final class RateLimiter {

  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final int METADATA_PER_CHANNEL = 5;
  private static final int METADATA_PER_ACCOUNT = 155;

  private final CallRates rates;
  private final String accountId;
  private final Map<String, Deque<Instant>> calls = new ConcurrentHashMap<>();

  RateLimiter(CallRates rates, String accountId) {
    this.rates = rates;
    this.accountId = accountId;
  }

  void require(IvsOperation operation, IvsRequest request, Instant now) {
    if (operation == IvsOperation.PUT_METADATA && rates != CallRates.NONE) {
      require(operation, METADATA_PER_CHANNEL, Sent.text(request, "channelArn"), now);
      require(operation, METADATA_PER_ACCOUNT, accountId, now);
    } else if (rates == CallRates.ALL) {
      require(operation, perSecond(operation), accountId, now);
    }
  }

  private void require(IvsOperation operation, int rate, String resource, Instant now) {
    Deque<Instant> recent =
        calls.computeIfAbsent(operation + " " + resource, key -> new ArrayDeque<>());
    synchronized (recent) {
      while (!recent.isEmpty() && !recent.peekFirst().isAfter(now.minus(WINDOW))) {
        recent.removeFirst();
      }
      if (recent.size() >= rate) {
        throw Refusal.of(
            ServiceError.THROTTLING,
            "Operation: ivs:%s exceeded call rate: %d for resource: %s"
                .formatted(operation, rate, resource));
      }
      recent.addLast(now);
    }
  }

  void reset() {
    calls.clear();
  }

  private static int perSecond(IvsOperation operation) {
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
}
