package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.operation.RequestArns;
import io.github.fakeivs.internal.state.Arn;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.CallRates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Enforces the call rates of the service, counted over the last second. */
public final class CallRateLimiter {

  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final int METADATA_PER_ACCOUNT = 155;

  /** More than the account's limits let through in a second. */
  private static final int MAX_COUNTED_CALLS = 1_000;

  private final @Nullable CallRates chosen;
  private final String accountId;
  private final Object lock = new Object();
  private final Map<Limit, Deque<Instant>> calls = new HashMap<>();

  /**
   * Creates a limiter.
   *
   * @param chosen the rates that a test chose to enforce, or null
   */
  public CallRateLimiter(@Nullable CallRates chosen, String accountId) {
    this.chosen = chosen;
    this.accountId = accountId;
  }

  /**
   * Counts a call, or throws a throttling failure if it exceeds a rate; a throttled call is not
   * counted.
   */
  void require(IvsOperation operation, IvsRequest request, StateStore store) {
    List<Limit> limits = limitsOn(operation, request, rates(store.current().time()));
    if (!limits.isEmpty()) {
      Instant now = store.now();
      synchronized (lock) {
        limits.forEach(limit -> requireRoom(limit, now));
        limits.forEach(limit -> count(limit, now));
        sweep(now);
      }
    }
  }

  private void count(Limit limit, Instant now) {
    calls.computeIfAbsent(limit, key -> new ArrayDeque<>()).addLast(now);
  }

  /**
   * Returns the rates that are enforced. By default there are none while the time follows the
   * machine's, on whose speed a test would depend.
   */
  private CallRates rates(StateTime time) {
    if (chosen != null) {
      return chosen;
    }
    return time.isStopped() ? CallRates.PUT_METADATA : CallRates.NONE;
  }

  /** Returns which rates are enforced, in words. */
  public String describe(StateTime time) {
    return chosen == null && !time.isStopped()
        ? "none while the clock follows the system clock"
        : rates(time).toString();
  }

  private List<Limit> limitsOn(IvsOperation operation, IvsRequest request, CallRates rates) {
    if (operation == IvsOperation.PUT_METADATA && rates != CallRates.NONE) {
      String channelArn = RequestArns.resourceOf(request);
      Limit account = new Limit(operation, accountId, METADATA_PER_ACCOUNT);
      // What is no ARN is refused next, and not worth a count of its own.
      return channelArn.length() > Arn.MAX_LENGTH
          ? List.of(account)
          : List.of(new Limit(operation, channelArn, operation.callsPerSecond()), account);
    }
    return rates == CallRates.ALL
        ? List.of(new Limit(operation, accountId, operation.callsPerSecond()))
        : List.of();
  }

  private void requireRoom(Limit limit, Instant now) {
    Deque<Instant> recent = calls.get(limit);
    if (recent != null) {
      dropOld(recent, now);
      if (recent.size() >= limit.perSecond()) {
        throw ServiceFailure.throttled(limit.operation(), limit.perSecond(), limit.resource());
      }
    }
  }

  private static void dropOld(Deque<Instant> recent, Instant now) {
    while (!recent.isEmpty() && !now.isBefore(expiry(recent.peekFirst()))) {
      recent.removeFirst();
    }
  }

  private static Instant expiry(Instant call) {
    return Instants.plusOrMax(call, WINDOW);
  }

  /** Forgets what counts no longer, once there is much of it. */
  private void sweep(Instant now) {
    if (calls.size() > MAX_COUNTED_CALLS) {
      calls.values().forEach(recent -> dropOld(recent, now));
      calls.values().removeIf(Deque::isEmpty);
    }
  }

  /** Returns for how many limits there are calls that may still count. */
  int limitsCounted() {
    synchronized (lock) {
      return calls.size();
    }
  }

  /** Forgets the calls counted so far. */
  public void reset() {
    synchronized (lock) {
      calls.clear();
    }
  }

  /** A number of calls per second of an operation, for a resource or for the whole account. */
  private record Limit(IvsOperation operation, String resource, int perSecond) {}
}
