package io.github.fakeivs.samples.resilience;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsClient;

/** What the policy is for: what happens with the SDK's client as it comes. */
@WithFakeIvs
class WithoutPolicyTest {

  @Test
  void aLostAnswer_leavesASecondChannel_andNoException(IvsClient ivs, FakeIvs fake) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    try (IvsClient asItComes = fake.clientBuilder().build()) {
      asItComes.createChannel(c -> c.name("main"));
    }

    assertThat(ivs.listChannels(c -> c.filterByName("main")).channels()).hasSize(2);
  }

  @Test
  void theFakesOwnClient_showsTheFailureInstead(IvsClient ivs, FakeIvs fake) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    assertThatThrownBy(() -> ivs.createChannel(c -> c.name("main")))
        .isInstanceOf(SdkClientException.class);

    assertThat(ivs.listChannels(c -> c.filterByName("main")).channels()).hasSize(1);
  }
}
