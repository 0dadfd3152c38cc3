package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The annotation and the builder offer the same. */
class BuilderParityTest {

  @Test
  void eachAttributeHasAMethodOfTheSameNameAndTheOtherWayRound() {
    String[] attributes = namesOf(WithFakeIvs.class);

    assertThat(attributes).isNotEmpty();
    assertThat(namesOf(FakeIvsExtension.Builder.class))
        .containsOnlyOnce("build")
        .filteredOn(name -> !name.equals("build"))
        .containsExactlyInAnyOrder(attributes);
  }

  private static String[] namesOf(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toArray(String[]::new);
  }

  @Test
  void theBuilderRefusesAtOnceWhatTheAnnotationRefuses() {
    FakeIvsExtension.Builder builder = FakeIvsExtension.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.accountId("12"))
        .withMessageContaining("exactly twelve digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.shared(""))
        .withMessage("shared is empty: give the shared fake a name.");
  }
}
