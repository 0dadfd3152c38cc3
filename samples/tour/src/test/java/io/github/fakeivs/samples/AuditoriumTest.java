package io.github.fakeivs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Tests an application that builds its own client: it reaches the fake of each test. */
@WithFakeIvs(routeSdkClients = true)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class AuditoriumTest {

  @Test
  void countsTheAudience(FakeIvs fake) {
    Auditorium auditorium = Auditorium.open("main");
    assertThat(auditorium.audience()).isZero();

    fake.goLive(auditorium.channelArn()).viewers(120);

    assertThat(auditorium.audience()).isEqualTo(120);
  }

  @Test
  void aLostResponse_leavesASecondChannel(FakeIvs fake) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    Auditorium.open("main");

    assertThat(fake.client().listChannels(c -> c.filterByName("main")).channels()).hasSize(2);
  }

  @Test
  void aThrottledCall_isRetried(FakeIvs fake) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());

    Auditorium.open("main");

    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).hasSize(2);
  }
}
