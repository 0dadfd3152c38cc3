package io.github.fakeivs.assertj;

import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.viewer.PlaybackAttempt;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a channel at one moment. {@code satisfies} and {@code extracting} get its {@link
 * ChannelState}.
 *
 * @see FakeIvsAssert#channel(String)
 * @since 0.1.0
 */
public class ChannelAssert extends AbstractStreamAssert<ChannelAssert, ChannelState> {

  /**
   * Creates assertions about a channel.
   *
   * @param actual the channel
   */
  public ChannelAssert(@Nullable ChannelState actual) {
    super(actual, ChannelAssert.class);
  }

  @Override
  StreamState stream() {
    return actual.streamState();
  }

  /** Verifies that the channel exists. */
  public ChannelAssert exists() {
    isNotNull();
    if (!actual.isThere()) {
      throw failure("\n%s", actual.absence());
    }
    return myself;
  }

  /**
   * Verifies the name of the channel.
   *
   * @param name the name; empty if the channel has none
   */
  public ChannelAssert hasName(String name) {
    Objects.requireNonNull(name, "name");
    exists();
    String actualName = actual.channel().name();
    if (!actualName.equals(name)) {
      throw failureWithActualExpected(
          actualName,
          name,
          "\n%s",
          Text.of(
              "Expecting %s to have the name '%s', but it has '%s'.", actual, name, actualName));
    }
    return myself;
  }

  /**
   * Verifies that the channel has a tag.
   *
   * @param key the key of the tag
   * @param value the value of the tag
   */
  public ChannelAssert hasTag(String key, String value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    exists();
    if (!value.equals(actual.channel().tags().get(key))) {
      throw failure(
          "\n%s",
          Text.of(
              "Expecting %s to have the tag %s=%s, but it has %s.",
              actual, key, value, new TreeMap<>(actual.channel().tags())));
    }
    return myself;
  }

  /** Verifies that the channel is not live. */
  public ChannelAssert isOffline() {
    exists();
    StreamState stream = stream();
    if (stream.isLive()) {
      throw failure("\n%s", stream.mismatch("be offline"));
    }
    return myself;
  }

  /** Verifies that the channel is live and that its stream is being recorded. */
  public ChannelAssert isRecorded() {
    isLive();
    if (!actual.isRecorded()) {
      throw failure(
          "\n%s",
          Text.of(
              "Expecting %s to be recorded, but %s%s",
              actual,
              actual.recordings().isEmpty() ? "it has no recording." : "there are only:",
              Lines.of(actual.recordings(), Recording::toString)));
    }
    return myself;
  }

  /**
   * Returns assertions about the events of the channel, in order.
   *
   * @return the assertions
   */
  public final EventsAssert events() {
    isNotNull();
    return extracting(ChannelState::events, EventsAssert.FACTORY).as(described("events"));
  }

  /**
   * Returns assertions about the recordings of the channel, in the order in which they started.
   *
   * @return the assertions
   */
  public final ListAssert<Recording> recordings() {
    isNotNull();
    return extracting(ChannelState::recordings, list(Recording.class)).as(described("recordings"));
  }

  /**
   * Returns assertions about the attempts to watch the channel, in order.
   *
   * @return the assertions
   */
  public final ListAssert<PlaybackAttempt> playbackAttempts() {
    isNotNull();
    return extracting(ChannelState::playbackAttempts, list(PlaybackAttempt.class))
        .as(described("playback attempts"));
  }

  /**
   * Returns whether a stack trace element is hidden. Elements of {@link FakeIvsAssert} are hidden
   * as well, so that failures point at the test.
   */
  @Override
  protected boolean isElementOfCustomAssert(StackTraceElement element) {
    return super.isElementOfCustomAssert(element)
        || element.getClassName().equals(FakeIvsAssert.class.getName());
  }

  private String described(String what) {
    return Lines.described(this, Text.of("%s of %s", what, actual));
  }
}
