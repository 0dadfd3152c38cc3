package io.github.fakeivs.assertj;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.Viewer;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * Collects the failures of assertions, and reports all of them at the end. Has the assertions of
 * {@link IvsAssertions} and all of AssertJ's own soft assertions.
 *
 * <pre>{@code
 * IvsSoftAssertions.assertSoftly(
 *     softly -> {
 *       softly.assertThat(fake).channel(lobby).isLive().hasViewers(120);
 *       softly.assertThat(fake).received(StopStreamRequest.class).never();
 *     });
 * }</pre>
 *
 * <p>With AssertJ's {@code SoftAssertionsExtension}, JUnit passes an instance to test methods that
 * have a parameter of this type, and checks it after the test.
 *
 * @since 0.1.0
 */
public class IvsSoftAssertions extends AbstractSoftAssertions
    implements StandardSoftAssertionsProvider {

  /** Creates an instance without failures. */
  public IvsSoftAssertions() {}

  /**
   * Runs assertions, and throws an error with all that failed.
   *
   * @param assertions the assertions
   */
  public static void assertSoftly(Consumer<IvsSoftAssertions> assertions) {
    SoftAssertionsProvider.assertSoftly(IvsSoftAssertions.class, assertions);
  }

  /**
   * Returns assertions about a fake.
   *
   * @param actual the fake
   * @return the assertions
   */
  public FakeIvsAssert assertThat(@Nullable FakeIvs actual) {
    return proxy(FakeIvsAssert.class, FakeIvs.class, actual);
  }

  /**
   * Returns assertions about a broadcast.
   *
   * @param actual the broadcast
   * @return the assertions
   */
  public BroadcastAssert assertThat(@Nullable Broadcast actual) {
    return proxy(BroadcastAssert.class, Broadcast.class, actual);
  }

  /**
   * Returns assertions about an attempt to watch a channel.
   *
   * @param actual the attempt
   * @return the assertions
   */
  public PlaybackAttemptAssert assertThat(@Nullable PlaybackAttempt actual) {
    return proxy(PlaybackAttemptAssert.class, PlaybackAttempt.class, actual);
  }

  /**
   * Returns assertions about an admitted viewer.
   *
   * @param actual the viewer
   * @return the assertions
   */
  public ViewerAssert assertThat(@Nullable Viewer actual) {
    return proxy(ViewerAssert.class, Viewer.class, actual);
  }

  /**
   * Returns assertions about a response.
   *
   * @param actual the response
   * @param <R> the type of response
   * @return the assertions
   */
  @SuppressWarnings("unchecked") // A class literal has no type argument.
  public <R extends IvsResponse> IvsResponseAssert<R> assertThat(@Nullable R actual) {
    return proxy(IvsResponseAssert.class, IvsResponse.class, actual);
  }
}
