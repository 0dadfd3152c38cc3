package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** Tests that pass and leave something behind. */
class StrictnessTest {

  static void broadcast(FakeIvs fake) {
    fake.goLive(fake.client().createChannel(request -> {}).channel().arn());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        LeavesAStreamTestCase.class,
        RegisteredTestCase.class,
        MethodOnlyTestCase.class,
        OtherFakeTestCase.class
      })
  void aStreamThatIsStillLiveFailsTheTest(Class<?> specimen) {
    Throwable failure = Specimens.failureOf(specimen);

    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "The strict test leaves behind the live Broadcast\\[st-\\w+ of arn:aws:ivs:\\S+, "
                + "live]\\. "
                + "Clean up, or set strict = false\\.");
    assertThat(failure.getSuppressed()).singleElement().isInstanceOf(Report.class);
  }

  @WithFakeIvs(strict = true)
  static class LeavesAStreamTestCase {
    @Test
    void test(FakeIvs fake) {
      broadcast(fake);
    }
  }

  static class RegisteredTestCase {
    @RegisterExtension
    static final FakeIvsExtension IVS = FakeIvsExtension.builder().strict(true).build();

    @Test
    void test(FakeIvs fake) {
      broadcast(fake);
    }
  }

  @WithFakeIvs
  static class MethodOnlyTestCase {
    @Test
    @WithFakeIvs(strict = true)
    void strict(FakeIvs fake) {
      broadcast(fake);
    }

    @Test
    void lenient(FakeIvs fake) {
      broadcast(fake);
    }
  }

  @WithFakeIvs(strict = true)
  static class OtherFakeTestCase {
    @Test
    void test(FakeIvs here, @WithFakeIvs(region = "us-west-2") FakeIvs there) {
      broadcast(there);
    }
  }

  @Test
  void aFaultRuleThatStruckNothingFailsTheTest() {
    assertThat(Specimens.failureOf(UnusedRuleTestCase.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the unused ")
        .hasMessageContaining("PutMetadata")
        .hasMessageNotContaining("StopStream")
        .hasMessageNotContaining("GetStream");
  }

  @WithFakeIvs(strict = true)
  static class UnusedRuleTestCase {
    @BeforeAll
    static void ofTheClass(Faults faults) {
      faults.on(IvsOperation.STOP_STREAM).fail(Fault.throttling());
    }

    @Test
    void test(Faults faults, IvsClient ivs) {
      faults.on(IvsOperation.GET_STREAM).fail(Fault.throttling());
      faults.on(IvsOperation.PUT_METADATA).fail(Fault.throttling());
      assertThatExceptionOfType(IvsException.class)
          .isThrownBy(() -> ivs.getStream(request -> request.channelArn("arn")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        PartlyUsedRuleTestCase.class,
        UnfinishedRuleTestCase.class,
        HeldCallTestCase.class,
        HeldEventTestCase.class
      })
  void whatIsHalfDoneFailsTheTest(Class<?> specimen) {
    assertThat(Specimens.failureOf(specimen))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("The strict test leaves behind the ")
        .hasMessageContaining("ListChannels");
  }

  @WithFakeIvs(strict = true)
  static class PartlyUsedRuleTestCase {
    @Test
    void test(Faults faults, IvsClient ivs) {
      faults.on(IvsOperation.LIST_CHANNELS).times(2).fail(Fault.throttling());
      assertThatExceptionOfType(IvsException.class)
          .isThrownBy(() -> ivs.listChannels(request -> {}));
    }
  }

  @WithFakeIvs(strict = true)
  static class UnfinishedRuleTestCase {
    @Test
    void test(Faults faults) {
      faults.on(IvsOperation.LIST_CHANNELS).times(2);
    }
  }

  @WithFakeIvs(strict = true)
  static class HeldCallTestCase {
    @Test
    void test(FakeIvs fake) {
      fake.asyncCalls().hold();
      fake.asyncClient().listChannels(request -> {});
    }
  }

  @WithFakeIvs(strict = true)
  static class HeldEventTestCase {
    @Test
    void test(FakeIvs fake, @IdleChannel(name = "ListChannels") Channel channel) {
      fake.eventDelivery().hold();
      fake.goLive(channel.arn()).disconnect();
    }
  }

  @Test
  void whatTheTestDidNotBeginOrDidEndIsNoMatter() {
    Specimens.pass(4, LeavesNothingTestCase.class);
  }

  static class Broadcasting implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      broadcast(fake);
    }
  }

  @WithFakeIvs(strict = true, seed = Broadcasting.class)
  static class LeavesNothingTestCase {
    @BeforeAll
    static void beforeAll(FakeIvs fake) {
      broadcast(fake);
    }

    @Test
    void givenStreams(FakeIvs fake, @LiveChannel Channel channel) {
      assertThat(fake.broadcasts()).hasSize(3);
    }

    @Test
    void ended(FakeIvs fake) {
      broadcast(fake);
    }

    @AfterEach
    void endWhatTheTestBegan(FakeIvs fake) {
      if (fake.broadcasts().size() > 2) {
        fake.broadcasts().get(0).disconnect();
      }
    }

    @Nested
    @WithFakeIvs(strict = false)
    class LenientTestCase {
      @Test
      void mayLeaveStreams(FakeIvs fake) {
        broadcast(fake);
        broadcast(fake);
      }
    }

    @Test
    void withoutAFake() {}
  }

  @Test
  void aTestThatFailsAnywayKeepsItsFailure() {
    assertThat(Specimens.failureOf(FailingTestCase.class)).hasMessage("on purpose");
  }

  @WithFakeIvs(strict = true)
  static class FailingTestCase {
    @Test
    void test(FakeIvs fake) {
      broadcast(fake);
      fail("on purpose");
    }
  }

  @Test
  void aCallOnAClosedClientFailsTheTest() {
    assertThat(Specimens.failureOf(ClosedClientTestCase.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "The strict test leaves behind a call of ListChannels on a closed client.");
  }

  @WithFakeIvs(strict = true)
  static class ClosedClientTestCase {
    @Test
    void test(IvsClient ivs) {
      ivs.close();
      ivs.listChannels(request -> {});
    }
  }
}
