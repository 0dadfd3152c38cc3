package io.github.fakeivs.compatibility.newer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ServiceUnavailableException;

/** A failure of the service that the SDK has a type for by now. */
class ServiceUnavailableTest {

  private final FakeIvs fake = FakeIvs.create();

  @Test
  void serviceUnavailable_isTheSdksOwn() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.serviceUnavailable());

    ServiceUnavailableException thrown =
        catchThrowableOfType(
            ServiceUnavailableException.class, () -> fake.client().listChannels(l -> {}));

    assertThat(thrown.exceptionMessage()).isEqualTo("The service is temporarily unavailable.");
    assertThat(thrown.statusCode()).isEqualTo(503);
    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo("ServiceUnavailable");
    assertThat(thrown.numAttempts()).isEqualTo(1);
  }
}
