package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.Arn;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Transaction;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Puts resources whose ARN a test gives straight into the state. */
public final class SeededResources {

  private SeededResources() {}

  /**
   * Puts a channel there with what it gives, and for the rest what CreateChannel would give it: a
   * stream key too.
   */
  public static Channel putChannel(Transaction transaction, Channel given) {
    State state = transaction.state();
    String arn = requireOwn(transaction, ResourceType.CHANNEL, given.arn());
    requireAbsent(state.channels().find(arn).isPresent(), arn);
    Channel address = Channels.addressed(state, transaction.account(), Arn.idOf(arn));
    Channel channel = ChannelSettings.seeded(address, given);
    state.channels().put(channel);
    drawStreamKey(transaction, arn);
    return channel;
  }

  private static void drawStreamKey(Transaction transaction, String channelArn) {
    String id = transaction.state().ids().resourceId();
    String arn = transaction.account().arn(ResourceType.STREAM_KEY, id);
    add(transaction, StreamKey.builder().arn(arn).channelArn(channelArn).build());
    transaction.state().drawnStreamKeys().put(channelArn, arn);
  }

  /**
   * Puts a stream key there with what it gives, and for the rest what CreateStreamKey would give
   * it. The key that was drawn for the channel when it was put there makes room for it.
   */
  public static StreamKey putStreamKey(Transaction transaction, StreamKey given) {
    State state = transaction.state();
    String arn = requireOwn(transaction, ResourceType.STREAM_KEY, given.arn());
    requireAbsent(state.streamKeys().find(arn).isPresent(), arn);
    String channelArn = Objects.requireNonNull(given.channelArn(), "channelArn");
    if (state.channels().find(channelArn).isEmpty()) {
      throw new IllegalArgumentException(
          Text.of(
              "There is no channel %s in this fake: put the channel before its stream key.",
              channelArn));
    }
    StreamKey added = add(transaction, given);
    String drawn = state.drawnStreamKeys().remove(channelArn);
    if (drawn != null) {
      state.streamKeys().find(drawn).ifPresent(state.streamKeys()::remove);
    }
    return added;
  }

  private static StreamKey add(Transaction transaction, StreamKey given) {
    State state = transaction.state();
    String value =
        state.ids().streamKeyValue(transaction.account().region(), Arn.idOf(given.arn()));
    StreamKey defaults = StreamKey.builder().value(value).tags(Map.of()).build();
    StreamKey streamKey = Structures.copy(given, defaults.toBuilder()).build();
    state
        .streamKeyWithValue(streamKey.value())
        .ifPresent(other -> refuseSameValue(streamKey, other));
    state.streamKeys().put(streamKey);
    return streamKey;
  }

  /** Does not repeat the value: it is a secret. */
  private static void refuseSameValue(StreamKey streamKey, StreamKey other) {
    throw new IllegalStateException(
        Text.of(
            "%s has the value of %s: give it another one, or none for one of its own.",
            streamKey.arn(), other.arn()));
  }

  private static String requireOwn(
      Transaction transaction, ResourceType type, @Nullable String arn) {
    return Arn.requireOwn(transaction.account(), type, String.valueOf(arn));
  }

  private static void requireAbsent(boolean present, String arn) {
    if (present) {
      throw new IllegalStateException(
          Text.of("%s is in this fake already: put it there once, or reset the fake first.", arn));
    }
  }
}
