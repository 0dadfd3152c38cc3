package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.stream.Encoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Encoder, tags and recording of a channel that an annotation asks for. */
class LiveChannelSettingsTest {

  @Test
  void becomeTheChannels() {
    Specimens.pass(3, SettingsTestCase.class);
  }

  @WithFakeIvs
  static class SettingsTestCase {
    @Test
    void encoder(
        @LiveChannel(encoder = LiveChannel.Preset.OBS_720P60) Broadcast small,
        @LiveChannel(encoder = LiveChannel.Preset.OBS_MULTITRACK) Broadcast multitrack) {
      assertThat(small.encoder()).isEqualTo(Encoder.obs720p60());
      assertThat(multitrack.encoder()).isEqualTo(Encoder.obsMultitrack());
    }

    @Test
    void tags(@LiveChannel(tags = {"team=events", "empty="}) Channel channel) {
      assertThat(channel.tags()).isEqualTo(Map.of("team", "events", "empty", ""));
    }

    @Test
    void recorded(
        FakeIvs fake,
        @LiveChannel(recorded = true) Channel recorded,
        @LiveChannel Channel unrecorded) {
      assertThat(fake.recordings())
          .singleElement()
          .satisfies(recording -> assertThat(recording.channelArn()).isEqualTo(recorded.arn()));
      assertThat(unrecorded.arn()).isNotEqualTo(recorded.arn());
      assertThat(fake.calls()).isEmpty();
    }
  }

  @Test
  void areRefusedIfTheyAreNoTags() {
    assertThat(Specimens.failureOf(NoTagTestCase.class))
        .hasMessageContaining(
            "@LiveChannel(tags = \"events\") on parameter channel of method %s.test(Channel): "
                + "it is not a tag. Use the form key=value.",
            NoTagTestCase.class.getName());
  }

  static class NoTagTestCase {
    @Test
    void test(@LiveChannel(tags = "events") Channel channel) {}
  }
}
