package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Fakes as arguments of constructors. */
class ConstructorsTest {

  @Test
  void eachInstanceGetsTheFakeOfItsTest() {
    Specimens.pass(2, ConstructorTestCase.class);
  }

  @WithFakeIvs
  static class ConstructorTestCase {
    private final IvsClient ivs;
    private IvsClient ofBeforeEach;

    ConstructorTestCase(IvsClient ivs) {
      this.ivs = ivs;
    }

    @BeforeAll
    static void baseline(IvsClient ivs) {
      ivs.createChannel(request -> request.name("baseline"));
    }

    @BeforeEach
    void beforeEach(IvsClient ivs) {
      ofBeforeEach = ivs;
    }

    @RepeatedTest(2)
    void changesWhatNoOtherTestSees(IvsClient parameter) {
      assertThat(ivs).isSameAs(parameter).isSameAs(ofBeforeEach);
      assertThat(ivs.listChannels(request -> {}).channels()).hasSize(1);
      ivs.createChannel(request -> {});
    }
  }

  @Test
  void theAnnotationsOfARecordsComponentsAreThoseOfItsConstructor() {
    Specimens.pass(1, AnnotatedRecordTestCase.class);
  }

  @WithFakeIvs
  record AnnotatedRecordTestCase(
      FakeIvs fake,
      @WithFakeIvs(region = "eu-west-1") IvsClient elsewhere,
      @IdleChannel Channel idle,
      @LiveChannel(viewers = 3) Broadcast live) {

    @Test
    void test() {
      assertThat(elsewhere.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(fake.broadcast(idle.arn())).isEmpty();
      assertThat(fake.broadcasts()).containsExactly(live);
      assertThat(live.viewers()).isEqualTo(3);
    }
  }

  @Test
  void anOuterInstanceAndItsNestedOneGetTheSameFake() {
    Specimens.pass(2, OuterTestCase.class);
  }

  @WithFakeIvs
  static class OuterTestCase {
    private final FakeIvs outer;

    OuterTestCase(FakeIvs outer) {
      this.outer = outer;
    }

    @Test
    void test(FakeIvs fake) {
      assertThat(outer).isSameAs(fake);
    }

    @Nested
    class InnerTestCase {
      private final FakeIvs inner;

      InnerTestCase(FakeIvs inner) {
        this.inner = inner;
      }

      @Test
      void test(FakeIvs fake) {
        assertThat(inner).isSameAs(outer).isSameAs(fake);
      }
    }
  }

  @Test
  void aRecordCanBeATestClass() {
    Specimens.pass(1, RecordTestCase.class);
  }

  @WithFakeIvs
  record RecordTestCase(IvsClient ivs) {
    @Test
    void test(IvsClient parameter) {
      assertThat(ivs).isSameAs(parameter);
    }
  }

  @Test
  void anOlderJUnitIsToldFromOneThatKnowsTheTest() {
    assertThat(Specimens.failureOf(OnOldJUnitTestCase.class))
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessage(
            OnOldJUnitTestCase.class.getName()
                + " has a fake in its constructor or a field, which requires JUnit 5.12 or later: "
                + "with an earlier version, all its tests would share it. Use parameters of test and lifecycle "
                + "methods instead.");
  }

  @ExtendWith(AsOnOldJUnit.class)
  static class OnOldJUnitTestCase extends EmptyTestCase {

    OnOldJUnitTestCase(@SuppressWarnings("unused") IvsClient ivs) {}
  }

  @Test
  void fieldsOnAnOlderJUnitAreToldAlike() {
    assertThat(Specimens.failureOf(FieldOnOldJUnitTestCase.class))
        .isInstanceOf(ParameterResolutionException.class)
        .hasMessageContaining("requires JUnit 5.12 or later");
  }

  @ExtendWith(AsOnOldJUnit.class)
  static class FieldOnOldJUnitTestCase extends EmptyTestCase {

    IvsClient ivs;
  }

  /** Leaves out what JUnit before 5.12 does not call: instances are made for the class. */
  static class AsOnOldJUnit implements ParameterResolver, TestInstancePostProcessor {
    private final FakeIvsExtension extension = new FakeIvsExtension();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return extension.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return extension.resolveParameter(parameter, context);
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
      extension.postProcessTestInstance(instance, context);
    }
  }
}
