package io.github.fakeivs.junit5;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Builds the exceptions for wrong use of the extension. Messages name the place, the problem and
 * the solution.
 */
final class ConfigurationErrors {

  private ConfigurationErrors() {}

  /**
   * Returns an exception for an invalid attribute of {@link WithFakeIvs}; the problem ends with the
   * solution.
   */
  static ExtensionConfigurationException invalidAttribute(
      String attribute, Object value, AnnotatedElement place, String problem) {
    return invalidAnnotation(
        place, Text.of("@WithFakeIvs(%s = %s)", attribute, written(value)), problem);
  }

  /** Returns an exception for an annotation that is invalid in its place. */
  static ExtensionConfigurationException invalidAnnotation(
      AnnotatedElement place, String annotation, String problem) {
    return new ExtensionConfigurationException(
        Text.of("%s on %s: %s", annotation, nameOf(place), problem));
  }

  private static Object written(Object value) {
    if (value instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    return value instanceof String ? "\"" + value + "\"" : value;
  }

  /** Returns a name such as {@code method com.example.LobbyTest.opens(IvsClient)}. */
  static String nameOf(AnnotatedElement element) {
    if (element instanceof Class<?> type) {
      return (type.isAnnotation() ? "annotation " : "class ") + type.getName();
    }
    if (element instanceof Field field) {
      return Text.of("field %s.%s", field.getDeclaringClass().getName(), field.getName());
    }
    if (element instanceof Parameter parameter) {
      return Text.of(
          "parameter %s of %s", nameOf(parameter), nameOf(parameter.getDeclaringExecutable()));
    }
    return element instanceof Executable executable ? nameOf(executable) : element.toString();
  }

  private static String nameOf(Parameter parameter) {
    return parameter.isNamePresent()
        ? parameter.getName()
        : "of type " + parameter.getType().getSimpleName();
  }

  private static String nameOf(Executable executable) {
    String types =
        Arrays.stream(executable.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    String owner = executable.getDeclaringClass().getName();
    return executable instanceof Method
        ? Text.of("method %s.%s(%s)", owner, executable.getName(), types)
        : Text.of("constructor %s(%s)", owner, types);
  }
}
