package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** A fake keeps the newest of what grows with every call, and says how much it dropped. */
class RetentionTest {

  private final FakeIvs fake =
      FakeIvs.builder()
          .clock(Instant.parse("2030-01-01T00:00:00Z"))
          .maxRecordedCalls(3)
          .maxRecordedEvents(5)
          .build();
  private final IvsClient ivs = fake.client();

  @Test
  void calls_areTheNewest() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    for (int call = 0; call < 4; call++) {
      ivs.getChannel(c -> c.arn(arn));
    }
    ivs.deleteChannel(c -> c.arn(arn));

    assertThat(fake.calls())
        .extracting(call -> call.operation())
        .containsExactly(
            IvsOperation.GET_CHANNEL, IvsOperation.GET_CHANNEL, IvsOperation.DELETE_CHANNEL);
    assertThat(fake.calls().size()).isEqualTo(3);
    assertThat(fake.calls().dropped()).isEqualTo(3);
    assertThat(fake.describe()).contains("(3 older ones are no longer kept)");

    fake.calls().clear();
    assertThat(fake.calls().dropped()).isZero();
  }

  @Test
  void events_areTheNewest() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn).disconnect();
    fake.goLive(arn).disconnect();

    assertThat(fake.events())
        .extracting(IvsEvent::name)
        .containsExactly(
            "Session Ended", "Session Created", "Stream Start", "Stream End", "Session Ended");
    assertThat(fake.describe()).contains("(3 older ones are no longer kept)");
    assertThat(fake.fork().events()).hasSize(5);
    assertThat(fake.fork().describe()).contains("(3 older ones are no longer kept)");
  }

  @Test
  void fewerThanOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeIvs.builder().maxRecordedCalls(0))
        .withMessage("maxRecordedCalls is 0: give 1 or more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeIvs.builder().maxRecordedEvents(-1))
        .withMessage("maxRecordedEvents is -1: give 1 or more.");
  }

  @Test
  void callRates_countOnWhateverWasNamedBefore() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn);
    for (int call = 0; call < 3_000; call++) {
      String unknown = arn + call;
      fake.clock().advance(Duration.ofMillis(10));
      catchThrowable(() -> ivs.putMetadata(m -> m.channelArn(unknown).metadata("a")));
    }
    fake.clock().advance(Duration.ofSeconds(1));

    for (int call = 0; call < 5; call++) {
      ivs.putMetadata(m -> m.channelArn(arn).metadata("goal"));
    }
    assertThat(catchThrowable(() -> ivs.putMetadata(m -> m.channelArn(arn).metadata("goal"))))
        .hasMessageContaining("exceeded call rate: 5 for resource: " + arn);
  }
}
