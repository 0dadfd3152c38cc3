package io.github.fakeivs.assertj;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.Viewer;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * The entry point for assertions about a fake and what it holds. It includes all of AssertJ's
 * {@link Assertions}, so that one static import serves a whole test.
 *
 * <pre>{@code
 * assertThat(fake).channel(arn).isLive().hasViewers(120);
 * assertThat(fake).channel(arn).events().containsExactlyInOrder("Session Created", "Stream Start");
 * assertThat(fake).received(CreateChannelRequest.class).with(request -> request.name("lobby")).once();
 * assertThat(response).hasSameMembersAs(other);
 * }</pre>
 *
 * <p>Assertions read the fake without a call: {@link FakeIvs#calls()} has only what production code
 * did, and faults do not apply. Everything that follows one {@code channel(…)} is of one moment.
 *
 * @see IvsSoftAssertions
 * @since 0.1.0
 */
public class IvsAssertions extends Assertions {

  /** Constructor for subclasses, which may add assertions of their own. */
  protected IvsAssertions() {}

  /**
   * Returns assertions about a fake.
   *
   * @param actual the fake
   * @return the assertions
   */
  public static FakeIvsAssert assertThat(@Nullable FakeIvs actual) {
    return new FakeIvsAssert(actual);
  }

  /**
   * Returns assertions about a broadcast.
   *
   * @param actual the broadcast
   * @return the assertions
   */
  public static BroadcastAssert assertThat(@Nullable Broadcast actual) {
    return new BroadcastAssert(actual);
  }

  /**
   * Returns assertions about an attempt to watch a channel.
   *
   * @param actual the attempt
   * @return the assertions
   */
  public static PlaybackAttemptAssert assertThat(@Nullable PlaybackAttempt actual) {
    return new PlaybackAttemptAssert(actual);
  }

  /**
   * Returns assertions about an admitted viewer.
   *
   * @param actual the viewer
   * @return the assertions
   */
  public static ViewerAssert assertThat(@Nullable Viewer actual) {
    return new ViewerAssert(actual);
  }

  /**
   * Returns assertions about a response.
   *
   * @param actual the response
   * @param <R> the type of response
   * @return the assertions
   */
  public static <R extends IvsResponse> IvsResponseAssert<R> assertThat(@Nullable R actual) {
    return new IvsResponseAssert<>(actual);
  }
}
