package io.github.fakeivs.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class, or one test, a fake Amazon IVS of its own.
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
 * <p><b>What is served.</b> {@code IvsClient}, {@code FakeIvsClient}, {@code IvsAsyncClient},
 * {@code FakeIvsAsyncClient}, {@code FakeIvs}, {@code FakeClock}, {@code Faults}, {@code Calls},
 * {@code AsyncCalls} and {@code EventDelivery}, by exactly these types: as parameters of tests, of
 * lifecycle methods, of test factories and of constructors, and as fields, whatever their
 * visibility, inherited ones too. All of one test belong to the same fake. Left alone are fields
 * that are final or already set, and whatever carries an annotation of another tool, such as
 * {@code @Mock} or {@code @Autowired}; only Mockito's {@code @Spy} and annotations about null are
 * no obstacle.
 *
 * <p><b>Which fake.</b> What {@code @BeforeAll} methods and static fields get is the baseline of
 * the class. Each test begins with a fork of it, and so do the tests of a nested class, with what
 * both classes prepared. {@code @AfterAll} sees the baseline as no test has touched it, unless by a
 * static field. A {@code @TestFactory} has one fake, which its dynamic tests share. Every
 * repetition and every set of arguments is a test.
 *
 * <p>A class with one instance for all its tests, {@code PER_CLASS}, has one fake for all of them,
 * so that what was wired once goes on working. It goes back, after each test, to what constructor
 * and {@code @BeforeAll} made of it. Listeners, and how events are delivered and asynchronous calls
 * carried out, stay; so do the strikes of fault rules that were in force before, which a test may
 * use up for those behind it. Such tests, and those of nested classes, cannot run at the same time.
 *
 * <p><b>Where it may stand.</b> On a class, where subclasses and nested test classes inherit it, on
 * a method, and on another annotation; static fields are filled only where it stands on the class
 * or on them. All that apply are merged, attribute by attribute: the method's over the class's,
 * that over the enclosing class's; on one element, what stands there itself over what its other
 * annotations and its superclass bring. Seeds add up instead. A test whose settings differ from its
 * class's by more than further seeds begins anew, without the baseline.
 *
 * <p><b>Several fakes.</b> On a parameter or field it changes the settings for that one. Members of
 * a test whose settings come out equal share a fake; others have different ones.
 *
 * <pre>{@code
 * @Test
 * void mirrors(@WithFakeIvs(region = "us-east-1") IvsClient east,
 *              @WithFakeIvs(region = "us-west-2") IvsClient west) { … }
 * }</pre>
 *
 * <p><b>When a test fails</b> its exception carries, as a suppressed one, what its fakes saw.
 *
 * <p>Tests may run in parallel: no test sees what another does. Wrong settings are an {@link
 * org.junit.jupiter.api.extension.ExtensionConfigurationException} before there is any fake.
 *
 * @see FakeIvsExtension#builder() the same for {@code @RegisterExtension}
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
@ExtendWith(FakeIvsExtension.class)
public @interface WithFakeIvs {

  /**
   * The region that the fake is.
   *
   * @return such as {@code eu-west-1}; empty: as further out, in the end us-east-1
   */
  String region() default "";

  /**
   * The account that owns all resources.
   *
   * @return twelve digits; empty: as further out, in the end 123456789012
   */
  String accountId() default "";

  /**
   * Where the clock of the fake stands when a test begins; it moves only when told to.
   *
   * @return an instant such as {@code 2030-01-01T00:00:00Z}; empty: as further out, in the end the
   *     clock follows the system's
   */
  String clock() default "";

  /**
   * What ids are drawn from: the same number and the same calls give the same ids.
   *
   * @return one number; none: as further out, in the end 0
   */
  long[] idSeed() default {};

  /**
   * Sets what has no attribute here. It runs before the attributes are applied: they win.
   *
   * @return a class with a constructor without parameters; {@code FakeIvsConfigurer} itself: as
   *     further out, in the end none
   */
  Class<? extends FakeIvsConfigurer> configurer() default FakeIvsConfigurer.class;

  /**
   * What the fake has before anything else happens to it. Those from further out run first, each
   * one once.
   *
   * @return classes with a constructor without parameters, in order
   */
  Class<? extends FakeIvsSeed>[] seed() default {};

  /**
   * Names a fake that all tests of the run share which name it: nothing is forked, nothing reset,
   * and tests that run in parallel see each other. All must give it the same settings.
   *
   * @return any name; empty: as further out, in the end each test has its own fake
   */
  String shared() default "";

  /**
   * Whether a test that passes fails nevertheless when it leaves something behind: streams that it
   * began and that are still live, fault rules that it put in force and that struck nothing, calls
   * on a client that it had closed. What comes from a seed, from the baseline or by {@link
   * LiveChannel} does not count, and shared fakes are not looked at. Not for parameters and fields.
   *
   * @return true or false; none: as further out, in the end false
   */
  boolean[] strict() default {};
}
