package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What listeners throw in calls of production code, which cannot throw it themselves. */
class ListenerFailuresTest {

  /** Lets production code end a stream, which a listener of the test's does not like. */
  private static void stopAStream(FakeIvs fake) {
    String arn = fake.client().createChannel(request -> {}).channel().arn();
    fake.goLive(arn);
    fake.onEvent(
        event -> {
          if (event.name().equals("Stream End")) {
            throw new IllegalStateException("of the listener");
          }
        });

    fake.client().stopStream(request -> request.channelArn(arn));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        PassingTestCase.class,
        PassingWithRegisteredExtensionTestCase.class,
        PassingNestedTestCase.class,
        PassingPerClassTestCase.class,
        PassingWithASharedFakeTestCase.class,
        PassingInAfterEachTestCase.class,
        PassingInBeforeAllTestCase.class,
        PassingInAfterAllTestCase.class,
        PassingInAfterAllPerClassTestCase.class
      })
  void aPassedTestFailsWithThemAndCarriesTheReport(Class<?> specimen) {
    Throwable failure = Specimens.failureOf(specimen);

    assertThat(failure)
        .isExactlyInstanceOf(IllegalStateException.class)
        .hasMessage("of the listener");
    assertThat(failure.getSuppressed())
        .singleElement()
        .asString()
        .startsWith("What the fake IVS saw:")
        .contains("StopStreamRequest", "Stream End");
  }

  abstract static class StoppingAStream {

    @Test
    void test(FakeIvs fake) {
      stopAStream(fake);
    }
  }

  @WithFakeIvs
  static class PassingTestCase extends StoppingAStream {}

  static class PassingWithRegisteredExtensionTestCase extends StoppingAStream {

    @RegisterExtension static final FakeIvsExtension IVS = FakeIvsExtension.builder().build();
  }

  @WithFakeIvs
  static class PassingNestedTestCase {
    @Nested
    class InnerTestCase extends StoppingAStream {}
  }

  /** The test that comes behind it begins without them. */
  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  static class PassingPerClassTestCase {
    @Test
    @Order(1)
    void test(FakeIvs fake) {
      stopAStream(fake);
    }

    @Test
    @Order(2)
    void next(FakeIvs fake) {
      assertThat(fake.eventDelivery().failures()).isEmpty();
    }
  }

  @WithFakeIvs(shared = "listener failures")
  static class PassingWithASharedFakeTestCase extends StoppingAStream {}

  @WithFakeIvs
  static class PassingInAfterEachTestCase extends EmptyTestCase {

    @AfterEach
    void afterEach(FakeIvs fake) {
      stopAStream(fake);
    }
  }

  @WithFakeIvs
  static class PassingInBeforeAllTestCase extends EmptyTestCase {

    @BeforeAll
    static void beforeAll(FakeIvs fake) {
      stopAStream(fake);
    }
  }

  @WithFakeIvs
  static class PassingInAfterAllTestCase extends EmptyTestCase {

    @AfterAll
    static void afterAll(FakeIvs fake) {
      stopAStream(fake);
    }
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class PassingInAfterAllPerClassTestCase extends EmptyTestCase {

    @AfterAll
    void afterAll(FakeIvs fake) {
      stopAStream(fake);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        FailingTestCase.class,
        FailingPerClassTestCase.class,
        FailingInAfterAllTestCase.class,
        FailingInAfterAllPerClassTestCase.class
      })
  void aFailedTestKeepsItsFailureAndHasThemWithIt(Class<?> specimen) {
    Throwable failure = Specimens.failureOf(specimen);

    assertThat(failure).hasMessage("on purpose");
    assertThat(failure.getSuppressed())
        .satisfiesExactly(
            ofTheListener -> assertThat(ofTheListener).hasMessage("of the listener"),
            report -> assertThat(report).asString().startsWith("What the fake IVS saw:"));
  }

  @WithFakeIvs
  static class FailingTestCase {
    @Test
    void test(FakeIvs fake) {
      stopAStream(fake);
      fail("on purpose");
    }
  }

  @TestInstance(Lifecycle.PER_CLASS)
  static class FailingPerClassTestCase extends FailingTestCase {}

  @WithFakeIvs
  static class FailingInAfterAllTestCase extends EmptyTestCase {

    @AfterAll
    static void afterAll(FakeIvs fake) {
      stopAStream(fake);
      fail("on purpose");
    }
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class FailingInAfterAllPerClassTestCase extends EmptyTestCase {

    @AfterAll
    void afterAll(FakeIvs fake) {
      stopAStream(fake);
      fail("on purpose");
    }
  }

  @Test
  void thoseOfAllFakesOfTheTestAreTold() {
    Throwable failure = Specimens.failureOf(PassingWithTwoFakesTestCase.class);

    assertThat(failure).hasMessage("of the listener");
    assertThat(List.of(failure.getSuppressed()))
        .filteredOn(IllegalStateException.class::isInstance)
        .singleElement()
        .isNotSameAs(failure)
        .extracting(Throwable::getMessage)
        .isEqualTo("of the listener");
  }

  static class PassingWithTwoFakesTestCase {
    @Test
    void test(@WithFakeIvs FakeIvs east, @WithFakeIvs(region = "us-west-2") FakeIvs west) {
      stopAStream(east);
      stopAStream(west);
    }
  }

  @Test
  void thoseThatTheTestHasSeenAreNotToldAgain() {
    Specimens.pass(2, SeenTestCase.class);
  }

  @WithFakeIvs
  static class SeenTestCase {
    @Test
    void atTheNextControl(FakeIvs fake) {
      stopAStream(fake);

      assertThatIllegalStateException().isThrownBy(() -> fake.clock().freeze());
    }

    @Test
    void whereTheTestAskedForThem(FakeIvs fake) {
      stopAStream(fake);

      assertThat(fake.eventDelivery().failures()).hasSize(1);
      assertThatIllegalStateException()
          .isThrownBy(() -> fake.eventDelivery().rethrowFailures())
          .withMessage("of the listener");
    }
  }
}
