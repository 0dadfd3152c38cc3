package io.github.fakeivs.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Contents;
import io.github.fakeivs.event.IvsEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** What holds in every fake at every time, and is seen where a change was made by half. */
final class Invariants {

  private Invariants() {}

  static void assertHold(FakeIvs fake) {
    Contents contents = Contents.of(fake.client());
    Set<String> channels =
        contents.channels().stream().map(Channel::arn).collect(Collectors.toSet());
    assertThat(contents.channels()).hasSameSizeAs(channels);
    assertStreamKeys(fake.client(), contents.streamKeys(), channels);
    assertReferences(fake.client(), contents);
    assertBroadcasts(fake, channels);
  }

  /** CreateChannel makes a channel and its key in one. */
  private static void assertStreamKeys(IvsClient ivs, List<StreamKey> keys, Set<String> channels) {
    assertThat(keys).extracting(StreamKey::channelArn).doesNotHaveDuplicates();
    assertThat(keys)
        .extracting(StreamKey::channelArn)
        .containsExactlyInAnyOrderElementsOf(channels);
    for (StreamKey key : keys) {
      assertThat(ivs.getStreamKey(k -> k.arn(key.arn())).streamKey()).isEqualTo(key);
    }
  }

  private static void assertReferences(IvsClient ivs, Contents contents) {
    Set<String> configurations =
        contents.recordingConfigurations().stream()
            .map(RecordingConfiguration::arn)
            .collect(Collectors.toSet());
    for (Channel channel : contents.channels()) {
      if (!channel.recordingConfigurationArn().isEmpty()) {
        assertThat(configurations).contains(channel.recordingConfigurationArn());
      }
      assertThat(named(ivs, channel.name())).contains(channel.arn());
    }
  }

  private static List<String> named(IvsClient ivs, String name) {
    return ivs.listChannelsPaginator(c -> c.filterByName(name)).stream()
        .flatMap(page -> page.channels().stream())
        .map(ChannelSummary::arn)
        .toList();
  }

  private static void assertBroadcasts(FakeIvs fake, Set<String> channels) {
    List<Broadcast> broadcasts = fake.broadcasts();
    assertThat(broadcasts).extracting(Broadcast::channelArn).doesNotHaveDuplicates();
    for (Broadcast broadcast : broadcasts) {
      assertThat(channels).contains(broadcast.channelArn());
      assertThat(broadcast.isLive()).isTrue();
      assertThat(
              fake.client().getStream(s -> s.channelArn(broadcast.channelArn())).stream()
                  .streamId())
          .isEqualTo(broadcast.streamId());
      assertThat(fake.events())
          .filteredOn(event -> event.stream().equals(Optional.of(broadcast.streamId())))
          .extracting(IvsEvent::name)
          .contains("Session Created", "Stream Start")
          .doesNotContain("Stream End", "Session Ended");
    }
  }
}
