package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** What a failure tells of the fakes. */
class ReportTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        FailingTestCase.class,
        FailingBeforeEachTestCase.class,
        FailingNestedTestCase.class,
        FailingBeforeAllTestCase.class,
        FailingFactoryTestCase.class,
        FailingPerClassTestCase.class,
        FailingWithAStaticFieldTestCase.class,
        FailingWithASharedFakeTestCase.class,
        FailingConstructorTestCase.class
      })
  void aFailureCarriesWhatTheFakeSaw(Class<?> specimen) {
    Throwable failure = Specimens.failureOf(specimen);

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed()).singleElement().satisfies(ReportTest::tellsOfTheLobby);
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    assertThat(printed.toString()).contains("Suppressed: What the fake IVS saw:");
  }

  private static void tellsOfTheLobby(Throwable report) {
    assertThat(report.getStackTrace()).isEmpty();
    assertThat(report)
        .asString()
        .startsWith("What the fake IVS saw:")
        .contains("us-east-1", "123456789012", "2030-01-01T00:00:00Z", "id seed: 7")
        .containsPattern("live streams:\\s+arn:aws:ivs:\\S+ 'lobby', stream st-1")
        .contains("CreateChannelRequest(Name=lobby)", "Stream Start", "PutMetadata");
  }

  static void broadcast(FakeIvs fake) {
    Channel channel = fake.client().createChannel(request -> request.name("lobby")).channel();
    fake.goLive(channel.arn());
    fake.faults().on(IvsOperation.PUT_METADATA).fail(Fault.throttling());
  }

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingTestCase {
    @Test
    void test(FakeIvs fake) {
      broadcast(fake);
      fail("on purpose");
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class FailingPerClassTestCase extends FailingTestCase {}

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingBeforeEachTestCase extends EmptyTestCase {

    @BeforeEach
    void beforeEach(FakeIvs fake) {
      broadcast(fake);
      fail("on purpose");
    }
  }

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingNestedTestCase {
    @Nested
    class InnerTestCase {
      @Test
      void test(FakeIvs fake) {
        broadcast(fake);
        fail("on purpose");
      }
    }
  }

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingBeforeAllTestCase extends EmptyTestCase {

    @BeforeAll
    static void beforeAll(FakeIvs fake) {
      broadcast(fake);
      fail("on purpose");
    }
  }

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingFactoryTestCase {
    @TestFactory
    Stream<DynamicTest> factory(FakeIvs fake) {
      return Stream.of(
          dynamicTest("passes", () -> broadcast(fake)),
          dynamicTest("fails", () -> fail("on purpose")));
    }
  }

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingWithAStaticFieldTestCase {
    private static FakeIvs fake;

    @Test
    void test() {
      broadcast(fake);
      fail("on purpose");
    }
  }

  @WithFakeIvs(shared = "suite")
  static class FailingWithASharedFakeTestCase extends FailingTestCase {}

  @WithFakeIvs(clock = "2030-01-01T00:00:00Z", idSeed = 7)
  static class FailingConstructorTestCase extends EmptyTestCase {

    FailingConstructorTestCase(FakeIvs fake) {
      broadcast(fake);
      fail("on purpose");
    }
  }

  @Test
  void eachFakeOfTheTestIsTold() {
    assertThat(Specimens.failureOf(FailingWithTwoFakesTestCase.class).getSuppressed())
        .singleElement()
        .asString()
        .contains("us-east-1", "us-west-2");
  }

  static class FailingWithTwoFakesTestCase {
    @Test
    void test(@WithFakeIvs IvsClient east, @WithFakeIvs(region = "us-west-2") IvsClient west) {
      fail("on purpose");
    }
  }

  @Test
  void anAbortedTestTellsNothing() {
    EngineExecutionResults results = Specimens.run(AbortedTestCase.class);

    assertThat(results.testEvents().aborted().list())
        .singleElement()
        .satisfies(
            event ->
                assertThat(
                        event
                            .getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow()
                            .getSuppressed())
                    .isEmpty());
  }

  @WithFakeIvs(strict = true)
  static class AbortedTestCase {
    @Test
    void test(FakeIvs fake) {
      broadcast(fake);
      abort("on purpose");
    }
  }

  @Test
  void aFailureWithoutAFakeStaysAsItIs() {
    Throwable failure = Specimens.failureOf(FailingWithoutAFakeTestCase.class);

    assertThat(List.of(failure.getSuppressed())).isEmpty();
  }

  @WithFakeIvs
  static class FailingWithoutAFakeTestCase {
    @Test
    void test() {
      fail("on purpose");
    }
  }
}
