package io.github.fakeivs.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hands a test a channel that is live, or the broadcast on it.
 *
 * <pre>{@code
 * @Test
 * void countsViewers(IvsClient ivs, @LiveChannel(name = "lobby", viewers = 120) Channel channel) { … }
 * }</pre>
 *
 * <p>For parameters of the types {@code Channel} and {@code Broadcast}. Equal annotations in one
 * test, or in it and what it is forked from, mean the same channel: take both the channel and its
 * broadcast by writing it twice. Another name or another count is another channel. Beside {@link
 * WithFakeIvs} on the same parameter it is a channel of that fake.
 *
 * <p>Putting it there is no call: {@code Calls} does not tell of it, and fault rules do not strike
 * it. Safe in parallel, as all that belongs to one test.
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
   * The name of the channel.
   *
   * @return up to 128 letters, digits, hyphens and underscores; by default it has none
   */
  String name() default "";

  /**
   * How many watch.
   *
   * @return zero or more, or -1 for a count that timed out
   */
  long viewers() default 0;
}
