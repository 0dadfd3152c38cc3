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
 * <pre>{@code
 * @IdleChannel(name = "lobby")
 * private Channel channel;
 * }</pre>
 *
 * <p>Applies to parameters and fields of type {@code Channel}; a field is set before the
 * {@code @BeforeEach} methods run, and must neither be final nor have a value. Equal annotations in
 * a test, and in what its fake is forked from, provide the same channel. With {@link WithFakeIvs}
 * on the same parameter or field, the channel is one of that fake.
 *
 * <p>The channel is added without an SDK call, so no call is recorded and no fault rule matches.
 * Safe for parallel tests.
 *
 * @see LiveChannel
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@ExtendWith(FakeIvsExtension.class)
public @interface IdleChannel {

  /**
   * Returns the name of the channel. Defaults to an empty name.
   *
   * @return the name: up to 128 letters, digits, hyphens and underscores
   */
  String name() default "";
}
