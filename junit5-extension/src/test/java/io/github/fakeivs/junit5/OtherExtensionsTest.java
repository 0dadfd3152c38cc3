package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The fake of a test, for extensions of others. */
class OtherExtensionsTest {

  /** Does to the fake what some other extension may want to. */
  static class Other implements BeforeAllCallback, BeforeEachCallback, InvocationInterceptor {
    @Override
    public void beforeAll(ExtensionContext context) {
      ScopesTest.open(FakeIvsExtension.fakeIvs(context).client(), "by-class");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      ScopesTest.open(FakeIvsExtension.fakeIvs(context).client(), "by-test");
    }

    @Override
    public void interceptDynamicTest(
        Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
        throws Throwable {
      ScopesTest.open(FakeIvsExtension.fakeIvs(context).client(), "by-dynamic-test");
      invocation.proceed();
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {OursFirstTestCase.class, OtherFirstTestCase.class})
  void itIsTheOneThatTheTestGets(Class<?> specimen) {
    Specimens.pass(2, specimen);
  }

  abstract static class Cases {
    @BeforeAll
    static void ofTheClass(IvsClient ivs) {
      assertThat(ScopesTest.channelsOf(ivs)).containsExactly("by-class");
    }

    @Test
    void ofTheTest(IvsClient ivs) {
      assertThat(ScopesTest.channelsOf(ivs)).containsExactlyInAnyOrder("by-class", "by-test");
    }

    @TestFactory
    Stream<DynamicTest> ofTheFactory(FakeIvs fake) {
      assertThat(fake.region()).isEqualTo(Region.EU_WEST_1);
      return Stream.of(
          dynamicTest(
              "dynamic",
              () ->
                  assertThat(ScopesTest.channelsOf(fake.client()))
                      .containsExactlyInAnyOrder("by-class", "by-test", "by-dynamic-test")));
    }
  }

  @WithFakeIvs(region = "eu-west-1")
  @ExtendWith(Other.class)
  static class OursFirstTestCase extends Cases {}

  @ExtendWith(Other.class)
  @WithFakeIvs(region = "eu-west-1")
  static class OtherFirstTestCase extends Cases {}

  @Test
  void aRegisteredExtensionAnswersToo() {
    Specimens.pass(2, RegisteredTestCase.class);
  }

  static class RegisteredTestCase extends Cases {
    @RegisterExtension
    static final FakeIvsExtension IVS = FakeIvsExtension.builder().region(Region.EU_WEST_1).build();

    @RegisterExtension static final Other OTHER = new Other();
  }

  @Test
  void withoutTheExtensionThereIsNone() {
    assertThat(Specimens.failureOf(WithoutTestCase.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "class %s has no FakeIvsExtension, or one that is registered after "
                + "the extension that requests its fake. Add @WithFakeIvs, or "
                + "register it before the other extension.",
            WithoutTestCase.class.getName());
  }

  @ExtendWith(Other.class)
  static class WithoutTestCase extends EmptyTestCase {}
}
