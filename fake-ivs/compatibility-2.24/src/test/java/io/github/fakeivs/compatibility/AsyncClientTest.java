package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;

/** Calls whose answers are futures. */
class AsyncClientTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsAsyncClient ivs = fake.asyncClient();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).join().channel().arn();

  @Test
  void aCall_isAnswered() {
    fake.goLive(arn);

    assertThat(ivs.getStream(s -> s.channelArn(arn)))
        .isCompletedWithValueMatching(answer -> answer.stream().stateAsString().equals("LIVE"));
  }

  @Test
  void aCallThatFails_failsItsFuture() {
    assertThat(ivs.getStream(s -> s.channelArn(arn)))
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(ChannelNotBroadcastingException.class);
  }
}
