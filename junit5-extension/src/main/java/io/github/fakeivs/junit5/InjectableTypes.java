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

/** The types that can be injected, each with its value. */
final class InjectableTypes {

  /** Exact types only: supertypes may be meant for another extension. */
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

  private InjectableTypes() {}

  static boolean contains(Class<?> type) {
    return TABLE.containsKey(type);
  }

  /** Returns the value of an injectable type. */
  static Object of(Class<?> type, FakeIvs fake) {
    return Objects.requireNonNull(TABLE.get(type)).apply(fake);
  }

  /** Returns the simple names of all types, for messages. */
  static String names() {
    return TABLE.keySet().stream()
        .map(Class::getSimpleName)
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
