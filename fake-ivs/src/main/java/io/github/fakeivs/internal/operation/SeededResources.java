package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Puts resources whose ARN a test gives straight into the state. */
public final class SeededResources {

  private SeededResources() {}

  /** Puts a channel there with a stream key, both as CreateChannel would make them. */
  public static Channel putChannelWithKey(State state, Account account, String channelArn) {
    Channel channel = putChannel(state, account, Channel.builder().arn(channelArn).build());
    String streamKeyArn = account.arn(ResourceType.STREAM_KEY, state.ids().resourceId());
    putStreamKey(
        state, account, StreamKey.builder().arn(streamKeyArn).channelArn(channelArn).build());
    return channel;
  }

  /** Puts a channel there with what it gives, and for the rest what CreateChannel would give it. */
  public static Channel putChannel(State state, Account account, Channel given) {
    String id = idOf(account, ResourceType.CHANNEL, given.arn());
    requireAbsent(state.channels().find(given.arn()).isPresent(), given.arn());
    Channel channel = ChannelSettings.seeded(Channels.addressed(state, account, id), given);
    state.channels().put(channel);
    return channel;
  }

  /** Puts a stream key there with what it gives, and for the rest what CreateStreamKey would. */
  public static StreamKey putStreamKey(State state, Account account, StreamKey given) {
    String id = idOf(account, ResourceType.STREAM_KEY, given.arn());
    requireAbsent(state.streamKeys().find(given.arn()).isPresent(), given.arn());
    if (state.channels().find(Objects.requireNonNull(given.channelArn(), "channelArn")).isEmpty()) {
      throw new IllegalArgumentException(
          "There is no channel %s in this fake: put the channel before its stream key."
              .formatted(given.channelArn()));
    }
    StreamKey defaults =
        StreamKey.builder()
            .value(state.ids().streamKeyValue(account.region(), id))
            .tags(Map.of())
            .build();
    StreamKey streamKey = Members.copy(given, defaults.toBuilder()).build();
    state
        .streamKeyWithValue(streamKey.value())
        .ifPresent(other -> refuseSameValue(streamKey, other));
    state.streamKeys().put(streamKey);
    return streamKey;
  }

  /** Does not repeat the value: it is a secret. */
  private static void refuseSameValue(StreamKey streamKey, StreamKey other) {
    throw new IllegalStateException(
        "%s has the value of %s: give it another one, or none for one of its own."
            .formatted(streamKey.arn(), other.arn()));
  }

  private static String idOf(Account account, ResourceType type, @Nullable String arn) {
    String prefix = account.arn(type, "");
    if (arn == null || !arn.matches(Pattern.quote(prefix) + "[a-zA-Z0-9-]+")) {
      throw new IllegalArgumentException(
          "'%s' is no ARN of a %s in this fake: it has to be %s and letters, digits or hyphens."
              .formatted(arn, type.arnName(), prefix));
    }
    return arn.substring(prefix.length());
  }

  private static void requireAbsent(boolean present, String arn) {
    if (present) {
      throw new IllegalStateException(
          "%s is in this fake already: put it there once, or reset the fake first.".formatted(arn));
    }
  }
}
