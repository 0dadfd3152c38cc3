package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

class HealthTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.channel();

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Starvation Start and End")
  void starve_isStarvingUntilDataComesAgain() {
    Broadcast broadcast = fake.goLive(arn);

    fixture.pass(Duration.ofSeconds(5));
    assertThat(broadcast.starve()).isSameAs(broadcast);
    assertThat(broadcast.health()).isEqualTo(StreamHealth.STARVING);
    assertThat(fixture.stream(arn).health()).isEqualTo(StreamHealth.STARVING);

    fixture.pass(Duration.ofSeconds(10));
    broadcast.recover();
    assertThat(fixture.stream(arn).health()).isEqualTo(StreamHealth.HEALTHY);
    assertThat(fixture.log().subList(2, 4))
        .containsExactly("PT5S Starvation Start", "PT15S Starvation End");
  }

  @Test
  void starve_twice_isOneStarvationFromTheFirstOn() {
    Broadcast broadcast = fake.goLive(arn).starve();
    fixture.pass(Duration.ofSeconds(20));

    broadcast.starve();
    fixture.pass(Duration.ofSeconds(10));

    assertThat(broadcast.isLive()).isFalse();
    assertThat(fixture.names()).containsOnlyOnce("Starvation Start");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, troubleshooting: 30 seconds without data")
  void thirtySecondsWithoutData_endTheStreamWithoutAStarvationEnd() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofSeconds(5));
    broadcast.starve();

    fixture.pass(Duration.ofMillis(29_999));
    assertThat(broadcast.isLive()).isTrue();
    fixture.pass(Duration.ofHours(1));

    assertThat(broadcast.isLive()).isFalse();
    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND.plusSeconds(35));
    assertThat(fixture.log().subList(2, 5))
        .containsExactly("PT5S Starvation Start", "PT35S Stream End", "PT35S Session Ended");
    fixture.assertNotBroadcasting(arn);
  }

  @Test
  void aStarvationThatEnded_doesNotEndTheStreamLater() {
    Broadcast broadcast = fake.goLive(arn).starve();
    fixture.pass(Duration.ofSeconds(29));
    broadcast.recover();
    fixture.pass(Duration.ofSeconds(1));
    broadcast.starve();

    fixture.pass(Duration.ofSeconds(29));
    assertThat(broadcast.isLive()).isTrue();
    fixture.pass(Duration.ofSeconds(1));
    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND.plusSeconds(60));
  }

  @Test
  void recover_ofAHealthyStream_tellsNothing() {
    Broadcast broadcast = fake.goLive(arn);

    assertThat(broadcast.recover()).isSameAs(broadcast);
    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
  }

  @Test
  @Evidence(source = CHOICE, reference = "health is UNKNOWN only where a test asks for it")
  void loseHealth_isUnknownUntilTheStreamRecoversOrStarves() {
    Broadcast broadcast = fake.goLive(arn).loseHealth();
    assertThat(fixture.stream(arn).health()).isEqualTo(StreamHealth.UNKNOWN);

    broadcast.recover();
    assertThat(fixture.stream(arn).health()).isEqualTo(StreamHealth.HEALTHY);

    broadcast.loseHealth().starve();
    assertThat(fixture.stream(arn).health()).isEqualTo(StreamHealth.STARVING);
  }

  @Test
  void loseHealth_byItself_endsNoStream() {
    Broadcast broadcast = fake.goLive(arn).loseHealth();

    fixture.pass(Duration.ofHours(1));

    assertThat(broadcast.isLive()).isTrue();
    assertThat(broadcast.health()).isEqualTo(StreamHealth.UNKNOWN);
  }

  @Test
  void listStreams_byHealth_followsEveryChange() {
    Broadcast broadcast = fake.goLive(arn);
    String other = fixture.channel();
    fake.goLive(other);
    assertThat(channels(StreamHealth.HEALTHY)).containsExactly(other, arn);

    broadcast.starve();
    assertThat(channels(StreamHealth.HEALTHY)).containsExactly(other);
    assertThat(channels(StreamHealth.STARVING)).containsExactly(arn);

    broadcast.loseHealth();
    assertThat(channels(StreamHealth.STARVING)).isEmpty();
    assertThat(channels(StreamHealth.UNKNOWN)).containsExactly(arn);

    broadcast.disconnect();
    assertThat(channels(StreamHealth.UNKNOWN)).isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "hasErrorEvent: starvation is no error")
  void starvation_isNoErrorOfTheSession() {
    fake.goLive(arn).starve();
    fixture.pass(Duration.ofSeconds(30));

    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isFalse();
  }

  private List<String> channels(StreamHealth health) {
    return fixture.ivs.listStreams(l -> l.filterBy(f -> f.health(health))).streams().stream()
        .map(StreamSummary::channelArn)
        .toList();
  }

  @Test
  void loseHealth_whileStarving_starvesOn() {
    Broadcast broadcast = fake.goLive(arn).starve().loseHealth();
    assertThat(fixture.stream(arn).health()).isEqualTo(StreamHealth.UNKNOWN);

    broadcast.recover();
    assertThat(fixture.names()).endsWith("Starvation Start", "Starvation End");

    broadcast.starve().loseHealth();
    fixture.pass(Duration.ofSeconds(30));
    assertThat(broadcast.isLive()).isFalse();
  }
}
