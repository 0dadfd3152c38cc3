package io.github.fakeivs.samples.channelprovisioning;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamKey;

@WithFakeIvs
class StreamKeysTest {

  private final List<Duration> pauses = new ArrayList<>();
  private FakeIvs fake;
  private IvsClient ivs;
  private StreamKeys keys;
  private String arn;

  @BeforeEach
  void createChannel() {
    keys = new StreamKeys(ivs, pauses::add);
    arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
  }

  @Test
  void rotate_replacesTheKey() {
    String old = keys.find(arn).orElseThrow().value();

    StreamKey rotated = keys.rotate(arn);

    assertThat(keys.find(arn)).contains(rotated);
    assertThat(rotated.value()).isNotEqualTo(old);
  }

  @Test
  void rotate_givesAKeyToAChannelWithoutOne() {
    keys.find(arn).ifPresent(key -> ivs.deleteStreamKey(k -> k.arn(key.arn())));

    assertThat(keys.rotate(arn)).isEqualTo(keys.find(arn).orElseThrow());
  }

  @Test
  void rotate_leavesAnEncoderOnAir_butItCannotComeBack() {
    String old = keys.find(arn).orElseThrow().value();
    Broadcast broadcast = fake.connect(old, Encoder.obs720p30());

    StreamKey rotated = keys.rotate(arn);

    assertThat(broadcast).isLive();
    broadcast.disconnect();
    assertThatThrownBy(() -> fake.connect(old, Encoder.obs720p30()))
        .isInstanceOfSatisfying(
            EncoderRefusedException.class,
            refused ->
                assertThat(refused.reason())
                    .isEqualTo(EncoderRefusedException.Reason.UNKNOWN_STREAM_KEY));
    assertThat(fake.connect(rotated.value(), Encoder.obs720p30())).isLive();
  }

  @ParameterizedTest
  @EnumSource(names = {"GET_STREAM_KEY", "DELETE_STREAM_KEY", "CREATE_STREAM_KEY"})
  void rotate_whenAnotherRotationIsFaster_returnsTheKeyOfThatOne(IvsOperation nextCall) {
    List<StreamKey> rival = new ArrayList<>();
    fake.faults().on(nextCall).run(() -> rival.add(keys.rotate(arn)));

    StreamKey rotated = keys.rotate(arn);

    assertThat(rival).containsExactly(rotated);
  }

  @Test
  void rotate_waitsWhileTheServiceStillCountsTheOldKey() {
    fake.faults().lagStreamKeyDeletion(2);

    StreamKey rotated = keys.rotate(arn);

    assertThat(keys.find(arn)).contains(rotated);
    assertThat(pauses).containsExactly(Duration.ofMillis(400), Duration.ofMillis(800));
  }

  @Test
  void rotate_givesUpAfterFiveAttempts_andCanBeRepeated() {
    fake.faults().lagStreamKeyDeletion(5);

    assertThatThrownBy(() -> keys.rotate(arn)).isInstanceOf(ServiceQuotaExceededException.class);
    assertThat(keys.find(arn)).isEmpty();
    assertThat(keys.rotate(arn).channelArn()).isEqualTo(arn);
  }
}
