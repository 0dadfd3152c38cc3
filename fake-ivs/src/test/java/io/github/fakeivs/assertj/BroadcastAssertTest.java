package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import org.junit.jupiter.api.Test;

class BroadcastAssertTest {

  private final Lobby lobby = new Lobby();
  private final Broadcast broadcast = lobby.goLive();
  private final String name = "stream " + broadcast.streamId() + " of " + lobby.name;

  @Test
  void liveBroadcast_passes() {
    broadcast.viewers(120);
    lobby.ivs.putMetadata(m -> m.channelArn(lobby.arn).metadata("goal"));

    assertThat(broadcast).isLive().hasViewers(120).isHealthy().metadata().containsExactly("goal");
  }

  @Test
  void eachAssertion_looksAnew() {
    BroadcastAssert assertions = assertThat(broadcast).isHealthy();
    broadcast.starve();
    assertions.isStarving().isLive();
    broadcast.disconnect();
    assertions.hasEnded().isNotNull();
  }

  @Test
  void isLive_fails() {
    broadcast.disconnect();

    assertThatThrownBy(() -> assertThat(broadcast).as("show").isLive())
        .hasMessage(
            "[show] \nExpecting %s to be live, but it ended at 2030-01-01T00:00:00Z.", name);
  }

  @Test
  void hasEnded_fails() {
    assertThatThrownBy(() -> assertThat(broadcast).hasEnded())
        .hasMessage(
            "\nExpecting %s to have ended, but it is live since 2030-01-01T00:00:00Z, HEALTHY, with 0 viewers.",
            name);
  }

  @Test
  void hasViewers_fails() {
    assertThatThrownBy(() -> assertThat(broadcast).hasViewers(1))
        .hasMessage("\nExpecting %s to have 1 viewers, but it has 0.", name);
  }

  @Test
  void metadata_fails_withThePayloads_butWithoutSecrets() {
    String streamKey =
        lobby
            .ivs
            .getStreamKey(
                k ->
                    k.arn(
                        lobby
                            .ivs
                            .listStreamKeys(l -> l.channelArn(lobby.arn))
                            .streamKeys()
                            .get(0)
                            .arn()))
            .streamKey()
            .value();
    lobby.ivs.putMetadata(m -> m.channelArn(lobby.arn).metadata("key " + streamKey));

    assertThatThrownBy(() -> assertThat(broadcast).metadata().isEmpty())
        .hasMessage("[metadata of %s] \nExpecting empty but was: [\"key (stream key)\"]", name);
  }

  @Test
  void null_fails() {
    assertThatThrownBy(() -> assertThat((Broadcast) null).isLive())
        .hasMessage("\nExpecting actual not to be null");
  }
}
