package io.github.fakeivs.junit5;

import static io.github.fakeivs.junit5.ScopesTest.channelsOf;
import static io.github.fakeivs.junit5.ScopesTest.open;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.ReflectionSupport;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Classes that run once for each argument. */
@DisabledIf(value = "missing", disabledReason = "JUnit has them since 5.13")
class ParameterizedClassesTest {

  static boolean missing() {
    return ReflectionSupport.tryToLoadClass("org.junit.jupiter.params.ParameterizedClass")
        .toOptional()
        .isEmpty();
  }

  @Test
  void eachTestOfEachInvocationHasItsOwnFake() {
    Specimens.pass(4, PerMethodTestCase.class);
  }

  @WithFakeIvs
  @ParameterizedClass
  @ValueSource(strings = {"lobby", "stage"})
  static class PerMethodTestCase {
    private final String name;
    private final IvsClient ofConstructor;
    private static IvsClient baseline;

    PerMethodTestCase(String name, IvsClient ivs) {
      this.name = name;
      ofConstructor = ivs;
    }

    @BeforeAll
    static void prepare(IvsClient ivs) {
      open(ivs, "baseline");
    }

    @RepeatedTest(2)
    void test(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofConstructor).isNotSameAs(baseline);
      assertThat(channelsOf(ivs)).containsExactly("baseline");
      open(ivs, name);
    }

    @AfterAll
    static void untouched() {
      assertThat(channelsOf(baseline)).containsExactly("baseline");
    }
  }

  @Test
  void allInvocationsOfOneInstanceHaveItsFake() {
    Specimens.pass(4, PerClassTestCase.class);
  }

  @WithFakeIvs
  @ParameterizedClass
  @ValueSource(strings = {"lobby", "stage"})
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassTestCase {
    @Parameter private String name;
    private final IvsClient ofConstructor;

    PerClassTestCase(IvsClient ivs) {
      ofConstructor = ivs;
      open(ivs, "constructor");
    }

    @BeforeAll
    void prepare(IvsClient ivs) {
      open(ivs, "before-all");
    }

    @RepeatedTest(2)
    void test(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofConstructor);
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("constructor", "before-all");
      open(ivs, name);
    }
  }
}
