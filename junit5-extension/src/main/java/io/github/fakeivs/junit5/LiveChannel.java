package io.github.fakeivs.junit5;

import io.github.fakeivs.stream.Encoder;
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
 * <p>Applies to parameters and fields of the types {@code Channel} and {@code Broadcast}; a field
 * is set before the {@code @BeforeEach} methods run, and must neither be final nor have a value.
 * Equal annotations in a test, and in what its fake is forked from, provide the same channel; to
 * get both the channel and its broadcast, use the same annotation on two parameters or fields. A
 * different attribute means a different channel. With {@link WithFakeIvs} on the same parameter or
 * field, the channel is one of that fake.
 *
 * <p>The channel is added without an SDK call, so no call is recorded and no fault rule matches.
 * Safe for parallel tests.
 *
 * @see IdleChannel
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
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

  /**
   * Returns the encoder. Defaults to OBS Studio at 1080p.
   *
   * @return the encoder; multitrack video is enabled on the channel if the encoder sends it
   */
  Preset encoder() default Preset.OBS_1080P30;

  /**
   * Returns the tags of the channel. Defaults to none.
   *
   * @return tags such as {@code team=events}
   */
  String[] tags() default {};

  /**
   * Returns whether the stream is recorded, to the bucket {@code recordings}. Defaults to false.
   *
   * @return whether the channel has a recording configuration
   */
  boolean recorded() default false;

  /**
   * An encoder, for annotations.
   *
   * @since 0.1.0
   */
  enum Preset {
    /** The encoder of {@link Encoder#obs1080p30()}. */
    OBS_1080P30,
    /** The encoder of {@link Encoder#obs720p60()}. */
    OBS_720P60,
    /** The encoder of {@link Encoder#obsMultitrack()}. */
    OBS_MULTITRACK;

    /** {@return the encoder} */
    public Encoder encoder() {
      return switch (this) {
        case OBS_1080P30 -> Encoder.obs1080p30();
        case OBS_720P60 -> Encoder.obs720p60();
        case OBS_MULTITRACK -> Encoder.obsMultitrack();
      };
    }
  }
}
