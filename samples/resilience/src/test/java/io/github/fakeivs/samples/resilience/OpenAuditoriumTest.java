package io.github.fakeivs.samples.resilience;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Tests a function that builds its own clients, once: they reach the fake of each test. */
@WithFakeIvs(routeSdkClients = true)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class OpenAuditoriumTest {

  private final OpenAuditorium function = new OpenAuditorium();

  @Test
  void opensAnAuditorium(FakeIvs fake) {
    String arn = function.apply("main");

    assertThat(fake).channel(arn).hasName("main");
  }

  @Test
  void opensItOnce(FakeIvs fake) {
    assertThat(function.apply("main")).isEqualTo(function.apply("main"));

    assertThat(fake).received(IvsOperation.CREATE_CHANNEL).once();
  }

  @Test
  void aThrottledCall_isRepeated(FakeIvs fake) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());

    String arn = function.apply("main");

    assertThat(fake).channel(arn).exists();
    assertThat(fake).received(IvsOperation.CREATE_CHANNEL).times(2);
  }
}
