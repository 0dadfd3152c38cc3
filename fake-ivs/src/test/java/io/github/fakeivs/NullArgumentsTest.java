package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import io.github.fakeivs.viewer.Viewer;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null, wherever a test may give it, is refused at once, by the name of what it was given for. */
class NullArgumentsTest {

  private static final String CHANNEL_ARN = "arn:aws:ivs:us-east-1:123456789012:channel/lobby";

  /** What stands beside the null, by type. */
  private static final Map<Class<?>, Object> OTHERS =
      Map.of(
          String.class,
          CHANNEL_ARN,
          int.class,
          1,
          Duration.class,
          Duration.ZERO,
          Encoder.class,
          Encoder.obs1080p30(),
          Quota.class,
          Quota.CHANNELS,
          IvsOperation.class,
          IvsOperation.GET_STREAM,
          IvsOperation[].class,
          new IvsOperation[0]);

  /** What the null is called: the method that was given it, and the type of what is missing. */
  private static final Map<String, String> NAMES =
      """
      FakeIvs.broadcast(String) channelArn
      FakeIvs.connect(Encoder) encoder
      FakeIvs.connect(String) streamKeyValue
      FakeIvs.goLive(Encoder) encoder
      FakeIvs.goLive(String) channelArn
      FakeIvs.onEvent(Consumer) listener
      FakeIvs.putChannel(Channel) channel
      FakeIvs.putStreamKey(StreamKey) streamKey
      FakeIvs.quotas(Quotas) quotas
      FakeIvs.restore(Snapshot) snapshot
      FakeIvsBuilder.accountId(String) accountId
      FakeIvsBuilder.callRates(CallRates) callRates
      FakeIvsBuilder.clock(Instant) start
      FakeIvsBuilder.provisioningDelay(Duration) provisioningDelay
      FakeIvsBuilder.quotas(Quotas) quotas
      FakeIvsBuilder.region(Region) region
      FakeIvsBuilder.startLatency(Duration) startLatency
      FakeIvsBuilder.stopLatency(Duration) stopLatency
      FakeClock.advance(Duration) duration
      FakeClock.set(Instant) instant
      Broadcast.fail(String) reason
      Broadcast.failRecordingEnd(String) reason
      Quotas.with(Quota) quota
      Faults.on(IvsOperation) operation
      FaultRuleBuilder.delay(Duration) delay
      FaultRuleBuilder.delayInRealTime(Duration) delay
      FaultRuleBuilder.fail(Fault) fault
      FaultRuleBuilder.fail(Throwable) throwable
      FaultRuleBuilder.when(Predicate) condition
      AsyncCalls.completeOn(Executor) executor
      """
          .lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

  static Stream<Arguments> nulls() {
    FakeIvs fake = FakeIvs.create();
    fake.putChannel(CHANNEL_ARN);
    return Stream.of(
            nullsTo(FakeIvs.class, fake),
            nullsTo(FakeIvsBuilder.class, FakeIvs.builder()),
            nullsTo(FakeClock.class, fake.clock()),
            nullsTo(Broadcast.class, fake.goLive(CHANNEL_ARN)),
            nullsTo(Encoder.Builder.class, Encoder.builder()),
            nullsTo(Quotas.class, Quotas.defaults()),
            nullsTo(Calls.class, fake.calls()),
            nullsTo(Faults.class, fake.faults()),
            nullsTo(FaultRuleBuilder.class, fake.faults().onAnyOperation()),
            nullsTo(EventDelivery.class, fake.eventDelivery()),
            nullsTo(AsyncCalls.class, fake.asyncCalls()),
            nullsTo(PlaybackAttemptBuilder.class, fake.watch(CHANNEL_ARN)),
            nullsTo(Viewer.class, fake.watch(CHANNEL_ARN).start().viewer()))
        .flatMap(nulls -> nulls);
  }

  private static Stream<Arguments> nullsTo(Class<?> type, Object target) {
    List<Class<?>> inherited = List.of(Object.class, Iterable.class, Clock.class);
    return Arrays.stream(type.getMethods())
        .filter(method -> !inherited.contains(method.getDeclaringClass()))
        .filter(method -> !method.getName().equals("equals"))
        .flatMap(
            method ->
                IntStream.range(0, method.getParameterCount())
                    .filter(index -> !method.getParameterTypes()[index].isPrimitive())
                    .mapToObj(
                        index -> arguments(parameter(type, method, index), target, method, index)));
  }

  private static String parameter(Class<?> type, Method method, int index) {
    return "%s.%s(%s)"
        .formatted(
            type.getSimpleName(),
            method.getName(),
            method.getParameterTypes()[index].getSimpleName());
  }

  @Test
  void everyName_isThatOfAParameter() {
    assertThat(nulls().map(arguments -> arguments.get()[0])).containsAll(NAMES.keySet());
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void aNull_isRefusedByName(String name, Object target, Method method, int index) {
    Object[] values = Arrays.stream(method.getParameterTypes()).map(OTHERS::get).toArray();
    values[index] = null;

    assertThatThrownBy(() -> method.invoke(target, values))
        .cause()
        .isExactlyInstanceOf(NullPointerException.class)
        .message()
        .as("the name of what is null, not a sentence of the JVM's")
        .matches(NAMES.getOrDefault(name, "[a-zA-Z]+"));
  }
}
