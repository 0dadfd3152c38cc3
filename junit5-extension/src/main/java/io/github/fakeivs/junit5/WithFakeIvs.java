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
 * <p>Test and lifecycle methods may have parameters of the types {@code IvsClient}, {@code
 * FakeIvsClient} and {@code FakeIvs}; all of one test belong to the same fake.
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
 * <p>May stand on a class, where nested test classes and subclasses inherit it, on a method, and on
 * another annotation. What {@code @BeforeAll} does to its fake is where each test of the class
 * begins: tests get forks of it, as the tests of a nested class get forks of what both classes
 * prepared.
 *
 * <p>Tests may run in parallel: no test sees what another does.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(FakeIvsExtension.class)
public @interface WithFakeIvs {}
