package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.operation.RequestArns;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.quota.CallRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Enforces the call rates of the service, counted over the last second. */
public final class CallRateLimiter {

  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final int METADATA_PER_ACCOUNT = 155;

  private final CallRates rates;
  private final String accountId;
  private final Object lock = new Object();
  private final Map<String, Deque<Instant>> calls = new HashMap<>();

  public CallRateLimiter(CallRates rates, String accountId) {
    this.rates = rates;
    this.accountId = accountId;
  }

  /**
   * Counts a call, or throws a throttling failure if it exceeds a rate; a throttled call is not
   * counted.
   */
  void require(IvsOperation operation, IvsRequest request, StateStore store) {
    List<Limit> limits = limitsOn(operation, request);
    if (!limits.isEmpty()) {
      Instant now = store.now();
      synchronized (lock) {
        limits.forEach(limit -> requireRoom(limit, operation, now));
        limits.forEach(limit -> recent(limit, operation).addLast(now));
      }
    }
  }

  private List<Limit> limitsOn(IvsOperation operation, IvsRequest request) {
    if (operation == IvsOperation.PUT_METADATA && rates != CallRates.NONE) {
      return List.of(
          new Limit(RequestArns.resourceOf(request), operation.callsPerSecond()),
          new Limit(accountId, METADATA_PER_ACCOUNT));
    }
    return rates == CallRates.ALL
        ? List.of(new Limit(accountId, operation.callsPerSecond()))
        : List.of();
  }

  private void requireRoom(Limit limit, IvsOperation operation, Instant now) {
    Deque<Instant> recent = recent(limit, operation);
    while (!recent.isEmpty() && !now.isBefore(expiry(recent.peekFirst()))) {
      recent.removeFirst();
    }
    if (recent.size() >= limit.perSecond()) {
      throw ServiceFailure.throttled(operation, limit.perSecond(), limit.resource());
    }
  }

  /** Returns when a call is no longer counted. */
  private static Instant expiry(Instant call) {
    return Instants.plusOrMax(call, WINDOW);
  }

  private Deque<Instant> recent(Limit limit, IvsOperation operation) {
    return calls.computeIfAbsent(operation + " " + limit.resource(), key -> new ArrayDeque<>());
  }

  /** Forgets the calls counted so far. */
  public void reset() {
    synchronized (lock) {
      calls.clear();
    }
  }

  /** A number of calls per second for a resource or for the whole account. */
  private record Limit(String resource, int perSecond) {}
}
