package io.github.fakeivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

class EvidenceTest {

  /** The fidelity table is made from these, so they are alike. */
  private static final Map<Evidence.Source, String> FORMS =
      Map.of(
          Evidence.Source.MODEL, "API reference, .+",
          Evidence.Source.DOCS, "(API reference|user guide|AWS CLI reference), .+",
          Evidence.Source.OBSERVED, "[A-Za-z].+",
          Evidence.Source.SDK, "[a-z].+",
          Evidence.Source.CHOICE, "[A-Za-z].+");

  /** The parts of the contract. */
  static List<Class<?>> contracts() {
    return ReflectionSupport.findAllClassesInPackage(
        EvidenceTest.class.getPackageName(),
        type ->
            type.isInterface() && type != Contract.class && Contract.class.isAssignableFrom(type),
        name -> true);
  }

  static Stream<Method> tests() {
    return contracts().stream()
        .flatMap(contract -> Stream.of(contract.getDeclaredMethods()))
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));
  }

  @ParameterizedTest
  @MethodSource("tests")
  void everyTestOfTheContract_namesItsSource(Method test) {
    Evidence evidence = test.getAnnotation(Evidence.class);

    assertThat(evidence).isNotNull();
    assertThat(evidence.reference())
        .as("words, and no path")
        .isNotBlank()
        .doesNotContain("/", "\\", ".md")
        .matches(FORMS.get(evidence.source()));
  }

  @ParameterizedTest
  @ValueSource(classes = {SyncClientContractTest.class, RealServiceContractTest.class})
  void everyPartOfTheContract_isRunAgainstEveryService(Class<?> suite) {
    assertThat(
            Stream.of(suite.getDeclaredClasses()).flatMap(part -> Stream.of(part.getInterfaces())))
        .containsExactlyInAnyOrderElementsOf(contracts());
  }
}
