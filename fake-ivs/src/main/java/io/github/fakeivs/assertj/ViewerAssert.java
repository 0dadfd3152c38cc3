package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.viewer.Viewer;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about an admitted viewer.
 *
 * @see IvsAssertions#assertThat(Viewer)
 * @since 0.1.0
 */
public class ViewerAssert extends AbstractObjectAssert<ViewerAssert, Viewer> {

  /**
   * Creates assertions about a viewer.
   *
   * @param actual the viewer
   */
  public ViewerAssert(@Nullable Viewer actual) {
    super(actual, ViewerAssert.class);
  }

  /** Verifies that the viewer is watching. */
  public ViewerAssert isWatching() {
    isNotNull();
    Optional<Viewer.EndReason> end = actual.endReason();
    if (end.isPresent()) {
      throw failure(
          "\n%s", Text.of("Expecting %s to be watching, but %s.", name(), stopped(end.get())));
    }
    return myself;
  }

  /**
   * Verifies that the viewer has stopped watching, and why.
   *
   * @param reason the reason
   */
  public ViewerAssert hasStopped(Viewer.EndReason reason) {
    Objects.requireNonNull(reason, "reason");
    isNotNull();
    Optional<Viewer.EndReason> end = actual.endReason();
    if (!end.equals(Optional.of(reason))) {
      throw failure(
          "\n%s",
          Text.of(
              "Expecting %s to have stopped watching with %s, but %s.",
              name(), reason, end.map(this::stopped).orElse("it is watching")));
    }
    return myself;
  }

  private String stopped(Viewer.EndReason reason) {
    return Text.of(
        "it has stopped with %s at %s",
        reason, actual.endTime().map(Object::toString).orElse("an unknown time"));
  }

  private String name() {
    return Text.of(
        "viewer %s of stream %s of %s",
        actual.viewerId().map(Text::quoted).orElse("without id"),
        actual.streamId(),
        Lines.channel(actual.channelArn(), ""));
  }
}
