package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeClock;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Fakes in fields of instances and of classes. */
class FieldsTest {

  @Test
  void instanceFieldsBelongToTheTest() {
    Specimens.pass(2, InstanceFieldsTestCase.class);
  }

  static class Inherited {
    // As Kotlin compiles a "private lateinit var": not final, null until somebody sets it.
    private FakeIvs lateinit;

    FakeIvs inherited() {
      return lateinit;
    }
  }

  @WithFakeIvs
  static class InstanceFieldsTestCase extends Inherited {
    private IvsClient ivs;
    @Deprecated public FakeIvsClient client;
    protected FakeClock clock;

    @BeforeEach
    void areThereAlready(FakeIvs fake) {
      assertThat(inherited()).isSameAs(fake);
    }

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      assertThat(ivs).isSameAs(client).isSameAs(fake.client());
      assertThat(clock).isSameAs(fake.clock());
      assertThat(ivs.listChannels(request -> {}).channels()).isEmpty();
      ivs.createChannel(request -> {});
    }
  }

  @Test
  void fieldsThatAreNotOursStayAsTheyAre() {
    Specimens.pass(1, ForeignFieldsTestCase.class);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Foreign {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Nullable {}

  @WithFakeIvs
  static class ForeignFieldsTestCase {
    private static final FakeIvs OWN = FakeIvs.create();

    private final IvsClient constant = null;
    private FakeIvs alreadySet = OWN;
    @Foreign private IvsClient foreign;
    private SdkClient supertype;
    private static FakeIvs staticAlreadySet = OWN;
    @Foreign private static FakeIvs staticForeign;
    @Nullable private IvsClient nullable;

    @Test
    void test(IvsClient ivs) {
      assertThat(constant).isNull();
      assertThat(alreadySet).isSameAs(OWN);
      assertThat(foreign).isNull();
      assertThat(supertype).isNull();
      assertThat(staticAlreadySet).isSameAs(OWN);
      assertThat(staticForeign).isNull();
      assertThat(nullable).isSameAs(ivs);
    }
  }

  @Test
  void nestedInstancesAndTheirOuterOnesBelongToTheSameTest() {
    Specimens.pass(2, OuterTestCase.class);
  }

  @WithFakeIvs
  static class OuterTestCase {
    private FakeIvs outer;

    @Test
    void test(FakeIvs fake) {
      assertThat(outer).isSameAs(fake);
    }

    @Nested
    class InnerTestCase {
      private FakeIvs inner;

      @Test
      void test(FakeIvs fake) {
        assertThat(inner).isSameAs(outer).isSameAs(fake);
      }
    }
  }

  @Test
  void fieldsAreFilledWithoutTheAnnotationOnTheClass() {
    Specimens.pass(
        3,
        AnnotatedFieldTestCase.class,
        AnnotatedMethodTestCase.class,
        RegisteredByInstanceTestCase.class);
  }

  static class AnnotatedFieldTestCase {
    @WithFakeIvs private IvsClient ivs;

    @Test
    void test(FakeIvs fake) {
      assertThat(ivs).isSameAs(fake.client());
    }
  }

  static class AnnotatedMethodTestCase {
    private IvsClient ivs;

    @Test
    @WithFakeIvs
    void test(FakeIvs fake) {
      assertThat(ivs).isSameAs(fake.client());
    }
  }

  static class RegisteredByInstanceTestCase {
    @RegisterExtension final FakeIvsExtension extension = FakeIvsExtension.builder().build();
    private IvsClient ivs;

    @Test
    void test(FakeIvs fake) {
      assertThat(ivs).isSameAs(fake.client());
    }
  }

  @Test
  void aStaticFieldIsTheBaselineOfItsClass() {
    Specimens.pass(2, StaticFieldTestCase.class);
    assertThat(StaticFieldTestCase.baseline).as("afterwards").isNull();
  }

  @WithFakeIvs
  static class StaticFieldTestCase {
    private static FakeIvs baseline;

    @RepeatedTest(2)
    void leavesTheBaselineAlone(FakeIvs fake) {
      assertThat(fake).isNotSameAs(baseline);
      assertThat(fake.client().listChannels(request -> {}).channels()).isEmpty();
      fake.client().createChannel(request -> {});
    }

    @AfterAll
    static void untouched(FakeIvs parameter) {
      assertThat(parameter).isSameAs(baseline);
      assertThat(baseline.client().listChannels(request -> {}).channels()).isEmpty();
    }
  }

  @Test
  void subclassesOneAfterTheOtherEachHaveTheInheritedStaticField() {
    Specimens.pass(2, FirstSubclassTestCase.class, SecondSubclassTestCase.class);
  }

  abstract static class StaticBase {
    static FakeIvs fake;

    @Test
    void isEmpty() {
      assertThat(fake.client().listChannels(request -> {}).channels()).isEmpty();
      fake.client().createChannel(request -> {});
    }
  }

  @WithFakeIvs
  static class FirstSubclassTestCase extends StaticBase {}

  @WithFakeIvs
  static class SecondSubclassTestCase extends StaticBase {}

  @Test
  void aNestedClassThatInheritsTheSameStaticFieldUsesTheOuterOnes() {
    Specimens.pass(2, OuterSubclassTestCase.class);
  }

  static class OtherStaticBase {
    static FakeIvs fake;
  }

  @WithFakeIvs
  static class OuterSubclassTestCase extends OtherStaticBase {
    @Test
    void test() {
      assertThat(fake).isNotNull();
    }

    @Nested
    class InnerSubclassTestCase extends OtherStaticBase {
      @Test
      void test() {
        assertThat(fake).isNotNull();
      }
    }
  }

  /** Repeated, since both classes have to look at the field at the same moment. */
  @RepeatedTest(100)
  void subclassesAtTheSameTimeCannotHaveTheInheritedStaticField() {
    EngineExecutionResults results =
        Specimens.runInParallel(8, OneAtATimeTestCase.class, TheOtherAtThatTimeTestCase.class);

    results.testEvents().assertStatistics(counts -> counts.started(1).succeeded(1));
    assertThat(Specimens.failuresOf(results))
        .singleElement()
        .isInstanceOf(ExtensionConfigurationException.class)
        .asString()
        .contains(
            "The static field " + SharedStaticBase.class.getName() + ".fake cannot be injected")
        .endsWith("Make it an instance field, or run the classes one after the other.");
    assertThat(SharedStaticBase.fake).as("afterwards").isNull();
  }

  @ExtendWith(BothAtOnce.class)
  @WithFakeIvs
  static class SharedStaticBase {
    static FakeIvs fake;

    @Test
    void runsUntilTheOtherClassHasOrHasNotTheField() throws Exception {
      BothAtOnce.meet();
      assertThat(fake).isNotNull();
    }
  }

  static class OneAtATimeTestCase extends SharedStaticBase {}

  static class TheOtherAtThatTimeTestCase extends SharedStaticBase {}

  /** Lets two classes begin together, and meet again when both have the field or are refused. */
  static class BothAtOnce implements BeforeAllCallback, AfterAllCallback {
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    static void meet() throws Exception {
      BOTH.await(1, TimeUnit.MINUTES);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
      meet();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
      boolean isRefused = context.getExecutionException().isPresent();
      if (isRefused) {
        meet();
      }
    }
  }

  @Test
  void aFinalFieldWithTheAnnotationIsRefused() {
    assertThat(Specimens.failureOf(FinalFieldTestCase.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "@WithFakeIvs on field %s.ivs: a final field cannot be injected. Remove 'final'.",
            FinalFieldTestCase.class.getName());
  }

  @WithFakeIvs
  static class FinalFieldTestCase extends EmptyTestCase {

    @WithFakeIvs private final IvsClient ivs = null;
  }

  @ParameterizedTest
  @ValueSource(classes = {AlreadySetTestCase.class, StaticAlreadySetTestCase.class})
  void aFieldWithTheAnnotationMustNotBeSetAlready(Class<?> specimen) {
    assertThat(Specimens.failureOf(specimen))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "@WithFakeIvs on field %s.fake: the field has a value already. Remove the annotation "
                + "or the "
                + "initial value.",
            specimen.getName());
  }

  @WithFakeIvs
  static class AlreadySetTestCase extends EmptyTestCase {

    @WithFakeIvs private FakeIvs fake = FakeIvs.create();
  }

  @WithFakeIvs
  static class StaticAlreadySetTestCase extends EmptyTestCase {

    @WithFakeIvs private static FakeIvs fake = FakeIvs.create();
  }

  @Test
  void aFieldWithTheAnnotationMustBeAPartOfAFake() {
    assertThat(Specimens.failureOf(WrongTypeTestCase.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "@WithFakeIvs on field %s.name: a fake does not provide a String. Use one of "
                + "AsyncCalls, ",
            WrongTypeTestCase.class.getName());
  }

  @WithFakeIvs
  static class WrongTypeTestCase extends EmptyTestCase {

    @WithFakeIvs private String name;
  }
}
