package io.github.fakeivs.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands a test a channel that has its stream key and is not live.
 *
 * <p>For parameters of the type {@code Channel}. Equal annotations in one test, or in it and what
 * it is forked from, mean the same channel. Beside {@link WithFakeIvs} on the same parameter it is
 * a channel of that fake.
 *
 * <p>Putting it there is no call: {@code Calls} does not tell of it, and fault rules do not strike
 * it. Safe in parallel, as all that belongs to one test.
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
   * The name of the channel.
   *
   * @return up to 128 letters, digits, hyphens and underscores; by default it has none
   */
  String name() default "";
}
