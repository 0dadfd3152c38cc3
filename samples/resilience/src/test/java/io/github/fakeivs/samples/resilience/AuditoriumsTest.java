package io.github.fakeivs.samples.resilience;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.call.IvsOperation.CREATE_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.GET_STREAM;
import static io.github.fakeivs.call.IvsOperation.LIST_CHANNELS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** Tests what becomes of a call, with the SDK's own clients as production configures them. */
@WithFakeIvs
class AuditoriumsTest {

  private static final Duration LONG = Duration.ofHours(1);

  /** As in production, but without waiting, and without timeouts that a slow machine may reach. */
  private static final CallPolicy AT_ONCE =
      new CallPolicy(LONG, LONG, BackoffStrategy.retryImmediately());

  private IvsClient ivs;
  private FakeIvs fake;
  private Auditoriums auditoriums;

  @BeforeEach
  void connect() {
    auditoriums = new Auditoriums(AT_ONCE, fake::clientBuilder);
  }

  @Nested
  class Opening {

    @Test
    void aLostAnswer_leavesOneChannel() {
      fake.faults().on(CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

      String arn = auditoriums.open("main");

      assertThat(ivs.listChannels(c -> {}).channels()).singleElement().returns(arn, c -> c.arn());
      assertThat(fake).received(CREATE_CHANNEL).once();
    }

    @Test
    void aLostRequest_isRepeated() {
      fake.faults().on(CREATE_CHANNEL).fail(Fault.connectionLost());

      String arn = auditoriums.open("main");

      assertThat(fake).channel(arn).exists();
      assertThat(fake).received(CREATE_CHANNEL).times(2);
    }

    @Test
    void anUnavailableService_thatCreatedTheChannelAllTheSame_leavesOneChannel() {
      fake.faults().on(CREATE_CHANNEL).afterwards().fail(Fault.serviceUnavailable());

      auditoriums.open("main");

      assertThat(ivs.listChannels(c -> {}).channels()).hasSize(1);
    }

    @Test
    void aLookThatFails_isRepeated() {
      fake.faults().on(LIST_CHANNELS).times(2).fail(Fault.serviceUnavailable());

      auditoriums.open("main");

      assertThat(fake).received(LIST_CHANNELS).times(3);
    }

    @Test
    void throttlingThatDoesNotEnd_isGivenUp() {
      fake.faults().on(CREATE_CHANNEL).always().fail(Fault.throttling());

      assertThatThrownBy(() -> auditoriums.open("main")).isInstanceOf(ThrottlingException.class);

      assertThat(fake).received(CREATE_CHANNEL).times(CallPolicy.ATTEMPTS);
    }

    @Test
    void aRefusal_isNotRepeated() {
      fake.faults().on(CREATE_CHANNEL).fail(Fault.accessDenied());

      assertThatThrownBy(() -> auditoriums.open("main")).isInstanceOf(AccessDeniedException.class);

      assertThat(fake).received(CREATE_CHANNEL).once();
    }
  }

  @Nested
  class Audience {

    @Test
    void throttling_isNotNoticed(@LiveChannel(viewers = 120) Broadcast broadcast) {
      fake.faults().on(GET_STREAM).times(2).fail(Fault.throttling());

      assertThat(auditoriums.audience(broadcast.channelArn())).hasValue(120);
    }

    @Test
    void anOutage_leavesItUnknown(@LiveChannel(viewers = 120) Broadcast broadcast) {
      fake.faults().on(GET_STREAM).always().fail(Fault.serviceUnavailable());

      assertThat(auditoriums.audience(broadcast.channelArn())).isEmpty();
    }

    @Test
    void aCountThatTimedOut_leavesItUnknown(@LiveChannel(viewers = -1) Broadcast broadcast) {
      assertThat(auditoriums.audience(broadcast.channelArn())).isEmpty();
    }

    @Test
    void missingPermission_isNoOutage(@LiveChannel Broadcast broadcast) {
      fake.faults().on(GET_STREAM).fail(Fault.accessDenied());

      assertThatThrownBy(() -> auditoriums.audience(broadcast.channelArn()))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  /** The SDK's timeouts run in real time, so those of production are replaced by short ones. */
  @Nested
  class Timeouts {

    @Test
    void aSlowAttempt_isEndedAndRepeated(@LiveChannel(viewers = 120) Broadcast broadcast) {
      fake.faults().on(GET_STREAM).delay(LONG);

      assertThat(impatient().audience(broadcast.channelArn())).hasValue(120);
    }

    @Test
    void aCreationOfUnknownOutcome_leavesOneChannel() {
      fake.faults().on(CREATE_CHANNEL).delay(LONG);

      impatient().open("main");

      assertThat(ivs.listChannels(c -> {}).channels()).hasSize(1);
    }

    private Auditoriums impatient() {
      return new Auditoriums(
          new CallPolicy(
              Duration.ofMillis(500), Duration.ofSeconds(30), BackoffStrategy.retryImmediately()),
          fake::clientBuilder);
    }
  }
}
