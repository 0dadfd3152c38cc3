package io.github.fakeivs.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Provides a test with a live channel, or with the broadcast on it.
 *
 * <pre>{@code
 * @Test
 * void countsViewers(IvsClient ivs, @LiveChannel(name = "lobby", viewers = 120) Channel channel) { … }
 * }</pre>
 *
 * <p>Applies to parameters of the types {@code Channel} and {@code Broadcast}. Equal annotations in
 * a test, and in what its fake is forked from, provide the same channel; to get both the channel
 * and its broadcast, use the same annotation on two parameters. A different name or number of
 * viewers means a different channel. With {@link WithFakeIvs} on the same parameter, the channel is
 * one of that fake.
 *
 * <p>The channel is added without an SDK call, so it appears in no {@code Calls} and no fault rule
 * matches. Safe for parallel tests.
 *
 * @see IdleChannel
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@ExtendWith(FakeIvsExtension.class)
public @interface LiveChannel {

  /**
   * Returns the name of the channel. Defaults to an empty name.
   *
   * @return the name: up to 128 letters, digits, hyphens and underscores
   */
  String name() default "";

  /**
   * Returns the number of viewers. Defaults to zero.
   *
   * @return zero or more, or -1 to simulate that the service timed out while counting
   */
  long viewers() default 0;
}
