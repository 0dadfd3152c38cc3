package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Table;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * A resource of any type, reduced to its tags.
 *
 * @param tags the current tags
 * @param replace replaces the tags
 */
record Taggable(Map<String, String> tags, Consumer<Map<String, String>> replace) {

  /** Returns the resource with an ARN, of any type. */
  static Optional<Taggable> find(State state, String arn) {
    Stream<Supplier<Optional<Taggable>>> kinds =
        Stream.of(
            () -> in(state.channels(), arn, Channel::tags, Taggable::tagged),
            () -> in(state.streamKeys(), arn, StreamKey::tags, Taggable::tagged),
            () ->
                in(
                    state.playbackRestrictionPolicies(),
                    arn,
                    PlaybackRestrictionPolicy::tags,
                    Taggable::tagged),
            () ->
                in(
                    state.recordingConfigurations(),
                    arn,
                    creation -> creation.configuration().tags(),
                    (creation, tags) ->
                        creation.with(creation.configuration().toBuilder().tags(tags).build())),
            () ->
                in(
                    state.playbackKeyPairs(),
                    arn,
                    key -> key.keyPair().tags(),
                    (key, tags) -> key.with(key.keyPair().toBuilder().tags(tags).build())));
    return kinds.flatMap(kind -> kind.get().stream()).findFirst();
  }

  void replaceTags(Map<String, String> other) {
    replace.accept(other);
  }

  private static <V> Optional<Taggable> in(
      Table<V> table,
      String arn,
      Function<V, Map<String, String>> tags,
      BiFunction<V, Map<String, String>, V> tagged) {
    return table
        .find(arn)
        .map(row -> new Taggable(tags.apply(row), other -> table.put(tagged.apply(row, other))));
  }

  private static Channel tagged(Channel channel, Map<String, String> tags) {
    return channel.toBuilder().tags(tags).build();
  }

  private static StreamKey tagged(StreamKey streamKey, Map<String, String> tags) {
    return streamKey.toBuilder().tags(tags).build();
  }

  private static PlaybackRestrictionPolicy tagged(
      PlaybackRestrictionPolicy policy, Map<String, String> tags) {
    return policy.toBuilder().tags(tags).build();
  }
}
