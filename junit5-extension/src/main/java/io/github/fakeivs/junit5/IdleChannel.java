package io.github.fakeivs.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides a test with a channel that has a stream key and is not live.
 *
 * <p>Applies to parameters of type {@code Channel}. Equal annotations in a test, and in what its
 * fake is forked from, provide the same channel. With {@link WithFakeIvs} on the same parameter,
 * the channel is one of that fake.
 *
 * <p>The channel is added without an SDK call, so it appears in no {@code Calls} and no fault rule
 * matches. Safe for parallel tests.
 *
 * @see LiveChannel
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(FakeIvsExtension.class)
public @interface IdleChannel {

  /**
   * Returns the name of the channel. Defaults to an empty name.
   *
   * @return the name: up to 128 letters, digits, hyphens and underscores
   */
  String name() default "";
}
