package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.http.SdkClientRouting;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** SDK clients that code under test builds itself, and the fakes of the tests. */
class RoutingTest {

  /** Production code that cannot be given a client. */
  static final class Lobby {
    static final IvsClient IVS = IvsClient.create();

    static void open(String name) {
      IVS.createChannel(c -> c.name(name));
    }
  }

  static List<String> channelsOf(FakeIvs fake) {
    return fake.client().listChannels(c -> {}).channels().stream()
        .map(ChannelSummary::name)
        .toList();
  }

  private final Properties before = (Properties) System.getProperties().clone();

  @AfterEach
  void nothingIsLeftBehind() {
    assertThat(System.getProperties()).isEqualTo(before);
    FakeIvs.create().routeSdkClients().close();
  }

  @Test
  void aStaticClient_reachesTheFakeOfEachTest() {
    Specimens.pass(3, StaticClientTestCase.class);
  }

  @WithFakeIvs(routeSdkClients = true)
  static class StaticClientTestCase {
    @RepeatedTest(3)
    void test(FakeIvs fake) {
      Lobby.open("lobby");
      assertThat(channelsOf(fake)).containsExactly("lobby");
    }
  }

  @Test
  void beforeAllAndAfterAll_reachTheBaseline() {
    Specimens.pass(3, BaselineTestCase.class);
  }

  @WithFakeIvs(routeSdkClients = true)
  static class BaselineTestCase {
    @BeforeAll
    static void openOne(FakeIvs baseline) {
      Lobby.open("of-the-class");
      assertThat(channelsOf(baseline)).containsExactly("of-the-class");
    }

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      Lobby.open("of-the-test");
      assertThat(channelsOf(fake)).containsExactly("of-the-class", "of-the-test");
    }

    @AfterAll
    static void theBaselineIsAsBefore(FakeIvs baseline) {
      assertThat(channelsOf(baseline)).containsExactly("of-the-class");
      assertThat(Lobby.IVS.listChannels(c -> {}).channels()).hasSize(1);
    }

    @Nested
    class InnerTestCase {
      @Test
      void test(FakeIvs fake) {
        Lobby.open("of-the-inner-test");
        assertThat(channelsOf(fake)).containsExactly("of-the-class", "of-the-inner-test");
      }
    }
  }

  @Test
  void constructorsAndFieldInitializers_reachTheFakeOfTheTest() {
    Specimens.pass(2, FieldInitializerTestCase.class);
  }

  @WithFakeIvs(routeSdkClients = true)
  static class FieldInitializerTestCase {
    private final IvsClient ivs = IvsClient.create();
    private final String arn = ivs.createChannel(c -> c.name("early")).channel().arn();

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      assertThat(fake.client().getChannel(c -> c.arn(arn)).channel().name()).isEqualTo("early");
      assertThat(channelsOf(fake)).containsExactly("early");
    }
  }

  @Test
  void oneInstanceForAllTests_reachesItsOneFake() {
    Specimens.pass(2, PerClassTestCase.class);
  }

  @TestInstance(Lifecycle.PER_CLASS)
  @WithFakeIvs(routeSdkClients = true)
  static class PerClassTestCase {
    private final IvsClient ivs = IvsClient.create();

    PerClassTestCase() {
      ivs.createChannel(c -> c.name("of-the-constructor"));
    }

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      ivs.createChannel(c -> c.name("of-the-test"));
      assertThat(channelsOf(fake)).containsExactly("of-the-constructor", "of-the-test");
    }
  }

  @Test
  void oneTestOfAClass_canRoute() {
    Specimens.pass(2, MethodTestCase.class);
  }

  @WithFakeIvs
  static class MethodTestCase {
    @Test
    @WithFakeIvs(routeSdkClients = true)
    void routed(FakeIvs fake) {
      Lobby.open("lobby");
      assertThat(channelsOf(fake)).containsExactly("lobby");
    }

    @Test
    void notRouted() {
      assertThat(System.getProperty("aws.region")).isNull();
    }
  }

  @Test
  void oneTestOfARoutedClass_canGoWithout() {
    Specimens.pass(1, UnroutedMethodTestCase.class);
  }

  @WithFakeIvs(routeSdkClients = true)
  static class UnroutedMethodTestCase {
    @Test
    @WithFakeIvs(routeSdkClients = false)
    void test(FakeIvs fake) {
      Lobby.open("of-the-class");
      assertThat(channelsOf(fake)).isEmpty();
    }
  }

  @Test
  void theBuilder_setsTheSame() {
    Specimens.pass(2, RegisteredTestCase.class);
  }

  static class RegisteredTestCase {
    @RegisterExtension
    static final FakeIvsExtension IVS =
        FakeIvsExtension.builder().region(Region.EU_WEST_1).routeSdkClients(true).build();

    @Test
    void test(FakeIvs fake) {
      try (IvsClient ivs = IvsClient.create()) {
        ivs.createChannel(c -> c.name("lobby"));
        assertThat(ivs.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      }
      assertThat(channelsOf(fake)).containsExactly("lobby");
    }

    @Test
    @WithFakeIvs(region = "us-west-2")
    void inAnotherRegion(FakeIvs fake) {
      try (IvsClient ivs = IvsClient.create()) {
        assertThat(ivs.createChannel(c -> {}).channel().arn()).contains(":us-west-2:");
      }
      assertThat(channelsOf(fake)).hasSize(1);
    }
  }

  @Test
  void aTestThatFails_endsItsRouting() {
    assertThat(Specimens.failureOf(FailingTestCase.class)).hasMessage("on purpose");
  }

  @WithFakeIvs(routeSdkClients = true)
  static class FailingTestCase {
    @Test
    void test() {
      fail("on purpose");
    }
  }

  @Test
  void aConstructorThatFails_endsTheRouting() {
    assertThat(Specimens.failureOf(FailingConstructorTestCase.class)).hasMessage("on purpose");
  }

  static class FailingConstructorTestCase {
    FailingConstructorTestCase() {
      Lobby.open("lobby");
      throw new IllegalStateException("on purpose");
    }

    @Test
    @WithFakeIvs(routeSdkClients = true)
    void test() {}
  }

  @Test
  void aRoutingOfSomebodyElse_isRefused() {
    try (SdkClientRouting mine = FakeIvs.create().routeSdkClients()) {
      Throwable failure = Specimens.failureOf(StaticClientTestCase.class);

      assertThat(failure)
          .isInstanceOf(ExtensionConfigurationException.class)
          .hasMessage(
              "@WithFakeIvs(routeSdkClients = true) on class %s: SDK clients are already routed to a"
                  + " fake, by thread '%s': only one routing can be open in a JVM at a time. Close it"
                  + " first, or run tests that need one one after the other. If tests run in"
                  + " parallel, add @ResourceLock(Resources.SYSTEM_PROPERTIES) to those that route"
                  + " SDK clients.",
              StaticClientTestCase.class.getName(), Thread.currentThread().getName());
      assertThat(mine).hasToString("SdkClientRouting[open]");
    }
  }

  @Test
  void twoTestsAtOnce_areRefused() {
    List<Throwable> failures =
        Specimens.failuresOf(Specimens.runInParallel(2, AtOnceTestCase.class));

    assertThat(failures)
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining("@ResourceLock(Resources.SYSTEM_PROPERTIES)"));
  }

  static final class Refusals implements TestWatcher {
    static final CountDownLatch REFUSED = new CountDownLatch(1);

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
      REFUSED.countDown();
    }
  }

  /** Whichever is routed waits until the other one is refused. */
  @ExtendWith(Refusals.class)
  static class AtOnceTestCase {
    @Test
    @WithFakeIvs(routeSdkClients = true)
    void one() throws InterruptedException {
      assertThat(Refusals.REFUSED.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    @WithFakeIvs(routeSdkClients = true)
    void other() throws InterruptedException {
      assertThat(Refusals.REFUSED.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** Many, of which some begin just when another one ends and the class is routed again. */
  @Test
  void manyTestsAtOnce_areRefusedAtMost_andLeaveTheirClassRouted() {
    assertThat(Specimens.failuresOf(Specimens.runInParallel(2, ManyAtOnceTestCase.class)))
        .hasOnlyElementsOfType(ExtensionConfigurationException.class);
  }

  @WithFakeIvs(routeSdkClients = true)
  static class ManyAtOnceTestCase {
    @RepeatedTest(500)
    void test() {}

    @AfterAll
    static void theClassIsRouted(FakeIvs baseline) {
      Lobby.open("lobby");
      assertThat(channelsOf(baseline)).containsExactly("lobby");
    }
  }

  @Test
  void testsThatRunInParallelWithALock_areNotRefused() {
    Specimens.requirePassed(8, Specimens.runInParallel(4, LockedTestCase.class));
  }

  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  @WithFakeIvs(routeSdkClients = true)
  static class LockedTestCase {
    @RepeatedTest(8)
    void test(FakeIvs fake) {
      Lobby.open("lobby");
      assertThat(channelsOf(fake)).containsExactly("lobby");
    }
  }

  @Test
  void parametersCannotRoute() {
    assertThat(Specimens.failureOf(ParameterTestCase.class))
        .hasMessageContaining("@WithFakeIvs(routeSdkClients = true) on parameter fake of method")
        .hasMessageContaining("it applies to tests, not to parameters or fields.");
  }

  @WithFakeIvs
  static class ParameterTestCase {
    @Test
    void test(@WithFakeIvs(routeSdkClients = true) FakeIvs fake) {}
  }

  @Test
  void twoValues_areRefused() {
    assertThat(Specimens.failureOf(TwoValuesTestCase.class))
        .hasMessageContaining("@WithFakeIvs(routeSdkClients) on class")
        .hasMessageContaining("it has 2 values. Give one or none.");
  }

  @WithFakeIvs(routeSdkClients = {true, false})
  static class TwoValuesTestCase extends EmptyTestCase {}
}
