package io.github.fakeivs.contract;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the tests that name their {@link Evidence}: those of the contract, and all others. */
final class EvidentTests {

  private static final String ALL_PACKAGES = "io.github.fakeivs";

  private EvidentTests() {}

  /** The parts of the contract. */
  static List<Class<?>> contracts() {
    return types(
        EvidentTests.class.getPackageName(),
        type ->
            type.isInterface() && type != Contract.class && Contract.class.isAssignableFrom(type));
  }

  /** The classes beside the contract that have a test with evidence. */
  static List<Class<?>> others() {
    List<Class<?>> contracts = contracts();
    return types(
        ALL_PACKAGES, type -> !contracts.contains(type) && evident(type).findAny().isPresent());
  }

  private static List<Class<?>> types(String packageName, Predicate<Class<?>> condition) {
    return ReflectionSupport.findAllClassesInPackage(packageName, condition, name -> true).stream()
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  static Stream<Method> tests(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class));
  }

  /** The tests of a class that name their evidence. */
  static Stream<Method> evident(Class<?> type) {
    return tests(type).filter(method -> method.isAnnotationPresent(Evidence.class));
  }

  /** All tests that name their evidence. */
  static Stream<Method> all() {
    return Stream.concat(contracts().stream(), others().stream()).flatMap(EvidentTests::evident);
  }
}
