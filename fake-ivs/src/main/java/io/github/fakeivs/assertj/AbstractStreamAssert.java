package io.github.fakeivs.assertj;

import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.github.fakeivs.internal.base.Text;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/**
 * Assertions about a live stream, whichever way it is reached. Each verifies that it is live.
 *
 * @param <SELF> the type of these assertions
 * @param <ACTUAL> what is looked at
 * @since 0.1.0
 */
public abstract class AbstractStreamAssert<SELF extends AbstractStreamAssert<SELF, ACTUAL>, ACTUAL>
    extends AbstractObjectAssert<SELF, ACTUAL> {

  AbstractStreamAssert(@Nullable ACTUAL actual, Class<?> selfType) {
    super(actual, selfType);
  }

  /** Returns the stream as it is at this moment. */
  abstract StreamState stream();

  /** Verifies that the stream is live. */
  public SELF isLive() {
    requireLive("be live");
    return myself;
  }

  /**
   * Verifies the number of viewers.
   *
   * @param count the number, as in GetStream
   */
  public SELF hasViewers(long count) {
    StreamState stream = requireLive(Text.of("have %d viewers", count));
    if (stream.viewers() != count) {
      throw failureWithActualExpected(
          stream.viewers(),
          count,
          "\n%s",
          Text.of(
              "Expecting %s to have %d viewers, but it has %d.",
              stream.name(), count, stream.viewers()));
    }
    return myself;
  }

  /** Verifies that the stream is live, and that data arrives from its encoder. */
  public SELF isHealthy() {
    return hasHealth(StreamHealth.HEALTHY);
  }

  /** Verifies that the stream is live, and that no data arrives from its encoder. */
  public SELF isStarving() {
    return hasHealth(StreamHealth.STARVING);
  }

  private SELF hasHealth(StreamHealth expected) {
    StreamState stream = requireLive("be " + expected);
    if (stream.health() != expected) {
      throw failureWithActualExpected(
          stream.health(),
          expected,
          "\n%s",
          Text.of(
              "Expecting %s to be %s, but it is %s.", stream.name(), expected, stream.health()));
    }
    return myself;
  }

  /**
   * Verifies that the stream is live, and returns assertions about the payloads of the metadata
   * that the application inserted into it, in order. Messages show the payloads.
   *
   * @return the assertions
   */
  public final ListAssert<String> metadata() {
    isLive();
    StreamState stream = stream();
    return extracting(same -> stream.payloads(), list(String.class))
        .as(Lines.described(this, "metadata of " + stream.name()));
  }

  private StreamState requireLive(String expectation) {
    isNotNull();
    StreamState stream = stream();
    if (!stream.isLive()) {
      throw failure("\n%s", stream.mismatch(expectation));
    }
    return stream;
  }
}
