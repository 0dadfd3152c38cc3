package io.github.fakeivs.samples.channelprovisioning;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.QuotaLimit;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.quota.Quota;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsClient;

@WithFakeIvs
class CreatorChannelsTest {

  private FakeIvs fake;
  private IvsClient ivs;
  private CreatorChannels channels;

  @BeforeEach
  void start() {
    channels = new CreatorChannels(ivs);
  }

  @Test
  void provision_createsAChannel_taggedWithItsCreator() {
    CreatorChannel channel = provision("ann");

    assertThat(fake).channel(channel.arn()).hasName("creator-ann").hasTag("creator-id", "ann");
    assertThat(channel.ingestServer()).startsWith("rtmps://").endsWith(":443/app/");
    assertThat(channel.playbackUrl()).endsWith(".m3u8");
  }

  @Test
  void provision_again_returnsTheSameChannel() {
    CreatorChannel channel = provision("ann");

    assertThat(provision("ann")).isEqualTo(channel);
    assertThat(fake).received(IvsOperation.CREATE_CHANNEL).once();
  }

  @Test
  void provision_leavesAChannelOfTheSameNameToItsOwner() {
    String foreign = ivs.createChannel(c -> c.name("creator-ann")).channel().arn();

    assertThat(provision("ann").arn()).isNotEqualTo(foreign);
  }

  @Test
  void provision_afterAnAnswerWasLost_findsWhatThatCallCreated() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    assertThatThrownBy(() -> provision("ann")).isInstanceOf(SdkClientException.class);
    provision("ann");

    assertThat(ivs.listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void provision_ofTwoChannelsOfOneCreator_alwaysReturnsTheSame() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());
    try (IvsClient retrying = fake.clientBuilder().build()) {
      new CreatorChannels(retrying).provision("ann");
    }

    assertThat(ivs.listChannels(c -> c.filterByName("creator-ann")).channels()).hasSize(2);
    assertThat(provision("ann")).isEqualTo(provision("ann"));
  }

  @Test
  @WithFakeIvs(quotas = @QuotaLimit(quota = Quota.CHANNELS, limit = 1))
  void provision_whenTheQuotaIsReached_saysSo() {
    provision("ann");

    assertThat(channels.provision("bob")).isEqualTo(new Provisioning.CapacityReached());
    assertThat(provision("ann")).as("who has a channel keeps it").isNotNull();
  }

  private CreatorChannel provision(String creatorId) {
    return ((Provisioning.Ready) channels.provision(creatorId)).channel();
  }
}
