package io.github.fakeivs.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.SystemClock;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fixture.States;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.CallRates;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;

/** The window over which calls are counted, and for whom they count. */
class CallRateLimiterTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");
  private static final String ACCOUNT = "123456789012";
  private static final IvsRequest LIST = ListChannelsRequest.builder().build();

  private final SystemClock system = new SystemClock(NOON);
  private final StateStore store =
      new StateStore(States.at(StateTime.following(system)), (transaction, task) -> {});
  private final CallRateLimiter limiter = new CallRateLimiter(CallRates.PUT_METADATA, ACCOUNT);

  @Test
  void window_endsOneSecondAfterEachCall() {
    assertThat(taken(3, "a")).isEqualTo(3);
    system.set(NOON.plusMillis(1));
    assertThat(taken(3, "a")).isEqualTo(2);

    system.set(NOON.plusMillis(999));
    assertThat(taken(1, "a")).isZero();
    system.set(NOON.plusMillis(1_000));
    assertThat(taken(5, "a")).isEqualTo(3);
    system.set(NOON.plusMillis(1_001));
    assertThat(taken(5, "a")).isEqualTo(2);
    system.set(NOON.plusMillis(2_001));
    assertThat(taken(9, "a")).isEqualTo(5);
  }

  @Test
  void aCallThatWasThrottled_doesNotCount() {
    taken(5, "a");
    system.set(NOON.plusMillis(500));
    assertThat(taken(100, "a")).isZero();

    system.set(NOON.plusMillis(1_000));

    assertThat(taken(5, "a")).isEqualTo(5);
  }

  @Test
  void putMetadata_countsForItsChannel_andForTheAccount() {
    for (int channel = 0; channel < 31; channel++) {
      assertThat(taken(6, "channel-" + channel)).isEqualTo(5);
    }

    assertThat(refusal(IvsOperation.PUT_METADATA, metadata("another")))
        .isEqualTo("Operation: ivs:PutMetadata exceeded call rate: 155 for resource: " + ACCOUNT);
    assertThat(refusal(IvsOperation.PUT_METADATA, metadata("channel-0")))
        .isEqualTo("Operation: ivs:PutMetadata exceeded call rate: 5 for resource: channel-0");
    system.set(NOON.plusMillis(1_000));
    assertThat(taken(6, "another")).as("none of it counted for the channel").isEqualTo(5);
  }

  @Test
  void whatCountsNoLonger_isForgotten_onceThereIsMuchOfIt() {
    int most = 0;
    for (int channel = 0; channel < 1_500; channel++) {
      system.set(NOON.plusMillis(10L * channel));
      assertThat(taken(1, "channel-" + channel)).isEqualTo(1);
      most = Math.max(most, limiter.limitsCounted());
    }

    assertThat(most).isEqualTo(1_000);
    assertThat(taken(155, "channel-1499")).as("the last second stays counted").isEqualTo(4);
  }

  @Test
  void whatIsTooLongForAnArn_countsForTheAccountOnly() {
    assertThat(taken(10, "a".repeat(128))).isEqualTo(5);
    assertThat(taken(200, "a".repeat(129))).isEqualTo(150);
  }

  @Test
  void throttledChannels_areNotRemembered() {
    for (int channel = 0; channel < 200; channel++) {
      taken(1, "channel-" + channel);
    }

    assertThat(limiter.limitsCounted())
        .as("the account, and as many channels as it lets through")
        .isEqualTo(156);
  }

  private int taken(int calls, String channel) {
    return taken(calls, IvsOperation.PUT_METADATA, metadata(channel));
  }

  /** How many of so many calls at this time are not throttled. */
  private int taken(int calls, IvsOperation operation, IvsRequest request) {
    int taken = 0;
    for (int call = 0; call < calls; call++) {
      taken += refusal(operation, request).isEmpty() ? 1 : 0;
    }
    return taken;
  }

  private String refusal(IvsOperation operation, IvsRequest request) {
    try {
      limiter.require(operation, request, store);
      return "";
    } catch (ServiceFailure throttled) {
      return throttled.text();
    }
  }

  private static PutMetadataRequest metadata(String channel) {
    return PutMetadataRequest.builder().channelArn(channel).build();
  }
}
