package io.github.fakeivs.junit5;

import static io.github.fakeivs.junit5.ScopesTest.channelsOf;
import static io.github.fakeivs.junit5.ScopesTest.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mockingDetails;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** One instance for all tests of a class. */
class PerClassTest {

  @Test
  void allTestsHaveOneFakeAndEachBeginsWithWhatTheClassPrepared() {
    Specimens.pass(8, WiredOnceTestCase.class);
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class WiredOnceTestCase {
    private final IvsClient ofConstructor;
    private IvsClient ofField;
    private static IvsClient ofClass;
    private IvsClient ofBeforeAll;

    WiredOnceTestCase(IvsClient ivs) {
      ofConstructor = ivs;
      open(ivs, "constructor");
    }

    @BeforeAll
    void wire(IvsClient ivs) {
      ofBeforeAll = ivs;
      open(ivs, "before-all");
    }

    @BeforeEach
    void beforeEach(IvsClient ivs) {
      open(ivs, "each");
    }

    @RepeatedTest(2)
    void test(IvsClient ivs, FakeIvs fake) {
      beginsWith(ivs, "constructor", "before-all", "each");
      assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).hasSize(2);
    }

    private void beginsWith(IvsClient ivs, String... names) {
      assertThat(ivs)
          .isSameAs(ofConstructor)
          .isSameAs(ofField)
          .isSameAs(ofClass)
          .isSameAs(ofBeforeAll);
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder(names);
      open(ivs, "of-this-test-only");
    }

    @Nested
    class PerMethodInside {
      private IvsClient ofNestedField;

      @BeforeAll
      static void prepare(IvsClient ivs) {
        open(ivs, "inner");
      }

      @RepeatedTest(2)
      void test(IvsClient ivs) {
        assertThat(ivs).isSameAs(ofNestedField);
        beginsWith(ivs, "constructor", "before-all", "inner", "each");
      }

      @AfterAll
      static void untouched(IvsClient ivs) {
        assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("constructor", "before-all", "inner");
      }
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class PerClassInside {
      @RepeatedTest(2)
      void test(IvsClient ivs) {
        beginsWith(ivs, "constructor", "before-all", "each");
      }

      @Nested
      class Innermost {
        @RepeatedTest(2)
        void test(IvsClient ivs) {
          beginsWith(ivs, "constructor", "before-all", "each");
        }
      }
    }

    @AfterAll
    void untouched(IvsClient ivs) {
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("constructor", "before-all");
    }
  }

  @Test
  void aNestedClassWithOneInstanceKeepsItsOuterInstanceToo() {
    Specimens.pass(3, NestedPerClassTestCase.class);
  }

  @WithFakeIvs
  static class NestedPerClassTestCase {
    private IvsClient outer;

    @BeforeAll
    static void prepare(IvsClient ivs) {
      open(ivs, "before-all");
    }

    @Test
    void test(IvsClient ivs) {
      assertThat(ivs).isSameAs(outer);
      open(ivs, "of-this-test-only");
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class Inner {
      private IvsClient inner;

      @RepeatedTest(2)
      void test(IvsClient ivs) {
        assertThat(ivs).isSameAs(inner).isSameAs(outer);
        assertThat(channelsOf(ivs)).containsExactly("before-all");
        open(ivs, "of-this-test-only");
      }
    }
  }

  @Test
  void faultsStreamsAndOtherFakesOfATestEndWithIt() {
    Specimens.pass(2, LeavingTestCase.class);
  }

  @WithFakeIvs(strict = true)
  @TestInstance(Lifecycle.PER_CLASS)
  static class LeavingTestCase {
    @BeforeAll
    void rule(FakeIvs fake) {
      fake.faults().on(IvsOperation.STOP_STREAM).fail(Fault.throttling());
      fake.goLive(fake.client().createChannel(request -> {}).channel().arn());
    }

    @RepeatedTest(2)
    void test(
        FakeIvs fake,
        @LiveChannel(name = "lobby") Channel channel,
        @WithFakeIvs(region = "us-west-2") IvsClient west) {
      assertThat(fake.faults().rules()).hasSize(1);
      assertThat(fake.broadcasts()).hasSize(2);
      assertThat(channelsOf(west)).isEmpty();
      fake.faults().onAnyOperation().fail(Fault.throttling());
      assertThat(fake.faults().rules()).hasSize(2);
      assertThatExceptionOfType(IvsException.class).isThrownBy(() -> channelsOf(fake.client()));
      open(west, "western");
    }
  }

  @Test
  void listenersAndModesOfATestEndWithIt() {
    Specimens.pass(3, ListeningTestCase.class);
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class ListeningTestCase {
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    void listen(FakeIvs fake) {
      fake.onEvent(event -> told.add("of the class"));
    }

    @BeforeEach
    void listenAgain(FakeIvs fake) {
      told.clear();
      fake.onEvent(event -> told.add("of the test"));
    }

    @RepeatedTest(3)
    void test(FakeIvs fake, @IdleChannel Channel channel) {
      fake.goLive(channel.arn());
      assertThat(told)
          .containsExactly("of the class", "of the test", "of the class", "of the test");
      assertThat(fake.asyncClient().listChannels(request -> {})).isCompleted();

      fake.eventDelivery().hold();
      fake.asyncCalls().hold();
      fake.client().close();
      assertThat(fake.calls().afterClose()).isEmpty();
    }
  }

  @Test
  void settingsOfAMethodAreRefused() {
    assertThat(Specimens.failureOf(SplitTestCase.class))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "@WithFakeIvs on method %1$s.splits(IvsClient): it sets region eu-west-1 instead of "
                + "us-east-1, but class %1$s has one instance and therefore one fake for all tests. "
                + "Put the settings on that class or on parameters, or use one instance per test.",
            SplitTestCase.class.getName());
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class SplitTestCase {
    private IvsClient ofField;

    @Test
    @WithFakeIvs(region = "eu-west-1")
    void splits(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofField);
    }

    @Test
    @WithFakeIvs(region = "us-east-1", strict = true)
    void saysTheSame(IvsClient ivs) {
      assertThat(ivs).isSameAs(ofField);
    }

    @Test
    void ofAParameter(@WithFakeIvs(region = "eu-west-1") IvsClient ivs) {
      assertThat(ivs).isNotSameAs(ofField);
    }
  }

  @Test
  void aSpyGoesOnWorking() {
    Specimens.pass(2, SpyTestCase.class);
  }

  @WithFakeIvs
  @ExtendWith(MockitoExtension.class)
  @TestInstance(Lifecycle.PER_CLASS)
  static class SpyTestCase {
    @Spy private FakeIvsClient spy;

    @RepeatedTest(2)
    void test(IvsClient ivs) {
      assertThat(mockingDetails(spy).isSpy()).isTrue();
      open(spy, "lobby");
      assertThat(channelsOf(ivs)).containsExactly("lobby");
    }
  }

  @Test
  void classesInParallelHaveTheirOwnAndTheirTestsRunInTurn() {
    Specimens.requirePassed(
        100, Specimens.runInParallel(8, FirstCrowdTestCase.class, SecondCrowdTestCase.class));
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  abstract static class CrowdCases {
    @RepeatedTest(50)
    void test(IvsClient ivs) {
      assertThat(channelsOf(ivs)).isEmpty();
      open(ivs, "of-this-test-only");
    }
  }

  static class FirstCrowdTestCase extends CrowdCases {}

  static class SecondCrowdTestCase extends CrowdCases {}

  @Test
  void testsAtTheSameTimeAreRefused() {
    EngineExecutionResults results = Specimens.runInParallel(2, AtTheSameTimeTestCase.class);

    List<Throwable> failures = Specimens.failuresOf(results);
    assertThat(failures)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "class %s has tests that run concurrently, but share one instance "
                + "and therefore one fake. Run them in the same thread, or use one "
                + "instance per test.",
            AtTheSameTimeTestCase.class.getName());
  }

  @ExtendWith(BothAtOnce.class)
  @WithFakeIvs
  @Execution(ExecutionMode.CONCURRENT)
  @TestInstance(Lifecycle.PER_CLASS)
  static class AtTheSameTimeTestCase {
    @RepeatedTest(2)
    void runsUntilTheOtherIsOver() throws Exception {
      assertThat(BothAtOnce.OVER.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** Lets two tests begin together, and tells when one of them is over. */
  static class BothAtOnce implements BeforeEachCallback, AfterEachCallback {
    private static final CyclicBarrier BEGIN = new CyclicBarrier(2);
    private static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
      BEGIN.await(1, TimeUnit.MINUTES);
    }

    @Override
    public void afterEach(ExtensionContext context) {
      OVER.countDown();
    }
  }

  @Test
  void aTestThatBeginsWhileTheFakeIsRestoredIsRefused() {
    assertThat(Specimens.failuresOf(Specimens.runInParallel(4, EndingTestCase.class)))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("has tests that run concurrently");
  }

  @ExtendWith(OtherAtTheEnd.class)
  @WithFakeIvs
  @Execution(ExecutionMode.CONCURRENT)
  @TestInstance(Lifecycle.PER_CLASS)
  static class EndingTestCase {
    private IvsAsyncClient ivs;

    /** Leaves a call behind, which is cancelled when the fake is restored. */
    @Test
    void ends(AsyncCalls calls) {
      calls.hold();
      ivs.listChannels(request -> {}).whenComplete((none, cancelled) -> OtherAtTheEnd.await());
    }

    @Test
    void other() {}
  }

  /** Lets the other test begin while the fake is restored, which takes until that one is over. */
  static class OtherAtTheEnd implements BeforeEachCallback, AfterEachCallback {
    private static final CountDownLatch ENDING = new CountDownLatch(1);
    private static final CountDownLatch OVER = new CountDownLatch(1);

    static void await() {
      ENDING.countDown();
      assertThat(await(OVER)).isTrue();
    }

    private static boolean await(CountDownLatch latch) {
      try {
        return latch.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts this thread", e);
      }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
      if (isOther(context)) {
        assertThat(await(ENDING)).isTrue();
      }
    }

    @Override
    public void afterEach(ExtensionContext context) {
      if (isOther(context)) {
        OVER.countDown();
      }
    }

    private static boolean isOther(ExtensionContext context) {
      return context.getRequiredTestMethod().getName().equals("other");
    }
  }

  @Test
  void nestedClassesAtTheSameTimeAreRefused() {
    EngineExecutionResults results = Specimens.runInParallel(4, NestedAtTheSameTimeTestCase.class);

    assertThat(Specimens.failuresOf(results))
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageStartingWith(
            "class %s has tests that run concurrently, but share one instance",
            NestedAtTheSameTimeTestCase.class.getName());
  }

  /** One class would be restored to before what the other prepares meanwhile. */
  @ExtendWith(EitherIsOver.class)
  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class NestedAtTheSameTimeTestCase {

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Running {
      @Test
      void runsUntilTheOtherHasPrepared() throws Exception {
        EitherIsOver.RUNNING.countDown();
        assertThat(EitherIsOver.PREPARED.await(1, TimeUnit.MINUTES)).isTrue();
      }
    }

    @Nested
    @Execution(ExecutionMode.CONCURRENT)
    class Preparing {
      @BeforeAll
      static void prepare(IvsClient ivs) throws Exception {
        assertThat(EitherIsOver.RUNNING.await(1, TimeUnit.MINUTES)).isTrue();
        open(ivs, "prepared");
        EitherIsOver.PREPARED.countDown();
        assertThat(EitherIsOver.OVER.await(1, TimeUnit.MINUTES)).isTrue();
      }

      @Test
      void test(IvsClient ivs) {
        assertThat(channelsOf(ivs)).containsExactly("prepared");
      }
    }
  }

  /** Lets two classes wait for each other, and not for one that is over or refused. */
  static class EitherIsOver implements AfterAllCallback {
    private static final CountDownLatch RUNNING = new CountDownLatch(1);
    private static final CountDownLatch PREPARED = new CountDownLatch(1);
    private static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    public void afterAll(ExtensionContext context) {
      Stream.of(RUNNING, PREPARED, OVER).forEach(CountDownLatch::countDown);
    }
  }
}
