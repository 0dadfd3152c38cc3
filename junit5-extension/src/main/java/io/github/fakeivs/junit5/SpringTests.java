package io.github.fakeivs.junit5;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Recognizes tests whose application is wired by Spring. Nothing here refers to a class of Spring,
 * so that the extension works without it.
 */
final class SpringTests {

  private static final String SPRING_EXTENSION =
      "org.springframework.test.context.junit.jupiter.SpringExtension";

  private SpringTests() {}

  /**
   * Returns the fake of the Spring context of a test, or empty if it has none. A test keeps the one
   * that it started with.
   */
  static Optional<ContextFake> contextFake(ExtensionContext context) {
    return usesContextFake(context)
        ? Optional.of(
            ContextValues.findOrCreate(
                context, ContextFake.class, () -> SpringContexts.contextFake(context)))
        : Optional.empty();
  }

  /** Returns the fake of the Spring context that a test or class has started with, if any. */
  static Optional<ContextFake> knownContextFake(ExtensionContext context) {
    return ContextValues.find(context, ContextFake.class);
  }

  /** Rejects a test whose Spring context was replaced after the test had got its fake. */
  static void requireSameContext(ExtensionContext context) {
    knownContextFake(context)
        .filter(known -> known != SpringContexts.contextFake(context))
        .ifPresent(
            replaced -> {
              throw new ExtensionConfigurationException(
                  Text.of(
                      "The Spring context of %s was replaced while the test began, and with it the fake. Let @DirtiesContext replace it after tests or classes, not before.",
                      ConfigurationErrors.nameOf(context.getRequiredTestMethod())));
            });
  }

  /**
   * Returns whether Spring provides a parameter, as it does for those of autowired constructors.
   */
  static boolean provides(ParameterContext parameter, ExtensionContext context) {
    return isRunBySpring(context) && SpringContexts.provides(parameter, context);
  }

  /**
   * Rejects a test that has a fake which the clients of its Spring context do not use, because only
   * some tests of its class have a fake.
   */
  static void requireNoOtherClient(ExtensionContext context) {
    if (isRunBySpring(context) && !usesContextFake(context) && SpringContexts.hasClient(context)) {
      throw new ExtensionConfigurationException(
          Text.of(
              "%s has a fake, but the clients of its Spring context do not belong to that fake. Put @WithFakeIvs on %s, or register the extension with a static field, so that all its tests have the fake of the context.",
              ConfigurationErrors.nameOf(context.getRequiredTestMethod()),
              ConfigurationErrors.nameOf(context.getRequiredTestClass())));
    }
  }

  private static boolean usesContextFake(ExtensionContext context) {
    return isRunBySpring(context) && isForClass(context);
  }

  private static boolean isRunBySpring(ExtensionContext context) {
    return context.getTestClass().isPresent()
        && (context.getElement().filter(SpringTests::registersSpring).isPresent()
            || context.getParent().filter(SpringTests::isRunBySpring).isPresent());
  }

  private static boolean isForClass(ExtensionContext context) {
    return context.getTestClass().filter(SpringTests::isForClass).isPresent()
        || context.getParent().filter(SpringTests::isForClass).isPresent();
  }

  private static boolean registersSpring(AnnotatedElement element) {
    return registers(element, SPRING_EXTENSION);
  }

  private static boolean registers(AnnotatedElement element, String name) {
    return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
        .flatMap(extensions -> Arrays.stream(extensions.value()))
        .anyMatch(extension -> extension.getName().equals(name));
  }

  /** Returns whether all tests of a class have a fake. */
  static boolean isForClass(Class<?> testClass) {
    return registers(testClass, FakeIvsExtension.class.getName())
        || registeredByField(testClass).isPresent()
        || outerClass(testClass).filter(SpringTests::isForClass).isPresent();
  }

  /** Returns the extension that a static field of a class registers for all its tests. */
  static Optional<FakeIvsExtension> registeredByField(Class<?> testClass) {
    return AnnotationSupport.findAnnotatedFieldValues(
            testClass, RegisterExtension.class, FakeIvsExtension.class)
        .stream()
        .findFirst();
  }

  /** Returns the class that a nested test class is in. */
  static Optional<Class<?>> outerClass(Class<?> testClass) {
    return AnnotationSupport.isAnnotated(testClass, Nested.class)
        ? Optional.ofNullable(testClass.getEnclosingClass())
        : Optional.empty();
  }
}
