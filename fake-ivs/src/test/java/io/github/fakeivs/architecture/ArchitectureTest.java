package io.github.fakeivs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.fakeivs.architecture.Terms.ARE_PART_OF_THE_SERVICE;
import static io.github.fakeivs.architecture.Terms.ARE_REQUESTS_OR_RESPONSES;
import static io.github.fakeivs.architecture.Terms.ARE_VISIBLE;
import static io.github.fakeivs.architecture.Terms.BUILDS_A_SERVICE_EXCEPTION;
import static io.github.fakeivs.architecture.Terms.DEPEND_ON_STOREYS_BELOW_ALONE;
import static io.github.fakeivs.architecture.Terms.INVOLVE_INTERNAL_TYPES;
import static io.github.fakeivs.architecture.Terms.IN_NULL_MARKED_PACKAGES;
import static io.github.fakeivs.architecture.Terms.READS_THE_MACHINES_CLOCK;
import static io.github.fakeivs.architecture.Terms.STARTS_A_THREAD_OR_SLEEPS;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The house and its rules. Each rule is a test; each was seen to fail, see {@link RulesFailTest}.
 */
@AnalyzeClasses(
    packages = "io.github.fakeivs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** A fault may be any throwable of the test's, checked ones too, and arrives as it is. */
  private static final String LETS_THE_TESTS_OWN_EXCEPTIONS_THROUGH = "Undeclared";

  /**
   * The SDK creates HTTP clients by itself, from the name of a class in a system property: they can
   * find the fake of the running test in static state only.
   */
  private static final String IS_FOUND_BY_WHAT_THE_SDK_CREATES = "SdkClientRouting";

  @ArchTest
  static final ArchRule arrows_point_down =
      classes()
          .should(DEPEND_ON_STOREYS_BELOW_ALONE)
          .because("a reader who opens the tree can say what happens to a call");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices()
          .matching("io.github.fakeivs.(**)")
          .should()
          .beFreeOfCycles()
          .because("what depends on each other cannot be understood one after the other");

  @ArchTest
  static final ArchRule the_service_knows_no_client =
      noClasses()
          .that(ARE_PART_OF_THE_SERVICE)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(SdkException.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon.awssdk.http..", "software.amazon.awssdk.awscore..")
          .because("the service answers whoever asks, through whichever door");

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
          .that()
          .resideOutsideOfPackage("..fakeivs.internal.endpoint..")
          .should()
          .accessTargetWhere(STARTS_A_THREAD_OR_SLEEPS)
          .because(
              "tests must be fast, and repeatable down to the order of events; only real delays, which"
                  + " a test asks for by that name, sleep, and only an endpoint has to wait for what"
                  + " comes from outside");

  @ArchTest
  static final ArchRule no_class_knows_the_network =
      noClasses()
          .that()
          .resideOutsideOfPackages("..fakeivs.http..", "..fakeivs.internal.endpoint..")
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
                  + " endpoint; the address of one is all that users see of it");

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
          .resideOutsideOfPackage("..fakeivs.internal.client..")
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
          .and()
          .doNotHaveModifier(JavaModifier.BRIDGE)
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
  static final ArchRule assertj_is_optional =
      noClasses()
          .that()
          .resideOutsideOfPackage("..fakeivs.assertj..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.assertj..", "..fakeivs.assertj..")
          .because("a fake must work where AssertJ is not on the class path");

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
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName(IS_FOUND_BY_WHAT_THE_SDK_CREATES)
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
          .should()
          .bePublic()
          .because("a field can never do more than hold");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(IN_NULL_MARKED_PACKAGES).because("NullAway looks at nothing else");
}
