package io.github.fakeivs.samples.eventhandler;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Which recordings are published. */
@WithFakeIvs(clock = "2030-01-01T20:00:00Z")
class RecordingsTest {

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private FakeIvs fake;
  private String arn;

  @BeforeEach
  void record(IvsClient ivs) {
    String recording =
        ivs.createRecordingConfiguration(
                r ->
                    r.recordingReconnectWindowSeconds(60)
                        .destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("videos"))))
            .recordingConfiguration()
            .arn();
    arn = ivs.createChannel(c -> c.recordingConfigurationArn(recording)).channel().arn();
    IvsEventHandler handler = new IvsEventHandler(new LiveStreams(), catalog);
    fake.onEvent(event -> handler.handle(event.toJson()));
  }

  @Test
  void aRecording_isPublishedWhenItIsComplete() {
    Broadcast broadcast = fake.goLive(arn);
    fake.clock().advance(Duration.ofMinutes(45));
    broadcast.disconnect();

    assertThat(catalog.published()).as("within the reconnect window").isEmpty();

    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(catalog.published())
        .singleElement()
        .satisfies(
            recording -> {
              assertThat(recording.channelArn()).isEqualTo(arn);
              assertThat(recording.bucketName()).isEqualTo("videos");
              assertThat(recording.duration()).isEqualTo(Duration.ofMinutes(45));
              assertThat(recording.playlistKey()).endsWith("/media/hls/master.m3u8");
            });
  }

  @Test
  void theRecordingOfAnEncoderThatReconnects_isOne() {
    fake.goLive(arn).disconnect();
    fake.clock().advance(Duration.ofSeconds(30));
    fake.goLive(arn).disconnect();
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(catalog.published()).hasSize(1);
  }

  @Test
  void aRecordingEndThatComesTwice_isPublishedOnce() {
    fake.eventDelivery().repeat(2);

    fake.goLive(arn).disconnect();
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(catalog.published()).hasSize(1);
  }

  @Test
  void aRecordingThatFailed_isNotPublished() {
    fake.goLive(arn).failRecordingEnd("InternalServerException").disconnect();
    fake.clock().advance(Duration.ofMinutes(1));

    assertThat(catalog.published()).isEmpty();
  }
}
