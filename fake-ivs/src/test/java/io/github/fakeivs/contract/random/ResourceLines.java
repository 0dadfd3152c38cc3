package io.github.fakeivs.contract.random;

import io.github.fakeivs.fixture.VisibleResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** What the fake and the naive model can be compared by: one line for each resource, in order. */
final class ResourceLines {

  private ResourceLines() {}

  static List<String> of(NaiveIvs naive) {
    List<String> lines = new ArrayList<>();
    naive.channels.forEach(
        (arn, channel) -> {
          lines.add(
              line(
                  arn,
                  naive.tags.get(arn),
                  channel.name,
                  channel.recordingConfigurationArn,
                  channel.policyArn,
                  channel.live,
                  channel.sessions));
          naive.keysOf(arn).forEach(key -> lines.add(line(key, naive.tags.get(key))));
        });
    naive.recordingConfigurations.forEach(arn -> lines.add(line(arn, naive.tags.get(arn))));
    naive.policies.forEach(arn -> lines.add(line(arn, naive.tags.get(arn))));
    return lines;
  }

  static List<String> of(IvsClient ivs) {
    VisibleResources contents = VisibleResources.of(ivs);
    List<String> lines = new ArrayList<>();
    for (Channel channel : contents.channels()) {
      lines.add(
          line(
              channel.arn(),
              channel.tags(),
              channel.name(),
              channel.recordingConfigurationArn(),
              channel.playbackRestrictionPolicyArn(),
              isLive(ivs, channel),
              ivs.listStreamSessions(l -> l.channelArn(channel.arn())).streamSessions().size()));
      contents.streamKeys().stream()
          .filter(key -> key.channelArn().equals(channel.arn()))
          .forEach(key -> lines.add(line(key.arn(), key.tags())));
    }
    contents.recordingConfigurations().forEach(r -> lines.add(line(r.arn(), r.tags())));
    contents.playbackRestrictionPolicies().forEach(p -> lines.add(line(p.arn(), p.tags())));
    return lines;
  }

  private static boolean isLive(IvsClient ivs, Channel channel) {
    return ivs.listStreams(l -> {}).streams().stream()
        .anyMatch(stream -> stream.channelArn().equals(channel.arn()));
  }

  private static String line(String arn, Map<String, String> tags, Object... settings) {
    return "%s %s %s".formatted(arn, new TreeMap<>(tags), List.of(settings));
  }
}
