package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.fakeivs.FakeClock;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsAsyncClient;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.fault.Faults;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.Mockito;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Parameters of methods. */
class ParametersTest {

  @Test
  void allPartsOfATestBelongToOneFake() {
    Specimens.pass(3, AllPartsTestCase.class);
  }

  @WithFakeIvs
  static class AllPartsTestCase {
    @Test
    void test(FakeIvs fake, IvsClient ivs, FakeIvsClient client, FakeClock clock) {
      assertThat(ivs).isSameAs(client).isSameAs(fake.client());
      assertThat(clock).isSameAs(fake.clock());
    }

    @Test
    void asynchronous(
        FakeIvs fake, IvsAsyncClient ivs, FakeIvsAsyncClient client, AsyncCalls calls) {
      assertThat(ivs).isSameAs(client).isSameAs(fake.asyncClient());
      assertThat(calls).isSameAs(fake.asyncCalls());
    }

    @Test
    void handles(FakeIvs fake, Faults faults, Calls calls, EventDelivery events) {
      assertThat(faults).isSameAs(fake.faults());
      assertThat(calls).isSameAs(fake.calls());
      assertThat(events).isSameAs(fake.eventDelivery());
    }
  }

  @Test
  void everyKindOfMethodTakesThem() {
    Specimens.pass(6, EveryKindOfMethodTestCase.class);
  }

  @WithFakeIvs
  static class EveryKindOfMethodTestCase {
    private IvsClient ofBeforeEach;

    @BeforeAll
    static void beforeAll(FakeIvs baseline) {
      baseline.client().createChannel(request -> request.name("baseline"));
    }

    @BeforeEach
    void beforeEach(IvsClient ivs) {
      ofBeforeEach = ivs;
    }

    @Test
    void test(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofBeforeEach);
    }

    @RepeatedTest(2)
    void repeated(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofBeforeEach);
    }

    @ParameterizedTest
    @ValueSource(strings = "lobby")
    void parameterized(String name, IvsClient ivs) {
      assertThat(name).isEqualTo("lobby");
      assertThat(ivs).isSameAs(ofBeforeEach);
    }

    @TestFactory
    Stream<DynamicTest> factory(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofBeforeEach);
      return Stream.of("first", "second")
          .map(name -> dynamicTest(name, () -> ivs.createChannel(request -> request.name(name))));
    }

    @AfterEach
    void afterEach(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofBeforeEach);
    }

    @AfterAll
    static void afterAll(IvsClient baseline) {
      assertThat(baseline.listChannels(request -> {}).channels())
          .extracting("name")
          .containsExactly("baseline");
    }
  }

  @Test
  void aMethodMayHaveTheAnnotationAlone() {
    Specimens.pass(2, AnnotatedMethodTestCase.class, AnnotatedParameterTestCase.class);
  }

  static class AnnotatedMethodTestCase {
    @Test
    @WithFakeIvs
    void test(IvsClient ivs) {
      assertThat(ivs.listChannels(request -> {}).channels()).isEmpty();
    }
  }

  static class AnnotatedParameterTestCase {
    @Test
    void test(@WithFakeIvs IvsClient ivs, FakeIvs fake) {
      assertThat(ivs).isSameAs(fake.client());
    }
  }

  @Test
  void supertypesAreSomebodyElses() {
    assertThat(Specimens.failureOf(SupertypeTestCase.class))
        .hasMessageContaining("No ParameterResolver registered");
  }

  @WithFakeIvs
  static class SupertypeTestCase {
    @Test
    void test(SdkClient anyClient) {}
  }

  @Test
  void parametersWithForeignAnnotationsAreSomebodyElses() {
    Specimens.pass(2, MockedParameterTestCase.class, OtherAnnotationTestCase.class);
  }

  @WithFakeIvs
  @ExtendWith(MockitoExtension.class)
  static class MockedParameterTestCase {
    @Test
    void test(@Mock IvsClient mock, IvsClient ivs) {
      assertThat(Mockito.mockingDetails(mock).isMock()).isTrue();
      assertThat(ivs).isInstanceOf(FakeIvsClient.class);
    }
  }

  @WithFakeIvs
  @ExtendWith(OtherResolver.class)
  static class OtherAnnotationTestCase {
    @Test
    void test(FakeIvs ours, @Foreign FakeIvs theirs) {
      assertThat(theirs).isNotSameAs(ours);
      assertThat(theirs.accountId()).isEqualTo("999999999999");
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Foreign {}

  static class OtherResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.isAnnotated(Foreign.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return FakeIvs.builder().accountId("999999999999").build();
    }
  }
}
