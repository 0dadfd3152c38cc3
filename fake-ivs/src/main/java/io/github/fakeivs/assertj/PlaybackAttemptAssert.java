package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.PlaybackRefusal;
import io.github.fakeivs.viewer.RefusalReason;
import java.util.Objects;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an attempt to watch a channel.
 *
 * @see IvsAssertions#assertThat(PlaybackAttempt)
 * @since 0.1.0
 */
public class PlaybackAttemptAssert
    extends AbstractObjectAssert<PlaybackAttemptAssert, PlaybackAttempt> {

  /**
   * Creates assertions about an attempt.
   *
   * @param actual the attempt
   */
  public PlaybackAttemptAssert(@Nullable PlaybackAttempt actual) {
    super(actual, PlaybackAttemptAssert.class);
  }

  /** Verifies that the viewer was admitted. */
  public PlaybackAttemptAssert isAdmitted() {
    isNotNull();
    if (!actual.isAdmitted()) {
      throw failure(
          "\n%s",
          Text.of("Expecting %s to be admitted, but it was %s", name(), refused(actual.refusal())));
    }
    return myself;
  }

  /**
   * Verifies that the viewer was refused, and why.
   *
   * @param reason the reason
   */
  public PlaybackAttemptAssert isRefused(RefusalReason reason) {
    Objects.requireNonNull(reason, "reason");
    isNotNull();
    if (actual.isAdmitted() || actual.refusal().reason() != reason) {
      throw failure(
          "\n%s",
          Text.of(
              "Expecting %s to be refused with %s, but it was %s",
              name(), reason, actual.isAdmitted() ? "admitted." : refused(actual.refusal())));
    }
    return myself;
  }

  private static String refused(PlaybackRefusal refusal) {
    return Text.of("refused with %s: %s", refusal.reason(), refusal.message());
  }

  private String name() {
    return Text.of(
        "the attempt of viewer %s to watch %s at %s",
        actual.viewerId().map(Text::quoted).orElse("without id"),
        Lines.channel(actual.channelArn(), ""),
        actual.time());
  }
}
