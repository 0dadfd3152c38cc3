package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.AudioConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.VideoConfiguration;

/** What GetStreamSession tells of the encoder while the service still finds it out. */
class IngestDataTest {

  private static final Duration DELAY = Duration.ofSeconds(5);

  private final BroadcastFixture fixture = new BroadcastFixture(f -> f.ingestDataDelay(DELAY));
  private final String arn = fixture.channel();
  private final Broadcast broadcast = fixture.fake.goLive(arn);

  @Test
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS: guards against absent data")
  void atFirst_thereIsNone() {
    fixture.pass(DELAY.minusMillis(1));

    assertThat(fixture.session(arn).ingestConfiguration()).isNull();
    assertThat(fixture.session(arn).ingestConfigurations()).isNull();
  }

  @Test
  @Evidence(source = CHOICE, reference = "which data of the encoder are empty or zero at first")
  void then_itIsThereInPart() {
    fixture.pass(DELAY);

    StreamSession session = fixture.session(arn);

    assertThat(session.ingestConfigurations().videoConfigurations())
        .containsExactly(
            VideoConfiguration.builder()
                .avcLevel("")
                .avcProfile("")
                .codec("")
                .encoder("")
                .level("")
                .profile("")
                .targetBitrate(0L)
                .targetFramerate(0L)
                .track("Track0")
                .videoWidth(1920L)
                .videoHeight(1080L)
                .build());
    assertThat(session.ingestConfigurations().audioConfigurations())
        .containsExactly(
            AudioConfiguration.builder()
                .channels(0L)
                .codec("")
                .sampleRate(0L)
                .targetBitrate(0L)
                .track("Track0")
                .build());
    assertThat(session.ingestConfiguration().video())
        .isEqualTo(session.ingestConfigurations().videoConfigurations().get(0));
  }

  @Test
  void atLast_itIsThereAsIfItHadAlwaysBeen() {
    fixture.pass(DELAY.multipliedBy(2));
    BroadcastFixture atOnce = new BroadcastFixture();
    String other = atOnce.channel();
    atOnce.fake.goLive(other);

    assertThat(fixture.session(arn).ingestConfiguration())
        .isEqualTo(atOnce.session(other).ingestConfiguration());
    assertThat(fixture.session(arn).ingestConfigurations())
        .isEqualTo(atOnce.session(other).ingestConfigurations());
    assertThat(broadcast.session()).isEqualTo(fixture.session(arn));
  }

  @Test
  void eachSession_takesItsOwnTime() {
    fixture.pass(DELAY.multipliedBy(2));
    broadcast.disconnect();

    fixture.fake.goLive(arn, Encoder.obs720p60());

    assertThat(fixture.session(arn).ingestConfigurations()).isNull();
    assertThat(broadcast.session().ingestConfigurations()).isNotNull();
  }
}
