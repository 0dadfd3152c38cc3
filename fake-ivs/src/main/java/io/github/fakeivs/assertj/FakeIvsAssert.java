package io.github.fakeivs.assertj;

import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.viewer.PlaybackAttempt;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Assertions about a fake: what its channels are like, and what it received and sent.
 *
 * @since 0.1.0
 */
public class FakeIvsAssert extends AbstractObjectAssert<FakeIvsAssert, FakeIvs> {

  private static final InstanceOfAssertFactory<ChannelState, ChannelAssert> CHANNEL =
      new InstanceOfAssertFactory<>(ChannelState.class, ChannelAssert::new);

  /**
   * Creates assertions about a fake.
   *
   * @param actual the fake
   */
  public FakeIvsAssert(@Nullable FakeIvs actual) {
    super(actual, FakeIvsAssert.class);
    info.useRepresentation(new IvsRepresentation());
  }

  // Methods that lead to other assertions are final: soft assertions then leave them as they are,
  // and what they lead to is soft itself.

  /**
   * Verifies that there is a channel, and returns assertions about it as it is at this moment.
   *
   * @param channelArn the ARN of the channel
   * @return the assertions
   */
  public final ChannelAssert channel(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    isNotNull();
    return extracting(fake -> ChannelState.of(fake, channelArn), CHANNEL).exists();
  }

  /**
   * Verifies that there is no channel with an ARN.
   *
   * @param channelArn the ARN
   */
  public FakeIvsAssert hasNoChannel(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    isNotNull();
    ChannelState state = ChannelState.of(actual, channelArn);
    if (state.isThere()) {
      throw failure("\n%s", Text.of("Expecting %s not to exist, but it does.", state));
    }
    return myself;
  }

  /** Verifies that no channel is live. */
  public FakeIvsAssert hasNoLiveStream() {
    isNotNull();
    List<Broadcast> live = Moment.of(actual).broadcasts();
    if (!live.isEmpty()) {
      throw failure(
          "\n%s",
          Text.of(
              "Expecting %s to have no live stream, but it has %d:%s",
              actual, live.size(), Lines.of(live, FakeIvsAssert::line)));
    }
    return myself;
  }

  private static String line(Broadcast broadcast) {
    StreamState stream = StreamState.of(broadcast);
    return Text.of("%s %s", stream.name(), stream.condition());
  }

  /**
   * Returns assertions about the calls with one type of request, whether they succeeded or failed.
   * Verifies nothing by itself: end with a number of calls, such as {@link
   * ReceivedRequestsAssert#once()}.
   *
   * @param type the type of request, such as {@code CreateChannelRequest.class}
   * @param <Q> the type of request
   * @param <B> the builder of such requests
   * @return the assertions
   * @throws IllegalArgumentException if this is not the type of a request
   */
  public final <Q extends ToCopyableBuilder<B, Q>, B extends CopyableBuilder<B, Q>>
      ReceivedRequestsAssert<Q, B> received(Class<Q> type) {
    Objects.requireNonNull(type, "type");
    isNotNull();
    ReceivedCalls<Q> calls = ReceivedCalls.with(type, actual);
    return extracting(
        fake -> calls,
        new InstanceOfAssertFactory<>(
            ReceivedCalls.class, same -> new ReceivedRequestsAssert<Q, B>(calls)));
  }

  /**
   * Returns assertions about the calls of one operation, whether they succeeded or failed. Verifies
   * nothing by itself: end with a number of calls, such as {@link ReceivedCallsAssert#once()}.
   *
   * @param operation the operation
   * @return the assertions
   */
  public final ReceivedCallsAssert received(IvsOperation operation) {
    Objects.requireNonNull(operation, "operation");
    isNotNull();
    ReceivedCalls<IvsRequest> calls = ReceivedCalls.of(operation, actual);
    return extracting(
        fake -> calls,
        new InstanceOfAssertFactory<>(ReceivedCalls.class, same -> new ReceivedCallsAssert(calls)));
  }

  /** Verifies that there was no call at all. */
  public FakeIvsAssert receivedNothing() {
    isNotNull();
    List<RecordedCall> calls = actual.calls().all();
    if (!calls.isEmpty()) {
      throw failure(
          "\n%s",
          Text.of(
              "Expecting %s to have received no call, but there are %d:%s",
              actual, calls.size(), Lines.of(calls, ReceivedCalls::line)));
    }
    return myself;
  }

  /**
   * Returns assertions about all events, in order.
   *
   * @return the assertions
   */
  public final EventsAssert events() {
    isNotNull();
    return extracting(FakeIvs::events, EventsAssert.FACTORY).as(described("events"));
  }

  /**
   * Returns assertions about the recordings of all channels, in the order in which they started.
   *
   * @return the assertions
   */
  public final ListAssert<Recording> recordings() {
    isNotNull();
    return extracting(FakeIvs::recordings, list(Recording.class)).as(described("recordings"));
  }

  /**
   * Returns assertions about all attempts to watch a channel, in order.
   *
   * @return the assertions
   */
  public final ListAssert<PlaybackAttempt> playbackAttempts() {
    isNotNull();
    return extracting(FakeIvs::playbackAttempts, list(PlaybackAttempt.class))
        .as(described("playback attempts"));
  }

  private String described(String what) {
    return Lines.described(this, Text.of("%s of %s", what, actual));
  }
}
