package io.github.fakeivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.event.StreamHealthChange;
import io.github.fakeivs.event.StreamStateChange;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EvidenceTest {

  /** The fidelity table is made from these, so they are alike. */
  private static final Map<Evidence.Source, String> FORMS =
      Map.of(
          Evidence.Source.MODEL, "API reference, .+",
          Evidence.Source.DOCS, "(API reference|user guide|AWS CLI reference), .+",
          Evidence.Source.OBSERVED, "[A-Za-z].+",
          Evidence.Source.SDK, "[a-z].+",
          Evidence.Source.CHOICE, "[A-Za-z].+");

  static Stream<Method> testsOfTheContract() {
    return EvidentTests.contracts().stream().flatMap(EvidentTests::tests);
  }

  static Stream<Method> testsWithEvidence() {
    return EvidentTests.all();
  }

  @ParameterizedTest
  @MethodSource("testsOfTheContract")
  void everyTestOfTheContract_namesItsSource(Method test) {
    assertThat(test.isAnnotationPresent(Evidence.class)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("testsWithEvidence")
  void everySource_isToldInWordsOfOneForm(Method test) {
    Evidence evidence = test.getAnnotation(Evidence.class);

    assertThat(evidence.reference())
        .as("words, and no path")
        .isNotBlank()
        .doesNotContain("/", "\\", ".md", "|")
        .matches(FORMS.get(evidence.source()));
  }

  @ParameterizedTest
  @EnumSource
  void everyChoice_isShownByATest(Choice choice) {
    assertThat(EvidentTests.all().filter(test -> test.isAnnotationPresent(Settles.class)))
        .flatExtracting(test -> List.of(test.getAnnotation(Settles.class).value()))
        .contains(choice);
  }

  static Stream<String> namesOfEvents() {
    return Stream.of(
            StreamStateChange.class,
            StreamHealthChange.class,
            LimitBreach.class,
            RecordingStateChange.class)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> !field.getName().equals("DETAIL_TYPE"))
        .map(EvidenceTest::valueOf);
  }

  private static String valueOf(Field constant) {
    try {
      return (String) constant.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }

  @ParameterizedTest
  @MethodSource("namesOfEvents")
  void everyEvent_isTheSubjectOfATest(String name) {
    String subject = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);

    assertThat(EvidentTests.all())
        .extracting(test -> test.getName().split("_", -1)[0])
        .contains(subject.replace(" ", ""));
  }

  @Test
  void everyPartOfTheContract_isInTheWhole() {
    assertThat(
            Stream.of(WholeContract.class.getDeclaredClasses())
                .filter(part -> !Modifier.isAbstract(part.getModifiers()))
                .flatMap(part -> Stream.of(part.getInterfaces())))
        .containsExactlyInAnyOrderElementsOf(EvidentTests.contracts());
  }
}
