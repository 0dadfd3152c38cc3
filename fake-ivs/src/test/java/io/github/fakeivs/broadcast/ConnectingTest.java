package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.fixture.BroadcastFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.IngestProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.Stream;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamKey;

class ConnectingTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final CreateChannelResponse created = fixture.create(c -> c.name("lobby"));
  private final String arn = created.channel().arn();

  @Test
  void goLive_onAnIdleChannel_isLiveWhenItReturns() {
    Broadcast broadcast = fake.goLive(arn);

    assertThat(broadcast.isLive()).isTrue();
    assertThat(broadcast.channelArn()).isEqualTo(arn);
    assertThat(broadcast.streamId()).matches("st-1[A-G][A-Za-z0-9]{21}");
    assertThat(broadcast.endTime()).isEmpty();
    assertThat(fixture.stream(arn))
        .returns(broadcast.streamId(), Stream::streamId)
        .returns(StreamHealth.HEALTHY, Stream::health)
        .returns(BroadcastFixture.START_SECOND, Stream::startTime);
  }

  @Test
  void goLive_withoutAnEncoder_isObsWith1080p30() {
    assertThat(fake.goLive(fixture.channel()).encoder())
        .hasToString(Encoder.obs1080p30().toString());
  }

  @Test
  void connect_withTheValueThatCreateChannelReturned_isLive() {
    Broadcast broadcast = fake.connect(created.streamKey().value(), Encoder.obs720p60());

    assertThat(broadcast.channelArn()).isEqualTo(arn);
    assertThat(fixture.stream(arn).streamId()).isEqualTo(broadcast.streamId());
  }

  @Test
  void connect_withAnUnknownKey_isRefusedAndTellsNoSecret() {
    String unknown = "sk_us-east-1_AbCdEfGh1234_0123456789abcdefghijABCDEFGHIJ";

    EncoderRefusedException refusal = refusal(() -> fake.connect(unknown, Encoder.obs1080p30()));

    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_STREAM_KEY);
    assertThat(refusal.code()).isEmpty();
    assertThat(refusal)
        .hasMessageContaining("createStreamKey")
        .hasMessageNotContaining("0123456789abcdefghij");
    assertThat(fake.events()).isEmpty();
  }

  @Test
  void connect_withADeletedKey_isRefusedAndTheNewKeyIsTaken() {
    StreamKey deleted = created.streamKey();
    ivs.deleteStreamKey(k -> k.arn(deleted.arn()));
    StreamKey fresh = ivs.createStreamKey(k -> k.channelArn(arn)).streamKey();

    EncoderRefusedException refusal =
        refusal(() -> fake.connect(deleted.value(), Encoder.obs1080p30()));

    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_STREAM_KEY);
    assertThat(fake.connect(fresh.value(), Encoder.obs1080p30()).isLive()).isTrue();
  }

  @Test
  void connect_withTheKeyOfADeletedChannel_isRefused() {
    ivs.deleteChannel(c -> c.arn(arn));

    EncoderRefusedException refusal =
        refusal(() -> fake.connect(created.streamKey().value(), Encoder.obs1080p30()));

    assertThat(refusal.reason()).isEqualTo(Reason.UNKNOWN_STREAM_KEY);
  }

  @Test
  void goLive_onAChannelWithoutAKey_isRefusedAndSaysWhatToDo() {
    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));

    EncoderRefusedException refusal = fixture.refusal(arn, Encoder.obs1080p30());

    assertThat(refusal.reason()).isEqualTo(Reason.NO_STREAM_KEY);
    assertThat(refusal)
        .hasMessage(
            "Channel %s has no stream key to go live with: call createStreamKey first.", arn);
    assertThat(fake.events()).isEmpty();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: a second encoder")
  void goLive_onALiveChannel_isRefusedAndChangesNothing() {
    Broadcast first = fake.goLive(arn);
    int events = fake.events().size();

    EncoderRefusedException refusal = fixture.refusal(arn, Encoder.obs720p60());

    assertThat(refusal.reason()).isEqualTo(Reason.ALREADY_LIVE);
    assertThat(refusal.code()).isEmpty();
    assertThat(refusal)
        .hasMessage(
            "Channel %s is live already with stream %s: disconnect that broadcast first, or give "
                + "the encoder a priority to take it over.",
            arn, first.streamId());
    assertThat(fixture.stream(arn).streamId()).isEqualTo(first.streamId());
    assertThat(fake.events()).hasSize(events);
    assertThat(fixture.sessions(arn)).hasSize(1);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: a second encoder")
  void goLive_whileTheStreamStarves_isBlocked() {
    fake.goLive(arn).starve();

    assertThat(fixture.refusal(arn, Encoder.obs1080p30()).reason()).isEqualTo(Reason.ALREADY_LIVE);
  }

  @Test
  void goLive_afterTheEnd_isAnotherStream() {
    Broadcast first = fake.goLive(arn);
    first.disconnect();

    assertThat(fake.goLive(arn).streamId()).isNotEqualTo(first.streamId());
  }

  @ParameterizedTest
  @EnumSource(names = {"RTMP", "SRT_UNENCRYPTED"})
  @Evidence(source = MODEL, reference = "API reference, Channel: insecureIngest")
  void unencryptedIngest_isTakenByChannelsWithInsecureIngestOnly(IngestProtocol protocol) {
    String insecure = fixture.channel(c -> c.insecureIngest(true));
    Encoder encoder = Encoder.builder().protocol(protocol).build();

    EncoderRefusedException refusal = fixture.refusal(arn, encoder);

    assertThat(refusal.reason()).isEqualTo(Reason.INSECURE_INGEST);
    assertThat(refusal).hasMessageContaining(arn).hasMessageContaining("insecureIngest");
    assertThat(fake.goLive(insecure, encoder).isLive()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"RTMP", "SRT_UNENCRYPTED"})
  void encryptedIngest_isTakenByEveryChannel(IngestProtocol protocol) {
    Encoder encoder = Encoder.builder().protocol(protocol).build();

    assertThat(fake.goLive(fixture.channel(), encoder).isLive()).isTrue();
    assertThat(fake.goLive(fixture.channel(c -> c.insecureIngest(true)), encoder).isLive())
        .isTrue();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: 100 concurrent streams")
  void hundredStreams_areAllThatAnAccountMayHaveByDefault() {
    for (int count = 0; count < 100; count++) {
      fake.goLive(fixture.channel());
    }

    EncoderRefusedException refusal = fixture.refusal(arn, Encoder.obs1080p30());

    assertThat(refusal.reason()).isEqualTo(Reason.CONCURRENT_STREAMS);
    assertThat(refusal).hasMessageContaining("100").hasMessageContaining("CONCURRENT_STREAMS");
    assertThat(fake.broadcasts()).hasSize(100);
  }

  @Test
  void concurrentStreams_haveRoomAgainWhenOneEnds() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_STREAMS, 1));
    Broadcast first = fake.goLive(fixture.channel());
    assertThat(fixture.refusal(arn, Encoder.obs1080p30())).isNotNull();

    first.disconnect();

    assertThat(fake.goLive(arn).isLive()).isTrue();
  }
}
