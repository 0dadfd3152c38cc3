package io.github.fakeivs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Conditions and faults may call the client, but not without end. */
class NestedCallsTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @Test
  void aConditionThatMeetsItselfForEver_isToldSo_andNothingIsBroken() {
    fake.faults()
        .on(IvsOperation.LIST_CHANNELS)
        .when(request -> ivs.listChannels(c -> {}).hasChannels())
        .fail(Fault.throttling());

    assertThatIllegalStateException()
        .isThrownBy(() -> ivs.listChannels(c -> {}))
        .withMessageStartingWith("ListChannels was called from within a condition, fault or action")
        .withMessageContaining("100 calls deep");

    assertThat(fake.calls()).hasSize(101);
    assertThat(ivs.createChannel(c -> {}).channel().arn()).isNotEmpty();
  }

  @Test
  void aFaultThatMeetsItselfForEver_isToldSo() {
    fake.faults()
        .on(IvsOperation.LIST_CHANNELS)
        .always()
        .fail((Fault) call -> new IllegalStateException(ivs.listChannels(c -> {}).toString()));

    assertThatIllegalStateException()
        .isThrownBy(() -> ivs.listChannels(c -> {}))
        .withMessageContaining("100 calls deep");
  }

  @Test
  void aConditionThatCallsTheClient_isNoMatterOfDepth() {
    fake.faults()
        .on(IvsOperation.LIST_CHANNELS)
        .always()
        .when(request -> ivs.listStreams(s -> {}).streams().size() > 0)
        .fail(Fault.throttling());

    for (int call = 0; call < 1_000; call++) {
      assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
    }
  }
}
