package io.github.fakeivs.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;

class CallLogTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");
  private static final IvsRequest SENT = ListChannelsRequest.builder().maxResults(1).build();
  private static final IvsRequest GIVEN = ListChannelsRequest.builder().maxResults(2).build();
  private static final IvsResponse RESPONSE = ListChannelsResponse.builder().build();
  private static final ServiceCall CALL =
      new ServiceCall(IvsOperation.LIST_CHANNELS, SENT, "request-id", NOON, 0);

  private final CallLog log = new CallLog(10);

  @Test
  void clear_forgetsCalls_andThoseAfterClosing() {
    log.add(CALL, GIVEN, RESPONSE, null);
    log.addAfterClose(IvsOperation.LIST_STREAMS);
    assertThat(log.afterClose()).containsExactly(IvsOperation.LIST_STREAMS);

    log.clear();

    assertThat(log).isEmpty();
    assertThat(log.afterClose()).isEmpty();
  }

  @Test
  void addAfterClose_keepsAsManyAsItMay() {
    for (int i = 0; i < 11; i++) {
      log.addAfterClose(IvsOperation.LIST_STREAMS);
    }

    assertThat(log.afterClose()).hasSize(10);
  }

  @Test
  void aCallFromBeforeAReset_isNotKept() {
    log.reset();

    log.add(CALL, GIVEN, RESPONSE, null);

    assertThat(log.generation()).isEqualTo(1);
    assertThat(log).isEmpty();
  }

  @Test
  void aCallFromBeforeAReset_thatIsCarriedOutAfterIt_isKept() {
    log.reset();

    log.add(CALL.in(log.generation()), GIVEN, RESPONSE, null);

    assertThat(log).extracting(RecordedCall::request).containsExactly(GIVEN);
  }

  @Test
  void checkpoint_bringsBackItsCalls_andKeepsNoneThatWasUnderWay() {
    log.add(CALL, GIVEN, RESPONSE, null);
    log.addAfterClose(IvsOperation.LIST_STREAMS);
    Runnable checkpoint = log.checkpoint();
    log.add(CALL, SENT, RESPONSE, null);
    log.addAfterClose(IvsOperation.GET_STREAM);

    checkpoint.run();
    log.add(CALL, SENT, RESPONSE, null);

    assertThat(log).extracting(RecordedCall::request).containsExactly(GIVEN);
    assertThat(log.afterClose()).containsExactly(IvsOperation.LIST_STREAMS);
    assertThat(log.dropped()).isZero();
  }

  @Test
  void toString_tellsAllCalls() {
    log.add(CALL, GIVEN, RESPONSE, null);

    assertThat(log).hasToString("Calls[" + log.all().get(0) + "]");
  }
}
