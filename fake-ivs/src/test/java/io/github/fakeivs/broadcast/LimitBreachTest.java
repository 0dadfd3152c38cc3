package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.StreamEvent;

/** Limits of what one stream may send; those of the account are with viewers and connecting. */
class LimitBreachTest {

  private final BroadcastFixture fixture = new BroadcastFixture();

  @ParameterizedTest
  @CsvSource({
    "BASIC, 852, 480, 1500000",
    "BASIC, 480, 852, 1500000",
    "BASIC, 1280, 720, 3500000",
    "BASIC, 1920, 1080, 3500000",
    "STANDARD, 852, 480, 8500000",
    "STANDARD, 1920, 1080, 8500000",
    "ADVANCED_SD, 1920, 1080, 8500000",
    "ADVANCED_HD, 1920, 1080, 8500000"
  })
  @Evidence(source = DOCS, reference = "user guide, service quotas: ingest bitrate")
  void breachBitrate_beyondTheLimitOfTheChannel_tellsLimitAndExcess(
      ChannelType type, int width, int height, long limit) {
    String arn = fixture.channel(c -> c.name("lobby").type(type));
    Broadcast broadcast = fixture.fake.goLive(arn, encoder(width, height));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.breachBitrate(limit))
        .withMessageContaining(arn)
        .withMessageContaining(String.valueOf(limit));
    assertThat(broadcast.breachBitrate(limit + 20_000)).isSameAs(broadcast);

    assertBreach("Ingest Bitrate", limit, 20_000, "bits per second", broadcast);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: multitrack bitrate")
  void breachBitrate_ofMultitrackVideo_hasALimitOfItsOwn() {
    Broadcast broadcast = multitrack(MultitrackMaximumResolution.FULL_HD);

    assertThatIllegalArgumentException().isThrownBy(() -> broadcast.breachBitrate(15_000_000));
    broadcast.breachBitrate(15_000_001);

    assertBreach("Ingest Bitrate", 15_000_000, 1, "bits per second", broadcast);
  }

  @ParameterizedTest
  @CsvSource({
    "1920, 1200, 2100000, 204000, total pixels",
    "3840, 2160, 2100000, 6194400, total pixels",
    "2560, 720, 1920, 640, pixels per edge",
    "720, 2560, 1920, 640, pixels per edge"
  })
  @Evidence(source = DOCS, reference = "user guide, service quotas: ingest resolution")
  void breachResolution_tellsWhichLimitAndExcess(
      int width, int height, long limit, long excess, String unit) {
    Broadcast broadcast = fixture.fake.goLive(fixture.channel());

    assertThat(broadcast.breachResolution(width, height)).isSameAs(broadcast);

    assertBreach("Ingest Resolution", limit, excess, unit, broadcast);
  }

  @Test
  void breachResolution_ofMultitrackVideo_isThatOfTheChannelsMaximum() {
    Broadcast broadcast = multitrack(MultitrackMaximumResolution.FULL_HD);

    broadcast.breachResolution(2560, 720);

    assertBreach("Ingest Resolution", 1920, 640, "pixels per edge", broadcast);
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1080, 1920", "1, 1"})
  void breachResolution_withinTheLimit_isTheTestsMistakeAndNoEvent(int width, int height) {
    Broadcast broadcast = fixture.fake.goLive(fixture.channel());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.breachResolution(width, height))
        .withMessageContaining(width + "x" + height);
    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "a breach while live: the stream goes on until a test ends it")
  void aBreach_leavesTheStreamOnAndItsSessionWithAnError() {
    String arn = fixture.channel();
    Broadcast broadcast = fixture.fake.goLive(arn);
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isFalse();

    fixture.pass(Duration.ofSeconds(2));
    broadcast.breachBitrate(9_000_000);

    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
    assertThat(fixture.session(arn).truncatedEvents().get(0))
        .returns("Ingest Bitrate", StreamEvent::name)
        .returns("IVS Limit Breach", StreamEvent::type)
        .returns(BroadcastFixture.START_SECOND.plusSeconds(2), StreamEvent::eventTime)
        .returns(null, StreamEvent::code);
  }

  private void assertBreach(
      String name, long limit, long excess, String unit, Broadcast broadcast) {
    LimitBreach breach = fixture.event(LimitBreach.class, name);
    assertThat(breach.limitValue()).isEqualTo(limit);
    assertThat(breach.exceededBy()).isEqualTo(excess);
    assertThat(breach.limitUnit()).isEqualTo(unit);
    assertThat(breach.streamId()).isEqualTo(broadcast.streamId());
    assertThat(breach.resources()).containsExactly(broadcast.channelArn());
    assertThat(breach.channelName()).isEqualTo(broadcast.session().channel().name());
  }

  private Broadcast multitrack(MultitrackMaximumResolution maximum) {
    return fixture.fake.goLive(
        fixture.multitrackChannel(MultitrackPolicy.ALLOW, maximum), Encoder.obsMultitrack());
  }

  private static Encoder encoder(int width, int height) {
    return Encoder.builder().video(VideoTrack.of(width, height, 30, 1_000_000)).build();
  }
}
