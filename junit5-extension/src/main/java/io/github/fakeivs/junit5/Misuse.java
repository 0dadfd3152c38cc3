package io.github.fakeivs.junit5;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What is said to those who configure the extension wrongly: where, what, and what to do. */
final class Misuse {

  private Misuse() {}

  /** A value of {@link WithFakeIvs} is wrong; the problem ends with the remedy. */
  static ExtensionConfigurationException of(
      String attribute, Object value, AnnotatedElement place, String problem) {
    return at(place, "@WithFakeIvs(%s = %s)".formatted(attribute, written(value)), problem);
  }

  /** An annotation is wrong where it stands. */
  static ExtensionConfigurationException at(
      AnnotatedElement place, String annotation, String problem) {
    return new ExtensionConfigurationException(
        "%s on %s: %s".formatted(annotation, nameOf(place), problem));
  }

  private static Object written(Object value) {
    if (value instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    return value instanceof String ? "\"" + value + "\"" : value;
  }

  /** Such as {@code method com.example.LobbyTest.opens(IvsClient)}. */
  static String nameOf(AnnotatedElement element) {
    if (element instanceof Class<?> type) {
      return (type.isAnnotation() ? "annotation " : "class ") + type.getName();
    }
    if (element instanceof Field field) {
      return "field %s.%s".formatted(field.getDeclaringClass().getName(), field.getName());
    }
    if (element instanceof Parameter parameter) {
      return "parameter %s of %s"
          .formatted(nameOf(parameter), nameOf(parameter.getDeclaringExecutable()));
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
        ? "method %s.%s(%s)".formatted(owner, executable.getName(), types)
        : "constructor %s(%s)".formatted(owner, types);
  }
}
