package io.github.fakeivs.junit5;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What users can see of compiled classes, as text: a line for each type and each member. */
final class PublicApi {

  private PublicApi() {}

  static String of(String rootPackage, Predicate<String> packageNames) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage)
            .stream()
            .filter(type -> packageNames.test(type.getPackageName()))
            .map(JavaClass::reflect)
            .filter(PublicApi::isVisible)
            .sorted(Comparator.comparing(Class::getName))
            .map(PublicApi::describe)
            .collect(Collectors.joining("\n"))
            .replaceAll("\\bjava\\.lang\\.(?=[A-Z])", "");
  }

  private static boolean isVisible(Class<?> type) {
    return !type.isAnonymousClass()
        && isVisible(type.getModifiers())
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String describe(Class<?> type) {
    Stream<String> members =
        Stream.of(
                visible(type.getDeclaredFields(), PublicApi::describe),
                visible(type.getDeclaredConstructors(), PublicApi::describe),
                visible(type.getDeclaredMethods(), PublicApi::describe))
            .flatMap(Function.identity());
    return members
        .sorted()
        .map(member -> "  " + member + "\n")
        .collect(Collectors.joining("", head(type) + "\n", ""));
  }

  private static <M extends Member> Stream<String> visible(M[] members, Function<M, String> text) {
    // A bridge that a public type has for a method of its package-private supertype is visible.
    return Arrays.stream(members)
        .filter(member -> isVisible(member.getModifiers()))
        .filter(member -> !member.isSynthetic() || isInherited(member))
        .map(text);
  }

  private static boolean isInherited(Member member) {
    return member instanceof Method method
        && Arrays.stream(member.getDeclaringClass().getDeclaredMethods())
            .noneMatch(other -> !other.isSynthetic() && other.getName().equals(method.getName()));
  }

  private static String head(Class<?> type) {
    String supertypes =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .filter(supertype -> supertype != Object.class)
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    return type.getName()
        + typeParameters(type.getTypeParameters())
        + ": "
        + kind(type)
        + (supertypes.isEmpty() ? "" : " of " + supertypes);
  }

  private static String kind(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isEnum()
                ? "enum"
                : type.isRecord() ? "record" : type.isInterface() ? "interface" : "class";
    int modifiers = type.getModifiers() & ~(Modifier.INTERFACE | Modifier.STRICT);
    boolean closed = type.isSealed();
    return Modifier.toString(modifiers).replace("interface", "").trim()
        + (closed ? " sealed " : " ")
        + kind;
  }

  private static String describe(Field field) {
    return "%s %s: %s"
        .formatted(
            Modifier.toString(field.getModifiers()),
            field.getName(),
            text(field.getAnnotatedType()));
  }

  private static String describe(Constructor<?> constructor) {
    return "%s new(%s)%s"
        .formatted(
            Modifier.toString(constructor.getModifiers()),
            parameters(constructor),
            thrown(constructor));
  }

  private static String describe(Method method) {
    Object value = method.getDefaultValue();
    return "%s%s %s%s(%s): %s%s%s"
        .formatted(
            Modifier.toString(method.getModifiers() & Modifier.methodModifiers()),
            method.isDefault() ? " default" : "",
            method.getName(),
            typeParameters(method.getTypeParameters()),
            parameters(method),
            text(method.getAnnotatedReturnType()),
            thrown(method),
            value == null ? "" : " = " + text(value));
  }

  private static String parameters(Executable executable) {
    String types =
        Arrays.stream(executable.getAnnotatedParameterTypes())
            .map(PublicApi::text)
            .collect(Collectors.joining(", "));
    return executable.isVarArgs() ? types.replaceFirst("\\[]$", "...") : types;
  }

  private static String thrown(Executable executable) {
    return Arrays.stream(executable.getGenericExceptionTypes())
        .map(type -> " throws " + type.getTypeName())
        .collect(Collectors.joining());
  }

  private static String typeParameters(TypeVariable<?>[] variables) {
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(variable -> variable.getName() + bounds(variable))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String bounds(TypeVariable<?> variable) {
    return Arrays.stream(variable.getBounds())
        .filter(bound -> bound != Object.class)
        .map(Type::getTypeName)
        .collect(Collectors.joining(" & ", " extends ", ""))
        .replaceFirst("^ extends $", "");
  }

  private static String text(AnnotatedType type) {
    return text(type.getType(), type);
  }

  private static String text(Type type, AnnotatedElement annotations) {
    return (annotations.isAnnotationPresent(Nullable.class) ? "@Nullable " : "")
        + type.getTypeName();
  }

  private static String text(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(index -> text(Array.get(value, index)))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof String string ? '"' + string + '"' : value.toString();
  }
}
