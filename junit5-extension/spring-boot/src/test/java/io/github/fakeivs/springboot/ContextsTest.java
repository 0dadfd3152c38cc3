package io.github.fakeivs.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.FakeIvsExtension;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Contexts that outlive a test or do not, and tests that they cannot serve. */
class ContextsTest {

  private static EngineTestKit.Builder kit(Class<?>... specimens) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(Arrays.stream(specimens).map(type -> selectClass(type)).toArray(ClassSelector[]::new))
        .configurationParameter("io.github.fakeivs.report", "stack-trace");
  }

  private static List<Throwable> failuresOf(EngineExecutionResults results) {
    return results.allEvents().filter(event(finishedWithFailure())::matches).toList().stream()
        .map(failed -> failed.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .map(failure -> failure.orElseThrow(AssertionError::new))
        .toList();
  }

  private static void pass(int tests, Class<?>... specimens) {
    EngineExecutionResults results = kit(specimens).execute();
    assertThat(failuresOf(results)).isEmpty();
    results.testEvents().assertStatistics(counts -> counts.succeeded(tests));
  }

  @Test
  void classesShareACachedContextButNothingThatTheyPrepared() {
    pass(4, FirstTestCase.class, SecondTestCase.class);
    pass(4, SecondTestCase.class, FirstTestCase.class);

    assertThat(SharingCases.CONTEXTS).hasSize(1);
  }

  abstract static class SharingCases {

    static final Set<ApplicationContext> CONTEXTS = ConcurrentHashMap.newKeySet();

    @Autowired private Lobby lobby;

    @BeforeAll
    static void prepare(@Autowired ApplicationContext context, IvsClient ivs) {
      CONTEXTS.add(context);
      ivs.createChannel(channel -> channel.name("prepared"));
    }

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      assertThat(lobby.ivs()).isSameAs(fake.client());
      assertThat(lobby.channels()).containsExactly("lobby", "prepared");
      lobby.openOnAThreadOfItsOwn("of-this-test-only");
    }
  }

  @SpringBootTest
  @WithFakeIvs
  static class FirstTestCase extends SharingCases {}

  @WithFakeIvs
  @SpringBootTest
  static class SecondTestCase extends SharingCases {}

  @Test
  void aContextThatIsReplacedHasANewFake() {
    pass(2, DirtyingTestCase.class);
  }

  @SpringBootTest
  @WithFakeIvs
  static class DirtyingTestCase {

    @Autowired private Lobby lobby;

    @RepeatedTest(2)
    @DirtiesContext
    void test(FakeIvs fake) {
      assertThat(lobby.ivs()).isSameAs(fake.client());
      assertThat(lobby.channels()).containsExactly("lobby");
      lobby.openOnAThreadOfItsOwn("of-this-test-only");
    }
  }

  @Test
  void aContextThatIsReplacedWhileATestBeginsIsRefused() {
    assertThat(failuresOf(kit(DirtyingBeforeTestCase.class).execute()))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("was replaced while the test began")
                    .hasMessageContaining("@DirtiesContext"));
  }

  @SpringBootTest
  @WithFakeIvs
  static class DirtyingBeforeTestCase {

    private FakeIvs fake;

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void test() {}
  }

  @Test
  void testsAtTheSameTimeAreRefused() {
    List<Throwable> failures =
        failuresOf(
            kit(OneTestCase.class, OtherTestCase.class)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .execute());

    assertThat(failures)
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("with the same Spring context and therefore the same fake")
                    .hasMessageContaining("@Execution(SAME_THREAD)"));
  }

  @SpringBootTest
  @ExtendWith(BothAtOnce.class)
  @WithFakeIvs
  static class OneTestCase {
    @Test
    void test() {}
  }

  @SpringBootTest
  @ExtendWith(BothAtOnce.class)
  @WithFakeIvs
  static class OtherTestCase {
    @Test
    void test() {}
  }

  /** Lets two classes begin together, and the one that does so go on until the other has failed. */
  static class BothAtOnce
      implements BeforeAllCallback,
          AfterAllCallback,
          BeforeEachCallback {

    private static final CyclicBarrier BEGIN = new CyclicBarrier(2);
    private static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
      BEGIN.await(1, TimeUnit.MINUTES);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
      assertThat(OVER.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Override
    public void afterAll(ExtensionContext context) {
      OVER.countDown();
    }
  }

  @Test
  void testsOfAClassAtTheSameTimeAreRefused() {
    List<Throwable> failures =
        failuresOf(
            kit(ConcurrentTestCase.class)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .execute());

    assertThat(failures)
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("runs at the same time as another of its tests"));
  }

  @SpringBootTest
  @WithFakeIvs
  @Execution(ExecutionMode.CONCURRENT)
  @ExtendWith(Refusal.class)
  static class ConcurrentTestCase {
    @Test
    void one() throws InterruptedException {
      assertThat(Refusal.SEEN.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void other() throws InterruptedException {
      assertThat(Refusal.SEEN.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** Lets the test that was let in go on when the other one has failed. */
  static class Refusal implements TestWatcher {

    private static final CountDownLatch SEEN = new CountDownLatch(1);

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
      SEEN.countDown();
    }
  }

  @Test
  void settingsThatAContextCannotServeAreRefused() {
    assertThat(failuresOf(kit(MethodSettingsTestCase.class).execute()))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("it sets region eu-west-1 instead of us-east-1, but the Spring"));
    assertThat(failuresOf(kit(SharedTestCase.class).execute()))
        .singleElement()
        .satisfies(
            failure ->
                assertThat(failure)
                    .hasMessageContaining("the tests share the fake of their Spring context already"));
  }

  @SpringBootTest
  @WithFakeIvs
  static class MethodSettingsTestCase {
    @Test
    @WithFakeIvs(region = "eu-west-1")
    void test() {}
  }

  @SpringBootTest
  @WithFakeIvs(shared = "suite")
  static class SharedTestCase {
    @Test
    void test() {}
  }

  @Test
  void aStaticFieldMayRegisterTheExtension() {
    pass(2, RegisteredTestCase.class);
  }

  @SpringBootTest
  static class RegisteredTestCase {

    @RegisterExtension
    static final FakeIvsExtension IVS =
        FakeIvsExtension.builder().region(Region.EU_WEST_1).build();

    @Autowired private Lobby lobby;

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      assertThat(fake.region()).isEqualTo(Region.EU_WEST_1);
      assertThat(lobby.ivs()).isSameAs(fake.client());
      assertThat(lobby.channels()).containsExactly("lobby");
      lobby.openOnAThreadOfItsOwn("of-this-test-only");
    }
  }

  @Test
  void clientsThatTheApplicationBuildsItselfAreRoutedToTheSameFake() {
    pass(2, RoutedTestCase.class);
  }

  @SpringBootTest
  @WithFakeIvs(routeSdkClients = true)
  static class RoutedTestCase {

    @Autowired private Lobby lobby;

    @RepeatedTest(2)
    void test() {
      try (IvsClient own = IvsClient.create()) {
        own.createChannel(request -> request.name("of-this-test-only"));
      }
      assertThat(lobby.channels()).containsExactly("lobby", "of-this-test-only");
    }
  }

  @Test
  void aFakeBesideTheClientsOfTheContextIsRefused() {
    assertThat(
            failuresOf(kit(SomeTestsTestCase.class, InstanceFieldTestCase.class).execute()))
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .hasMessageContaining(
                        "has a fake, but the clients of its Spring context do not belong to that fake.")
                    .hasMessageContaining("Put @WithFakeIvs on class " + ContextsTest.class.getName()));
  }

  @SpringJUnitConfig(OwnClient.class)
  static class SomeTestsTestCase {
    @Test
    @WithFakeIvs
    void test() {}
  }

  @SpringJUnitConfig(OwnClient.class)
  static class InstanceFieldTestCase {

    @RegisterExtension final FakeIvsExtension ivs = FakeIvsExtension.builder().build();

    @Test
    void test() {}
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnClient {
    @Bean
    IvsClient ivs() {
      return FakeIvs.create().client();
    }
  }

  @Test
  void aFakeOfSomeTestsIsTheirsWhereTheContextHasNoClient() {
    pass(1, WithoutClientTestCase.class);
  }

  @SpringJUnitConfig(WithoutClient.class)
  static class WithoutClientTestCase {
    @Test
    @WithFakeIvs
    void test(FakeIvs fake) {
      assertThat(fake.client().listChannels(request -> {}).channels()).isEmpty();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WithoutClient {}

  @Test
  void theContextsOfAHierarchyHaveOneFake() {
    pass(1, HierarchyTestCase.class);
  }

  @ExtendWith(SpringExtension.class)
  @ContextHierarchy({
    @ContextConfiguration(classes = OwnClient.class),
    @ContextConfiguration(classes = WithoutClient.class)
  })
  @WithFakeIvs
  static class HierarchyTestCase {
    @Test
    void test(FakeIvs fake, @Autowired ApplicationContext context) {
      ApplicationContext parent = Objects.requireNonNull(context.getParent());
      assertThat(parent.getBean(IvsClient.class)).isSameAs(fake.client());
      assertThat(context.getBean(IvsClient.class)).isSameAs(fake.client());
    }
  }

  @Test
  void aStrictTestIsStrict() {
    assertThat(failuresOf(kit(StrictTestCase.class).execute()))
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure).hasMessageStartingWith("The strict test leaves behind the live");
              assertThat(failure.getSuppressed()).hasSize(1);
            });
  }

  @SpringBootTest
  @WithFakeIvs(strict = true)
  static class StrictTestCase {
    @Test
    void test(FakeIvs fake) {
      fake.goLive(fake.client().createChannel(request -> {}).channel().arn());
    }
  }
}
