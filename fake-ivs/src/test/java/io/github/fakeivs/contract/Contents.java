package io.github.fakeivs.contract;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** Everything that a client can see of an account in a region. */
public record Contents(
    List<Channel> channels,
    List<StreamKey> streamKeys,
    List<RecordingConfiguration> recordingConfigurations,
    List<PlaybackKeyPair> playbackKeyPairs,
    List<PlaybackRestrictionPolicy> playbackRestrictionPolicies,
    List<String> liveStreamIds,
    List<StreamSession> sessions) {

  public static Contents of(IvsClient ivs) {
    List<Channel> channels =
        ivs.listChannelsPaginator(c -> {}).stream()
            .flatMap(page -> page.channels().stream())
            .map(summary -> ivs.getChannel(c -> c.arn(summary.arn())).channel())
            .toList();
    return new Contents(
        channels,
        channels.stream().flatMap(channel -> streamKeys(ivs, channel)).toList(),
        recordingConfigurations(ivs),
        playbackKeyPairs(ivs),
        playbackRestrictionPolicies(ivs),
        ivs.listStreamsPaginator(s -> {}).stream()
            .flatMap(page -> page.streams().stream())
            .map(StreamSummary::streamId)
            .toList(),
        channels.stream().flatMap(channel -> sessions(ivs, channel)).toList());
  }

  private static Stream<StreamKey> streamKeys(IvsClient ivs, Channel channel) {
    return ivs.listStreamKeysPaginator(k -> k.channelArn(channel.arn())).stream()
        .flatMap(page -> page.streamKeys().stream())
        .map(summary -> ivs.getStreamKey(k -> k.arn(summary.arn())).streamKey());
  }

  private static List<RecordingConfiguration> recordingConfigurations(IvsClient ivs) {
    return ivs.listRecordingConfigurationsPaginator(r -> {}).stream()
        .flatMap(page -> page.recordingConfigurations().stream())
        .map(
            summary ->
                ivs.getRecordingConfiguration(r -> r.arn(summary.arn())).recordingConfiguration())
        .toList();
  }

  private static List<PlaybackKeyPair> playbackKeyPairs(IvsClient ivs) {
    return ivs.listPlaybackKeyPairsPaginator(k -> {}).stream()
        .flatMap(page -> page.keyPairs().stream())
        .map(summary -> ivs.getPlaybackKeyPair(k -> k.arn(summary.arn())).keyPair())
        .toList();
  }

  private static List<PlaybackRestrictionPolicy> playbackRestrictionPolicies(IvsClient ivs) {
    return ivs.listPlaybackRestrictionPoliciesPaginator(p -> {}).stream()
        .flatMap(page -> page.playbackRestrictionPolicies().stream())
        .map(
            summary ->
                ivs.getPlaybackRestrictionPolicy(p -> p.arn(summary.arn()))
                    .playbackRestrictionPolicy())
        .toList();
  }

  private static Stream<StreamSession> sessions(IvsClient ivs, Channel channel) {
    String arn = channel.arn();
    return ivs.listStreamSessionsPaginator(s -> s.channelArn(arn)).stream()
        .flatMap(page -> page.streamSessions().stream())
        .map(
            summary ->
                ivs.getStreamSession(s -> s.channelArn(arn).streamId(summary.streamId()))
                    .streamSession());
  }
}
