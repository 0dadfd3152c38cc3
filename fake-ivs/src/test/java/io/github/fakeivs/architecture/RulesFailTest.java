package io.github.fakeivs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that each rule can fail: the fixture is a house in which every rule is broken. */
class RulesFailTest {

  private static final JavaClasses BROKEN_HOUSE =
      new ClassFileImporter().importPackages("io.github.fakeivs.architecture.fixture");

  static Stream<Named<ArchRule>> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
        .map(field -> Named.of(field.getName(), rule(field)));
  }

  private static ArchRule rule(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new LinkageError("the rules are visible here", e);
    }
  }

  @Test
  void eachRule_tellsItsReason() {
    assertThat(rules())
        .hasSizeGreaterThanOrEqualTo(17)
        .allSatisfy(rule -> assertThat(rule.getPayload().getDescription()).contains("because"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_reportsTheBrokenHouse(ArchRule rule) {
    assertThat(rule.evaluate(BROKEN_HOUSE).getFailureReport().getDetails()).isNotEmpty();
  }
}
