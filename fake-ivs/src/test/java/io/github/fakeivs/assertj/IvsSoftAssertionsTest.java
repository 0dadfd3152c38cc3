package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.RefusalReason;
import io.github.fakeivs.viewer.Viewer;
import java.util.List;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;

@ExtendWith(SoftAssertionsExtension.class)
class IvsSoftAssertionsTest {

  private final Lobby lobby = new Lobby();
  private final FakeIvs fake = lobby.fake;
  private final IvsSoftAssertions softly = new IvsSoftAssertions();

  @Test
  void allFailures_areReportedAtOnce() {
    assertThatThrownBy(
            () ->
                IvsSoftAssertions.assertSoftly(
                    all -> {
                      all.assertThat(fake).channel(lobby.arn).isLive().hasName("hall");
                      all.assertThat(fake).hasNoLiveStream().receivedNothing();
                      all.assertThat("lobby").isEqualTo("hall");
                    }))
        .isInstanceOf(AssertionError.class)
        .message()
        .startsWith("\nMultiple Failures (4 failures)")
        .contains("Expecting " + lobby.name + " to be live, but")
        .contains("Expecting " + lobby.name + " to have the name 'hall', but it has 'lobby'.")
        .contains("to have received no call, but there are 1:")
        .contains("expected: \"hall\"");
  }

  @Test
  void allThatChannelsLeadTo_isSoft() {
    Broadcast broadcast = lobby.goLive();

    ChannelAssert channel = softly.assertThat(fake).channel(lobby.arn).hasViewers(1);
    channel.events().containsExactlyInOrder("Stream Start");
    channel.events().filteredOn(event -> true).containsExactlyInOrder().hasSize(7);
    channel.events().ofType(LimitBreach.class).isNotEmpty();
    channel.recordings().isNotEmpty();
    channel.playbackAttempts().isNotEmpty();
    channel.metadata().isNotEmpty();
    channel.extracting(state -> state.channel().name()).isEqualTo("hall");
    channel.satisfies(state -> assertThat(state.stream()).isEmpty());
    softly.assertThat(broadcast).hasEnded().metadata().isNotEmpty();

    assertThat(softly.assertionErrorsCollected()).hasSize(12);
  }

  @Test
  void allThatFakesLeadTo_isSoft() {
    softly.assertThat(fake).received(CreateChannelRequest.class).with(r -> r.name("x")).once();
    softly.assertThat(fake).received(CreateChannelRequest.class).matching(r -> true).never();
    softly.assertThat(fake).received(IvsOperation.GET_STREAM).once().atLeastOnce();
    softly.assertThat(fake).events().isNotEmpty();
    softly.assertThat(fake).recordings().isNotEmpty();
    softly.assertThat(fake).playbackAttempts().isNotEmpty();
    softly.assertThat(fake).hasNoChannel(lobby.arn);

    assertThat(softly.assertionErrorsCollected()).hasSize(8);
  }

  @Test
  void viewersAndResponses_areSoft() {
    PlaybackAttempt refused = fake.watch(lobby.arn).start();
    lobby.goLive();
    Viewer viewer = fake.watch(lobby.arn).start().viewer();
    GetChannelResponse lobbyResponse = lobby.ivs.getChannel(c -> c.arn(lobby.arn));
    String hall = lobby.createChannel("hall");

    softly.assertThat(refused).isAdmitted().isRefused(RefusalReason.EXPIRED);
    softly.assertThat(viewer).hasStopped(Viewer.EndReason.LEFT).isWatching();
    softly
        .assertThat(lobbyResponse)
        .hasSameMembersAs(lobby.ivs.getChannel(c -> c.arn(hall)))
        .hasSameMembersAs(lobbyResponse);

    assertThat(softly.assertionErrorsCollected()).hasSize(4);
  }

  @Test
  void aMissingChannel_failsWhateverIsExpectedOfIt() {
    softly.assertThat(fake).channel("x").isLive().isOffline().hasTag("a", "b").isRecorded();
    softly.assertThat(fake).as("mine").channel("x").events().isNotEmpty();

    List<String> messages =
        softly.assertionErrorsCollected().stream()
            .map(error -> error.getMessage().replaceFirst("\nat IvsSoftAssertionsTest.*", ""))
            .toList();
    String missing =
        "\nExpecting channel x to exist, but FakeIvs[us-east-1, 123456789012] has only:\n  "
            + lobby.name;
    assertThat(messages)
        .containsExactly(
            missing,
            "\nExpecting channel x to be live, but it does not exist.",
            missing,
            missing,
            "\nExpecting channel x to be live, but it does not exist.",
            "[mine] " + missing,
            "[mine: events of channel x] \nExpecting actual not to be empty");
  }

  @Test
  void theExtensionOfAssertJ_passesThem(IvsSoftAssertions injected) {
    injected.assertThat(fake).channel(lobby.arn).isOffline();

    assertThat(injected.wasSuccess()).isTrue();
  }
}
