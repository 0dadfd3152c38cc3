package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.StreamKey;

class IvsResponseAssertTest {

  private final Lobby lobby = new Lobby();

  @Test
  void responsesOfTheSameMembers_pass_thoughTheyAreNotEqual() {
    GetChannelResponse one = lobby.ivs.getChannel(c -> c.arn(lobby.arn));
    GetChannelResponse other = lobby.ivs.getChannel(c -> c.arn(lobby.arn));

    assertThat(one).isNotEqualTo(other).hasSameMembersAs(other).isNotNull();
  }

  @Test
  void responsesOfOtherMembers_fail_withThePaths() {
    GetChannelResponse before = lobby.ivs.getChannel(c -> c.arn(lobby.arn));
    lobby.ivs.updateChannel(
        c -> c.arn(lobby.arn).name("hall").latencyMode(ChannelLatencyMode.NORMAL));
    lobby.ivs.tagResource(t -> t.resourceArn(lobby.arn).tags(Map.of("size", "l")));
    GetChannelResponse after = lobby.ivs.getChannel(c -> c.arn(lobby.arn));

    assertThatThrownBy(() -> assertThat(after).as("channel").hasSameMembersAs(before))
        .hasMessage(
            """
            [channel]\s
            Expecting GetChannelResponse to have the same members as the other, but 3 differ:
              channel.latencyMode: expected 'LOW', was 'NORMAL'
              channel.name: expected 'lobby', was 'hall'
              channel.tags.size: expected nothing, was 'l'""");
  }

  @Test
  void elementsOfLists_areNamedByTheirIndex() {
    ListChannelsResponse one = channels("lobby", "hall");
    ListChannelsResponse other = channels("lobby", "attic");

    assertThatThrownBy(() -> assertThat(one).hasSameMembersAs(other))
        .hasMessage(
            """

            Expecting ListChannelsResponse to have the same members as the other, but 1 differ:
              channels[1].name: expected 'attic', was 'hall'""")
        .extracting("expected.value", "actual.value")
        .containsExactly("\n  channels[1].name: 'attic'", "\n  channels[1].name: 'hall'");
  }

  private static ListChannelsResponse channels(String... names) {
    return ListChannelsResponse.builder()
        .channels(
            List.of(names).stream()
                .map(name -> ChannelSummary.builder().name(name).build())
                .toList())
        .build();
  }

  @Test
  void aListThatIsNotSet_isNoEmptyList() {
    ListChannelsResponse unset = ListChannelsResponse.builder().build();

    assertThatThrownBy(() -> assertThat(unset).hasSameMembersAs(channels()))
        .hasMessage(
            """

            Expecting ListChannelsResponse to have the same members as the other, but 1 differ:
              channels: expected [], was nothing""");
  }

  @Test
  void secrets_areComparedButNotShown() {
    GetStreamKeyResponse one = streamKey("sk_us-east-1_abcdef_ghi");

    assertThat(one).hasSameMembersAs(streamKey("sk_us-east-1_abcdef_ghi"));
    assertThatThrownBy(() -> assertThat(one).hasSameMembersAs(streamKey("secret")))
        .hasMessage(
            """

            Expecting GetStreamKeyResponse to have the same members as the other, but 1 differ:
              streamKey.value: expected (not shown, 6 characters), was (not shown, 23 characters)""");
  }

  private static GetStreamKeyResponse streamKey(String value) {
    return GetStreamKeyResponse.builder()
        .streamKey(StreamKey.builder().value(value).build())
        .build();
  }

  @Test
  void extracting_works() {
    assertThat(lobby.ivs.getChannel(c -> c.arn(lobby.arn)))
        .extracting(response -> response.channel().name())
        .isEqualTo("lobby");
  }
}
