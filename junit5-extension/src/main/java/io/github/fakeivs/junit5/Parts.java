package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeClock;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsAsyncClient;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.fault.Faults;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** What a test can be given of a fake: one line for each type. */
final class Parts {

  /** Exact types only: a member of a supertype is somebody else's. */
  private static final Map<Class<?>, Function<FakeIvs, Object>> TABLE =
      Map.ofEntries(
          Map.entry(FakeIvs.class, fake -> fake),
          Map.entry(IvsClient.class, FakeIvs::client),
          Map.entry(FakeIvsClient.class, FakeIvs::client),
          Map.entry(IvsAsyncClient.class, FakeIvs::asyncClient),
          Map.entry(FakeIvsAsyncClient.class, FakeIvs::asyncClient),
          Map.entry(FakeClock.class, FakeIvs::clock),
          Map.entry(Calls.class, FakeIvs::calls),
          Map.entry(AsyncCalls.class, FakeIvs::asyncCalls),
          Map.entry(Faults.class, FakeIvs::faults),
          Map.entry(EventDelivery.class, FakeIvs::eventDelivery));

  private Parts() {}

  static boolean include(Class<?> type) {
    return TABLE.containsKey(type);
  }

  /** The part of an included type. */
  static Object of(Class<?> type, FakeIvs fake) {
    return Objects.requireNonNull(TABLE.get(type)).apply(fake);
  }

  /** The simple names of all types, for messages. */
  static String names() {
    return TABLE.keySet().stream()
        .map(Class::getSimpleName)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
