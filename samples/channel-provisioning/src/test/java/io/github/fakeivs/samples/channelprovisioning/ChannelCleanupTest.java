package io.github.fakeivs.samples.channelprovisioning;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

@WithFakeIvs
class ChannelCleanupTest {

  private FakeIvs fake;
  private IvsClient ivs;
  private ChannelCleanup cleanup;

  @BeforeEach
  void start() {
    cleanup = new ChannelCleanup(ivs);
  }

  @Test
  void removeDeparted_deletesTheChannelsOfThoseWhoLeft() {
    String ann = provision("ann");
    String bob = provision("bob");

    assertThat(cleanup.removeDeparted(Set.of("bob")::contains).removed()).containsExactly(ann);
    assertThat(fake).hasNoChannel(ann).channel(bob).exists();
  }

  @Test
  void removeDeparted_looksAtEveryPage() {
    IntStream.range(0, 250).forEach(i -> provision("creator" + i));

    assertThat(cleanup.removeDeparted(creatorId -> false).removed()).hasSize(250);
    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void removeDeparted_leavesChannelsAloneThatAreNotOfCreators() {
    String operations = ivs.createChannel(c -> c.name("operations-test")).channel().arn();

    cleanup.removeDeparted(creatorId -> false);

    assertThat(fake).channel(operations).exists();
  }

  @Test
  void removeDeparted_leavesALiveChannelForTheNextRun() {
    String ann = provision("ann");
    Broadcast lastStream = fake.goLive(ann);

    assertThat(cleanup.removeDeparted(creatorId -> false).stillLive()).containsExactly(ann);
    assertThat(lastStream).isLive();

    lastStream.disconnect();

    assertThat(cleanup.removeDeparted(creatorId -> false).removed()).containsExactly(ann);
  }

  @Test
  void removeDeparted_isContentWhenAnotherRunWasFaster() {
    String ann = provision("ann");

    ChannelCleanup.Report report =
        cleanup.removeDeparted(
            creatorId -> {
              ivs.deleteChannel(c -> c.arn(ann));
              return false;
            });

    assertThat(report.removed()).containsExactly(ann);
  }

  private String provision(String creatorId) {
    return ((Provisioning.Ready) new CreatorChannels(ivs).provision(creatorId)).channel().arn();
  }
}
