package io.github.fakeivs.assertj;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.viewer.PlaybackAttempt;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.Stream;

/**
 * A channel at one moment: what {@link ChannelAssert} is about, for {@code satisfies} and {@code
 * extracting}. Immutable.
 *
 * @since 0.1.0
 */
public final class ChannelState {

  private final FakeIvs frozen;
  private final String arn;
  private final @Nullable Channel channel;
  private final @Nullable Stream stream;
  private final StreamState streamState;

  private ChannelState(FakeIvs frozen, String arn) {
    IvsClient ivs = frozen.client();
    this.frozen = frozen;
    this.arn = arn;
    this.channel = read(() -> ivs.getChannel(c -> c.arn(arn)).channel());
    this.stream = read(() -> ivs.getStream(s -> s.channelArn(arn)).stream());
    String name = Lines.channel(arn, channel == null ? "" : channel.name());
    this.streamState =
        frozen
            .broadcast(arn)
            .map(broadcast -> StreamState.ofChannel(name, broadcast))
            .orElseGet(() -> StreamState.ofChannel(name, withoutStream()));
  }

  private String withoutStream() {
    if (channel == null) {
      return "does not exist";
    }
    return frozen.broadcasts(arn).stream()
        .findFirst()
        .map(
            last ->
                Text.of(
                    "is offline since stream %s %s",
                    last.streamId(), StreamState.of(last).condition()))
        .orElse("is offline and has had no stream");
  }

  /** Returns the state of a channel, whether it exists or not. */
  static ChannelState of(FakeIvs fake, String arn) {
    return new ChannelState(Moment.of(fake), arn);
  }

  private static <T> @Nullable T read(Supplier<T> call) {
    try {
      return call.get();
    } catch (IvsException e) {
      return null;
    }
  }

  /** {@return the channel, as in GetChannel} */
  public Channel channel() {
    if (channel == null) {
      throw new IllegalStateException(absence());
    }
    return channel;
  }

  /** {@return the live stream, as in GetStream, or empty if the channel is offline} */
  public Optional<Stream> stream() {
    return Optional.ofNullable(stream);
  }

  boolean isThere() {
    return channel != null;
  }

  /** Returns the channel in respect of its stream. */
  StreamState streamState() {
    return streamState;
  }

  /** Returns whether the live stream is being recorded. */
  boolean isRecorded() {
    return stream().map(Stream::streamId).filter(this::isRecorded).isPresent();
  }

  private boolean isRecorded(String streamId) {
    return recordings().stream().anyMatch(it -> it.streamIds().contains(streamId));
  }

  List<IvsEvent> events() {
    return frozen.events().stream().filter(event -> arn.equals(event.channelArn())).toList();
  }

  List<Recording> recordings() {
    return frozen.recordings().stream().filter(it -> it.channelArn().equals(arn)).toList();
  }

  List<PlaybackAttempt> playbackAttempts() {
    return frozen.playbackAttempts().stream().filter(it -> it.channelArn().equals(arn)).toList();
  }

  /** Returns the message that there is no such channel, with the channels that there are. */
  String absence() {
    List<ChannelSummary> others = frozen.client().listChannels(c -> c.maxResults(100)).channels();
    return Text.of(
        "Expecting %s to exist, but %s has %s",
        Lines.channel(arn, ""),
        frozen,
        others.isEmpty()
            ? "no channel."
            : "only:" + Lines.of(others, other -> Lines.channel(other.arn(), other.name())));
  }

  /** Returns the name and the ARN of the channel. The format may change. */
  @Override
  public String toString() {
    return streamState.name();
  }
}
