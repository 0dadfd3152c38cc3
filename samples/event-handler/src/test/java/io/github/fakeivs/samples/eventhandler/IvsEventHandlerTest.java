package io.github.fakeivs.samples.eventhandler;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatIllegalArgumentException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Test;

class IvsEventHandlerTest {

  private final LiveStreams streams = new LiveStreams();
  private final IvsEventHandler handler = new IvsEventHandler(streams, new InMemoryCatalog());

  @Test
  @WithFakeIvs
  void handle_ignoresWhatIsOfNoInterest(FakeIvs fake, @LiveChannel Broadcast broadcast) {
    fake.onEvent(event -> handler.handle(event.toJson()));

    broadcast.loseHealth().breachBitrate(9_000_000);

    assertThat(streams.onAir()).isEmpty();
  }

  @Test
  void handle_ignoresCallsThatCloudTrailTellsOf() {
    handler.handle(
        """
        {
          "detail-type": "AWS API Call via CloudTrail", "source": "aws.ivs",
          "time": "2030-01-01T20:00:00Z", "resources": [],
          "detail": {"eventSource": "ivs.amazonaws.com", "eventName": "CreateChannel"}
        }
        """);

    assertThat(streams.onAir()).isEmpty();
  }

  @Test
  void handle_refusesWhatIsNoEvent() {
    assertThatIllegalArgumentException().isThrownBy(() -> handler.handle("{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> handler.handle("<event/>"));
  }
}
