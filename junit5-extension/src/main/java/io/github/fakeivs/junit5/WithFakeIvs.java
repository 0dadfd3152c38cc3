package io.github.fakeivs.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides each test of a class, or a single test, with its own fake Amazon IVS.
 *
 * <pre>{@code
 * @WithFakeIvs
 * class ChannelServiceTest {
 *
 *   @Test
 *   void createsAChannel(IvsClient ivs) { … }
 * }
 * }</pre>
 *
 * <p><b>Injection.</b> The types {@code IvsClient}, {@code FakeIvsClient}, {@code IvsAsyncClient},
 * {@code FakeIvsAsyncClient}, {@code FakeIvs}, {@code FakeClock}, {@code Faults}, {@code Calls},
 * {@code AsyncCalls} and {@code EventDelivery} are injected into parameters of test methods,
 * lifecycle methods, test factories and constructors, and into fields, including private and
 * inherited ones. The declared type must be exactly one of these. Everything that is injected for a
 * test belongs to the same fake.
 *
 * <p>Not injected are fields that are final or already set, and parameters and fields with an
 * annotation of another tool, such as {@code @Mock} or {@code @Autowired}. Mockito's {@code @Spy}
 * and nullness annotations do not prevent injection.
 *
 * <p><b>Lifecycle.</b> {@code @BeforeAll} methods and static fields get the baseline of the class.
 * Each test gets a fork of it; the tests of a nested class get a fork of what both classes
 * prepared. {@code @AfterAll} methods see the baseline unchanged by tests, unless those used a
 * static field. Each repetition and each set of arguments is a test with its own fake. The dynamic
 * tests of a {@code @TestFactory} share the fake of the factory.
 *
 * <p>With the lifecycle {@code PER_CLASS}, all tests share one fake, so that objects in the test
 * instance can keep using it. After each test it is restored to what the constructor and the
 * {@code @BeforeAll} methods prepared, in all respects; see {@link
 * io.github.fakeivs.Baseline#restore()}. Such tests, including those of nested classes, cannot run
 * in parallel, and their methods and nested classes cannot have settings of their own.
 *
 * <p><b>Placement.</b> The annotation can be used on a class, where subclasses and nested test
 * classes inherit it, on a method, and as a meta-annotation. Static fields are injected only if it
 * is on the class or on the field. All annotations that apply are merged by attribute: a method
 * takes precedence over its class, and a class over its enclosing class; on the same element,
 * direct use takes precedence over meta-annotations, and meta-annotations over superclasses and
 * interfaces. Seeds are accumulated instead. If the settings of a test differ from those of its
 * class in more than additional seeds, the test gets a new fake rather than a fork.
 *
 * <p><b>Spring.</b> If Spring's {@code SpringExtension} runs a class with this annotation, such as
 * one with {@code @SpringBootTest}, the {@code IvsClient} and {@code IvsAsyncClient} beans of its
 * context are those of one fake, which the tests get too. All tests with the same context share it,
 * one after the other; it is restored after each test as with {@code PER_CLASS}. If only some
 * methods of a class have the annotation and the context has a client, these methods fail, because
 * that client does not belong to their fakes.
 *
 * <p><b>Several fakes.</b> On a parameter or field, the annotation overrides the settings for it.
 * Within a test, equal settings mean the same fake, and different settings mean different fakes.
 *
 * <pre>{@code
 * @Test
 * void mirrors(@WithFakeIvs(region = "us-east-1") IvsClient east,
 *              @WithFakeIvs(region = "us-west-2") IvsClient west) { … }
 * }</pre>
 *
 * <p><b>Failures.</b> If a test fails, a description of its fakes is added to its exception as a
 * suppressed exception, and printed to standard error for build tools that trim stack traces.
 * JUnit's configuration parameter {@code io.github.fakeivs.report} chooses between them: {@code
 * both}, {@code stack-trace}, {@code output} or {@code none}. Invalid settings cause an {@link
 * org.junit.jupiter.api.extension.ExtensionConfigurationException} before a fake is created.
 *
 * <p>Tests can run in parallel; they do not see each other's fakes.
 *
 * @see FakeIvsExtension#builder()
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
@ExtendWith(FakeIvsExtension.class)
public @interface WithFakeIvs {

  /**
   * Returns the region. An empty string means the region of the enclosing settings; defaults to
   * us-east-1.
   *
   * @return the id of the region, such as {@code eu-west-1}
   */
  String region() default "";

  /**
   * Returns the id of the account that owns all resources. An empty string means the account of the
   * enclosing settings; defaults to 123456789012.
   *
   * @return twelve digits
   */
  String accountId() default "";

  /**
   * Returns the time at which the clock of the fake stands when a test starts. An empty string
   * means the time of the enclosing settings; by default the clock follows the system clock.
   *
   * @return an instant, such as {@code 2030-01-01T00:00:00Z}
   */
  String clock() default "";

  /**
   * Returns the seed of all generated ids. An empty array means the seed of the enclosing settings;
   * by default each test has a seed of its own, which is the same in every run.
   *
   * @return at most one number
   */
  long[] idSeed() default {};

  /**
   * Returns the quotas that differ from those of the service. An empty array means the quotas of
   * the enclosing settings; defaults to those of the service.
   *
   * @return the quotas to change
   */
  QuotaLimit[] quotas() default {};

  /**
   * Returns the delay after which an event reaches the listeners, on the clock of the fake. An
   * empty string means the delay of the enclosing settings; defaults to zero.
   *
   * @return a duration of zero or more, such as {@code PT5S}
   */
  String eventDelay() default "";

  /**
   * Returns the class that sets properties without an attribute here. It runs first, so the
   * attributes take precedence. {@code FakeIvsConfigurer} itself means the configurer of the
   * enclosing settings; defaults to none.
   *
   * @return a class with a constructor without parameters
   */
  Class<? extends FakeIvsConfigurer> configurer() default FakeIvsConfigurer.class;

  /**
   * Returns the classes that prepare each fake before it is used. The seeds of enclosing settings
   * run first; each seed runs once. Defaults to none.
   *
   * @return classes with a constructor without parameters, in order
   */
  Class<? extends FakeIvsSeed>[] seed() default {};

  /**
   * Returns the name of a fake that all tests of the test run with the same name share. It is
   * neither forked nor reset, and parallel tests see each other's changes. All must specify the
   * same settings for it. An empty string means the name in the enclosing settings; by default each
   * test has its own fake.
   *
   * @return the name
   */
  String shared() default "";

  /**
   * Returns whether a test fails if it leaves something behind, as {@link
   * io.github.fakeivs.Baseline#leftovers()} lists it: live streams, fault rules that matched fewer
   * calls than specified or were never finished, held events and calls, and calls on a closed
   * client. What seeds, the baseline or {@link LiveChannel} prepared does not count, and shared
   * fakes are not checked. Cannot be set on parameters and fields. An empty array means the value
   * of the enclosing settings; defaults to the configuration parameter {@code
   * io.github.fakeivs.strict} of JUnit, or false.
   *
   * @return at most one value
   */
  boolean[] strict() default {};

  /**
   * Returns whether the SDK clients that production code builds itself are routed to the fake: to
   * the fake of the test, and in {@code @BeforeAll} and {@code @AfterAll} methods to the baseline
   * of the class. The annotation must be on the class if a client is built there. It sets system
   * properties, so tests that run in parallel need
   * {@code @ResourceLock(Resources.SYSTEM_PROPERTIES)}. Cannot be set on parameters and fields. An
   * empty array means the value of the enclosing settings; defaults to false.
   *
   * @return at most one value
   * @see io.github.fakeivs.http.SdkClientRouting
   */
  boolean[] routeSdkClients() default {};
}
