package io.github.fakeivs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.fakeivs.architecture.Terms.ARE_DOORS;
import static io.github.fakeivs.architecture.Terms.ARE_ON_THE_GROUND_FLOOR;
import static io.github.fakeivs.architecture.Terms.ARE_REQUESTS_OR_RESPONSES;
import static io.github.fakeivs.architecture.Terms.ARE_VISIBLE;
import static io.github.fakeivs.architecture.Terms.BUILDS_A_SERVICE_EXCEPTION;
import static io.github.fakeivs.architecture.Terms.INVOLVE_INTERNAL_TYPES;
import static io.github.fakeivs.architecture.Terms.IN_NULL_MARKED_PACKAGES;
import static io.github.fakeivs.architecture.Terms.READS_THE_MACHINES_CLOCK;
import static io.github.fakeivs.architecture.Terms.STARTS_A_THREAD_OR_SLEEPS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The house and its rules. Each rule is a test; each was seen to fail, see {@link RulesFailTest}.
 */
@AnalyzeClasses(
    packages = "io.github.fakeivs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** A fault may be any throwable of the test's, checked ones too, and arrives as it is. */
  private static final String LETS_THE_TESTS_OWN_EXCEPTIONS_THROUGH = "Undeclared";

  @ArchTest
  static final ArchRule arrows_point_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("doors")
          .definedBy(ARE_DOORS)
          .layer("pipeline")
          .definedBy("..fakeivs.internal.pipeline..")
          .layer("operation")
          .definedBy("..fakeivs.internal.operation..")
          .layer("validation")
          .definedBy("..fakeivs.internal.validation..")
          .layer("broadcast")
          .definedBy("..fakeivs.internal.broadcast..")
          .layer("state")
          .definedBy("..fakeivs.internal.state..")
          .layer("error")
          .definedBy("..fakeivs.internal.error..")
          .layer("wire")
          .definedBy("..fakeivs.internal.wire..")
          .layer("time")
          .definedBy("..fakeivs.internal.time..")
          .layer("ground floor")
          .definedBy(ARE_ON_THE_GROUND_FLOOR)
          .whereLayer("doors")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("doors")
          .whereLayer("operation")
          .mayOnlyBeAccessedByLayers("doors", "pipeline")
          .whereLayer("validation")
          .mayOnlyBeAccessedByLayers("pipeline", "operation")
          .whereLayer("broadcast")
          .mayOnlyBeAccessedByLayers("doors", "pipeline", "operation")
          .whereLayer("state")
          .mayOnlyBeAccessedByLayers("doors", "pipeline", "operation", "broadcast")
          .whereLayer("error")
          .mayOnlyBeAccessedByLayers(
              "doors", "pipeline", "operation", "validation", "broadcast", "state")
          .whereLayer("wire")
          .mayNotAccessAnyLayer()
          .whereLayer("time")
          .mayNotAccessAnyLayer()
          .ensureAllClassesAreContainedInArchitecture()
          .because("a reader who opens the tree can say what happens to a call");

  @ArchTest
  static final ArchRule internal_packages_have_no_cycles =
      slices()
          .matching("..fakeivs.internal.(*)..")
          .should()
          .beFreeOfCycles()
          .because("what depends on each other cannot be understood one after the other");

  @ArchTest
  static final ArchRule ground_floor_knows_nothing_above_it =
      noClasses()
          .that(ARE_ON_THE_GROUND_FLOOR)
          .should()
          .dependOnClassesThat(ARE_DOORS)
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("..fakeivs.internal..")
          .because("values that every floor uses must not pull the floors together");

  @ArchTest
  static final ArchRule state_knows_no_request_and_no_response =
      noClasses()
          .that()
          .resideInAPackage("..fakeivs.internal.state..")
          .should()
          .dependOnClassesThat(ARE_REQUESTS_OR_RESPONSES)
          .because("the test's side and the API's side change the same state");

  @ArchTest
  static final ArchRule nothing_outside_internal_shows_an_internal_type =
      noMembers()
          .that(ARE_VISIBLE)
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage("..fakeivs.internal..")
          .should(INVOLVE_INTERNAL_TYPES)
          .because("what users can name cannot be changed any more");

  @ArchTest
  static final ArchRule time_comes_from_the_clock_of_the_fake =
      noClasses()
          .should()
          .accessTargetWhere(READS_THE_MACHINES_CLOCK)
          .because(
              "a test that moves the clock must move all of the fake; only the builder of"
                  + " FakeIvs hands the system's clock in");

  @ArchTest
  static final ArchRule no_class_starts_a_thread_or_sleeps =
      noClasses()
          .should()
          .accessTargetWhere(STARTS_A_THREAD_OR_SLEEPS)
          .because("tests must be fast, and repeatable down to the order of events");

  @ArchTest
  static final ArchRule no_class_knows_the_network =
      noClasses()
          .that()
          .resideOutsideOfPackage("..fakeivs.http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net..",
              "javax.net..",
              "com.sun.net..",
              "io.netty..",
              "org.apache.http..",
              "org.apache.hc..",
              "okhttp3..",
              "software.amazon.awssdk.http.apache..",
              "software.amazon.awssdk.http.apache5..",
              "software.amazon.awssdk.http.crt..",
              "software.amazon.awssdk.http.nio..",
              "software.amazon.awssdk.http.urlconnection..")
          .because(
              "a fake needs no socket and no jar that opens one, unless the user asks for an"
                  + " endpoint");

  @ArchTest
  static final ArchRule no_class_writes_logs_or_to_the_console =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
          .orShould(ACCESS_STANDARD_STREAMS)
          .because("a fake speaks through exceptions and through what a test asks it");

  @ArchTest
  static final ArchRule service_exceptions_are_built_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackage("..fakeivs.internal.error..")
          .should()
          .accessTargetWhere(BUILDS_A_SERVICE_EXCEPTION)
          .because(
              "only there they get all that the SDK puts into them, and misuse of the fake is"
                  + " never an IvsException, since users catch those");

  @ArchTest
  static final ArchRule no_class_throws_a_generic_exception =
      noClasses()
          .should(THROW_GENERIC_EXCEPTIONS)
          .because("nobody can catch it without catching everything");

  @ArchTest
  static final ArchRule no_method_declares_a_generic_exception =
      noCodeUnits()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName(LETS_THE_TESTS_OWN_EXCEPTIONS_THROUGH)
          .should()
          .declareThrowableOfType(Throwable.class)
          .orShould()
          .declareThrowableOfType(Exception.class)
          .because("callers could not tell what to expect");

  @ArchTest
  static final ArchRule no_class_knows_a_test_framework =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "junit..", "org.opentest4j..", "org.mockito..")
          .because("the fake works in every test, whatever runs it");

  @ArchTest
  static final ArchRule static_fields_are_final =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("static state would be shared by tests that run at once");

  @ArchTest
  static final ArchRule static_fields_hold_nothing_that_changes =
      noFields()
          .that()
          .areStatic()
          .should()
          .haveRawType(Terms.resideIn("java.util.concurrent.."))
          .because("static state would be shared by tests that run at once");

  @ArchTest
  static final ArchRule public_types_carry_no_public_fields =
      noFields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areDeclaredInClassesThat()
          // The registry of the operations is nothing but its 35 final fields.
          .doNotHaveSimpleName("IvsOperations")
          .should()
          .bePublic()
          .because("a field can never do more than hold");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(IN_NULL_MARKED_PACKAGES).because("NullAway looks at nothing else");
}
