package io.github.fakeivs;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.async.InFlightCall;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultRuleBuilder;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.VideoTrack;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import io.github.fakeivs.viewer.Viewer;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsException;

/**
 * Null, wherever a test may give it, is refused at once by the name of what it was given for, and
 * changes nothing.
 *
 * <p>The clients are no part of this: they refuse null as the SDK's own do. Neither are the
 * assertions: what they are given is expected, or fails as AssertJ's own.
 */
class NullArgumentsTest {

  private static final String CHANNEL_ARN = "arn:aws:ivs:us-east-1:123456789012:channel/lobby";

  /** Of each type that is called, or stands beside a null, one in a fake with a live channel. */
  private static final Map<Class<?>, Function<FakeIvs, Object>> INSTANCES =
      Map.ofEntries(
          entry(int.class, fake -> 1),
          entry(Class.class, fake -> CreateChannelRequest.class),
          entry(Predicate.class, fake -> Predicate.isEqual("lobby")),
          entry(SdkAsyncHttpClient.class, FakeIvs::asyncHttpClient),
          entry(SdkHttpClient.class, FakeIvs::httpClient),
          entry(String.class, fake -> CHANNEL_ARN),
          entry(SdkHttpMethod.class, fake -> SdkHttpMethod.POST),
          entry(AsyncCalls.class, FakeIvs::asyncCalls),
          entry(AudioTrack.Builder.class, fake -> AudioTrack.builder()),
          entry(AudioTrack.class, fake -> AudioTrack.builder().build()),
          entry(Baseline.class, FakeIvs::baseline),
          entry(Broadcast.class, fake -> fake.broadcast(CHANNEL_ARN).orElseThrow()),
          entry(Calls.class, FakeIvs::calls),
          entry(Encoder.Builder.class, fake -> Encoder.builder()),
          entry(Encoder.class, fake -> Encoder.obs1080p30()),
          entry(
              EncoderRefusedException.Reason.class,
              f -> EncoderRefusedException.Reason.ALREADY_LIVE),
          entry(EventDelivery.class, FakeIvs::eventDelivery),
          entry(FakeClock.class, FakeIvs::clock),
          entry(FakeIvs.class, fake -> fake),
          entry(FakeIvsBuilder.class, fake -> FakeIvs.builder()),
          entry(FaultRuleBuilder.class, fake -> fake.faults().onAnyOperation()),
          entry(Faults.class, FakeIvs::faults),
          entry(FaultyCall.class, NullArgumentsTest::faultyCall),
          entry(IvsOperation.class, fake -> IvsOperation.GET_STREAM),
          entry(PlaybackAttemptBuilder.class, fake -> fake.watch(CHANNEL_ARN)),
          entry(Quota.class, fake -> Quota.CHANNELS),
          entry(Quotas.class, FakeIvs::quotas),
          entry(Region.class, FakeIvs::region),
          entry(VideoTrack.Builder.class, fake -> VideoTrack.builder()),
          entry(VideoTrack.class, fake -> VideoTrack.builder().build()),
          entry(Viewer.class, fake -> fake.watch(CHANNEL_ARN).start().viewer()));

  private static FaultyCall faultyCall(FakeIvs fake) {
    AtomicReference<FaultyCall> faulty = new AtomicReference<>();
    fake.faults()
        .onAnyOperation()
        .fail(
            call -> {
              faulty.set(call);
              return call.throttled();
            });
    assertThat(catchThrowable(() -> fake.client().getChannel(c -> c.arn(CHANNEL_ARN))))
        .isInstanceOf(IvsException.class);
    return faulty.get();
  }

  /** A parameter that is given null, or an array with a null in it. */
  record NullArgument(Executable executable, int index, boolean inAnArray) {

    Parameter parameter() {
      return executable.getParameters()[index];
    }

    @Override
    public String toString() {
      String type = executable.getDeclaringClass().getName().replaceFirst(".*[.]", "");
      String method = executable instanceof Constructor ? "new" : executable.getName();
      return type + "." + method + "(" + parameter() + ")" + (inAnArray ? " with a null" : "");
    }
  }

  static Stream<NullArgument> nullArguments() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.fakeivs")
            .stream()
            .filter(type -> !type.getPackageName().matches(".*[.](internal|assertj)([.].*)?"))
            .map(JavaClass::reflect)
            .filter(NullArgumentsTest::isCalledByTests)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .flatMap(NullArgumentsTest::executables)
            .flatMap(NullArgumentsTest::nullArguments);
  }

  /** Neither a client, nor what the fake calls rather than the test. */
  private static boolean isCalledByTests(Class<?> type) {
    return isPublic(type)
        && !SdkClient.class.isAssignableFrom(type)
        && !type.isAnnotationPresent(FunctionalInterface.class);
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  private static Stream<Executable> executables(Class<?> type) {
    Stream<Method> methods =
        Stream.of(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !method.getName().equals("equals"))
            .filter(method -> !(type.isEnum() && method.getName().equals("valueOf")));
    return Stream.concat(Stream.of(type.getConstructors()), methods);
  }

  private static Stream<NullArgument> nullArguments(Executable executable) {
    return IntStream.range(0, executable.getParameterCount())
        .filter(index -> !executable.getParameterTypes()[index].isPrimitive())
        .filter(index -> !isNullable(executable.getAnnotatedParameterTypes()[index]))
        .boxed()
        .flatMap(
            index ->
                executable.getParameterTypes()[index].isArray()
                    ? Stream.of(
                        new NullArgument(executable, index, false),
                        new NullArgument(executable, index, true))
                    : Stream.of(new NullArgument(executable, index, false)));
  }

  private static boolean isNullable(AnnotatedElement type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  @ParameterizedTest
  @MethodSource("nullArguments")
  void aNullArgument_isRefusedByName_andChangesNothing(NullArgument nullArgument) {
    FakeIvs fake = FakeIvs.builder().clock(Instant.EPOCH).build();
    fake.putChannel(CHANNEL_ARN);
    fake.goLive(CHANNEL_ARN);
    Object target = target(nullArgument.executable(), fake);
    Object[] arguments = arguments(nullArgument, fake);
    List<Object> before = state(target, fake);

    Throwable refusal = catchThrowable(() -> call(nullArgument.executable(), target, arguments));

    assertThat(refusal)
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(nullArgument.parameter().getName());
    assertThat(state(target, fake)).isEqualTo(before);
  }

  private static @Nullable Object target(Executable executable, FakeIvs fake) {
    boolean needsNone =
        executable instanceof Constructor || Modifier.isStatic(executable.getModifiers());
    return needsNone ? null : instance(executable.getDeclaringClass(), fake);
  }

  private static Object instance(Class<?> type, FakeIvs fake) {
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    assertThat(INSTANCES)
        .as("add to INSTANCES how a test gets at a %s", type.getName())
        .containsKey(type);
    return INSTANCES.get(type).apply(fake);
  }

  private static Object[] arguments(NullArgument nullArgument, FakeIvs fake) {
    Class<?>[] types = nullArgument.executable().getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      if (i != nullArgument.index()) {
        arguments[i] = instance(types[i], fake);
      } else if (nullArgument.inAnArray()) {
        arguments[i] = Array.newInstance(types[i].getComponentType(), 1);
      }
    }
    return arguments;
  }

  private static void call(Executable executable, @Nullable Object target, Object[] arguments)
      throws Throwable {
    try {
      if (executable instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        ((Method) executable).invoke(target, arguments);
      }
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** What is in the fake, and in the fields of what was called. */
  private static List<Object> state(@Nullable Object target, FakeIvs fake) {
    List<Object> state = new ArrayList<>();
    state.add(fake.faults().rules().stream().map(FaultRule::toString).toList());
    state.add(fake.asyncCalls().inFlight().stream().map(InFlightCall::toString).toList());
    state.add(VisibleState.of(fake.fork()));
    if (target != null) {
      Stream.of(target.getClass().getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .map(field -> value(field, target))
          .forEach(state::add);
    }
    return state;
  }

  private static Object value(Field field, Object target) {
    try {
      field.setAccessible(true);
      Object value = field.get(target);
      return value instanceof Collection<?> values ? List.copyOf(values) : Arrays.asList(value);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
