package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null is refused at once, by the name of what it was given for. */
class NullArgumentsTest {

  static Stream<Method> settings() {
    return Stream.of(FakeIvsExtension.Builder.class.getDeclaredMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> !method.getParameterTypes()[0].isPrimitive());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void anySetting_refusesNullByName(Method setting) {
    assertThatNullPointerException()
        .isThrownBy(() -> set(setting, null))
        .withMessage(setting.getParameters()[0].getName());
  }

  private static void set(Method setting, Object value) throws Throwable {
    try {
      setting.invoke(FakeIvsExtension.builder(), value);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  @Test
  void seed_refusesNullAmongOthers() {
    assertThatNullPointerException()
        .isThrownBy(() -> FakeIvsExtension.builder().seed(fake -> {}, null))
        .withMessage("seeds");
  }

  @Test
  void fakeIvs_refusesNullByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> FakeIvsExtension.fakeIvs(null))
        .withMessage("context");
  }
}
