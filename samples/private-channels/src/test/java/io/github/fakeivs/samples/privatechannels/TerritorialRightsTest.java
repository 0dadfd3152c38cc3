package io.github.fakeivs.samples.privatechannels;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.viewer.RefusalReason;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ConflictException;

@WithFakeIvs
class TerritorialRightsTest {

  private FakeIvs fake;
  private IvsClient ivs;
  private TerritorialRights rights;
  private String arn;

  @BeforeEach
  void createChannel() {
    rights = new TerritorialRights(ivs);
    arn = ivs.createChannel(c -> c.name("football")).channel().arn();
  }

  @Test
  void restrict_admitsViewersInTheCountriesOfTheLicence() {
    rights.restrict(arn, "alps", Set.of("CH", "AT"));
    fake.goLive(arn);

    assertThat(fake.watch(arn).country("CH").start()).isAdmitted();
    assertThat(fake.watch(arn).country("FR").start()).isRefused(RefusalReason.COUNTRY_NOT_ALLOWED);
  }

  @Test
  void restrict_sharesThePolicyOfALicence() {
    String skiing = ivs.createChannel(c -> c.name("skiing")).channel().arn();
    rights.restrict(arn, "islands", Set.of("IS", "MT"));
    rights.restrict(arn, "alps", Set.of("CH", "AT"));
    rights.restrict(skiing, "alps", Set.of("CH", "AT"));

    assertThat(policyOf(skiing)).isEqualTo(policyOf(arn));
  }

  @Test
  void restrict_changesALicenceForAllItsChannels() {
    String skiing = ivs.createChannel(c -> c.name("skiing")).channel().arn();
    rights.restrict(arn, "alps", Set.of("CH"));
    rights.restrict(skiing, "alps", Set.of("CH", "FR"));
    fake.goLive(arn);

    assertThat(fake.watch(arn).country("FR").start()).isAdmitted();
  }

  @Test
  void restrict_refusesAPrivateChannel_whosePolicyTheServiceWouldIgnore() {
    ivs.updateChannel(c -> c.arn(arn).authorized(true));

    assertThatThrownBy(() -> rights.restrict(arn, "alps", Set.of("CH")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(arn);
  }

  @Test
  void restrict_isRefusedWhileTheChannelIsLive() {
    fake.goLive(arn);

    assertThatThrownBy(() -> rights.restrict(arn, "alps", Set.of("CH")))
        .isInstanceOf(ConflictException.class);
  }

  private String policyOf(String channelArn) {
    return ivs.getChannel(c -> c.arn(channelArn)).channel().playbackRestrictionPolicyArn();
  }
}
