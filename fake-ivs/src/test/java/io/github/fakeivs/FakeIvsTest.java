package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.ValidationException;

class FakeIvsTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @Test
  void isUsEast1OfAMadeUpAccountByDefault() {
    assertThat(fake.region()).isEqualTo(Region.US_EAST_1);
    assertThat(fake.accountId()).isEqualTo("123456789012");
    assertThat(channelArn()).startsWith("arn:aws:ivs:us-east-1:123456789012:channel/");
  }

  @Test
  void isTheRegionAndAccountThatItIsBuiltFor() {
    FakeIvs other = FakeIvs.builder().region(Region.EU_WEST_1).accountId("000000000042").build();
    CreateChannelResponse created = other.client().createChannel(c -> {});

    assertThat(other.region()).isEqualTo(Region.EU_WEST_1);
    assertThat(other.accountId()).isEqualTo("000000000042");
    assertThat(created.channel().arn()).startsWith("arn:aws:ivs:eu-west-1:000000000042:channel/");
    assertThat(created.streamKey().value()).startsWith("sk_eu-west-1_");
    assertThat(created.channel().ingestEndpoint())
        .isNotEqualTo(ivs.createChannel(c -> {}).channel().ingestEndpoint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234", "12345678901x", "1234567890123"})
  void Builder_accountIdWithoutTwelveDigits_isRefused(String accountId) {
    FakeIvsBuilder builder = FakeIvs.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.accountId(accountId))
        .withMessage("accountId is '%s': an AWS account id has exactly twelve digits.", accountId);
  }

  @Test
  void theSameCallsGiveTheSameIdsByDefault() {
    assertThat(everyKindOfId(FakeIvs.create())).isEqualTo(everyKindOfId(FakeIvs.create()));
  }

  @Test
  void theSameSeedGivesTheSameIdsAndAnotherSeedGivesOthers() {
    List<String> ids = everyKindOfId(FakeIvs.builder().seed(7).build());

    assertThat(everyKindOfId(FakeIvs.builder().seed(7).build())).isEqualTo(ids);
    for (long seed : new long[] {0, 6, 8, -7, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertThat(everyKindOfId(FakeIvs.builder().seed(seed).build()))
          .doesNotContainAnyElementsOf(ids);
    }
  }

  private static List<String> everyKindOfId(FakeIvs fake) {
    IvsClient ivs = fake.client();
    CreateChannelResponse created = ivs.createChannel(c -> {});
    Channel channel = created.channel();
    return List.of(
        channel.arn(),
        channel.srt().passphrase(),
        created.streamKey().arn(),
        created.streamKey().value(),
        fake.goLive(channel.arn()).streamId(),
        ivs.createPlaybackRestrictionPolicy(p -> {}).playbackRestrictionPolicy().arn(),
        created.responseMetadata().requestId());
  }

  @Test
  void callsThatCreateNothingLeaveTheIdsToComeAsTheyAre() {
    FakeIvs other = FakeIvs.create();
    other.client().listChannels(l -> {});

    assertThat(other.client().createChannel(c -> {}).channel().arn()).isEqualTo(channelArn());
  }

  @Test
  void pageTokensOfAnotherFakeAreForeign() {
    String token = firstToken(fake);
    IvsClient other = FakeIvs.create().client();
    IvsClient fork = fake.fork().client();

    assertThatThrownBy(() -> other.listChannels(l -> l.nextToken(token)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("ListChannels.nextToken");
    assertThat(fork.listChannels(l -> l.nextToken(token)).channels()).hasSize(1);
  }

  private static String firstToken(FakeIvs fake) {
    fake.client().createChannel(c -> {});
    fake.client().createChannel(c -> {});
    return fake.client().listChannels(l -> l.maxResults(1)).nextToken();
  }

  @Test
  void goLive_makesTheChannelLive() {
    String arn = channelArn();
    fake.clock().set(Instant.parse("2100-01-01T00:00:00Z"));

    Broadcast broadcast = fake.goLive(arn);

    assertThat(broadcast.channelArn()).isEqualTo(arn);
    assertThat(broadcast.isLive()).isTrue();
    assertThat(ivs.getStream(s -> s.channelArn(arn)).stream().streamId())
        .isEqualTo(broadcast.streamId());
    assertThat(ivs.getStream(s -> s.channelArn(arn)).stream().startTime())
        .isEqualTo("2100-01-01T00:00:00Z");
  }

  @Test
  void goLive_onAnUnknownChannel_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.goLive("arn:aws:ivs:us-east-1:123456789012:channel/none"))
        .withMessage(
            "There is no channel arn:aws:ivs:us-east-1:123456789012:channel/none in this fake: "
                + "create it with the client first.");
  }

  @Test
  void goLive_withoutAStreamKey_isRefused() {
    StreamKey key = ivs.createChannel(c -> {}).streamKey();
    ivs.deleteStreamKey(k -> k.arn(key.arn()));

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.goLive(key.channelArn()))
        .withMessage(
            "Channel %s has no stream key to go live with: call createStreamKey first.",
            key.channelArn());
  }

  @Test
  void goLive_whileLive_isRefused() {
    String arn = channelArn();
    Broadcast live = fake.goLive(arn);

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.goLive(arn))
        .withMessage(
            "Channel %s is live already with stream %s: disconnect that broadcast first, or give "
                + "the encoder a priority to take it over.",
            arn, live.streamId());
  }

  @Test
  void broadcast_isThereWhileTheChannelIsLive() {
    String arn = channelArn();
    assertThat(fake.broadcast(arn)).isEmpty();

    Broadcast broadcast = fake.goLive(arn);

    assertThat(fake.broadcast(arn).orElseThrow().streamId()).isEqualTo(broadcast.streamId());
    broadcast.disconnect();
    assertThat(fake.broadcast(arn)).isEmpty();
    assertThat(fake.broadcast("no such channel")).isEmpty();
  }

  @Test
  void broadcasts_areAllThatAreLiveNewestFirst() {
    Broadcast first = fake.goLive(channelArn());
    Broadcast second = fake.goLive(channelArn());
    Broadcast third = fake.goLive(channelArn());
    second.disconnect();

    assertThat(fake.broadcasts())
        .extracting(Broadcast::streamId)
        .containsExactly(third.streamId(), first.streamId());
  }

  @Test
  void viewers_areWhatTheStreamTells() {
    String arn = channelArn();
    Broadcast broadcast = fake.goLive(arn);

    assertThat(broadcast.viewers(120)).isSameAs(broadcast);
    assertThat(ivs.getStream(s -> s.channelArn(arn)).stream().viewerCount()).isEqualTo(120);
    broadcast.viewers(-1);
    assertThat(ivs.listStreams(l -> {}).streams().get(0).viewerCount()).isEqualTo(-1);
  }

  @Test
  void viewers_belowMinusOne_areRefused() {
    Broadcast broadcast = fake.goLive(channelArn());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.viewers(-2))
        .withMessage(
            "The number of viewers is -2: give 0 or more, or -1 for a count that timed out.");
  }

  @Test
  void disconnect_endsTheStream() {
    String arn = channelArn();
    Broadcast broadcast = fake.goLive(arn);

    broadcast.disconnect();

    assertThat(broadcast.isLive()).isFalse();
    assertThatThrownBy(() -> ivs.getStream(s -> s.channelArn(arn)))
        .isInstanceOf(ChannelNotBroadcastingException.class);
    assertThat(ivs.listStreams(l -> {}).streams()).isEmpty();
    assertThat(fake.goLive(arn).streamId()).isNotEqualTo(broadcast.streamId());
  }

  @Test
  void Broadcast_afterItsEnd_saysWhenAndWhyItEnded() {
    String arn = channelArn();
    fake.clock().set(Instant.parse("2100-01-01T00:00:00Z"));
    Broadcast disconnected = fake.goLive(arn);
    disconnected.disconnect();
    Broadcast stopped = fake.goLive(arn);
    ivs.stopStream(s -> s.channelArn(arn));

    assertThatIllegalStateException()
        .isThrownBy(disconnected::disconnect)
        .withMessage(
            "Stream %s of channel %s ended at 2100-01-01T00:00:00Z, because the encoder "
                + "disconnected. Call goLive for another stream.",
            disconnected.streamId(), arn);
    assertThatIllegalStateException()
        .isThrownBy(() -> stopped.viewers(1))
        .withMessage(
            "Stream %s of channel %s ended at 2100-01-01T00:00:00Z, because the application "
                + "called StopStream. Call goLive for another stream.",
            stopped.streamId(), arn);
  }

  @Test
  void Broadcast_namesStreamAndChannel() {
    String arn = channelArn();
    Broadcast broadcast = fake.goLive(arn);

    assertThat(broadcast).asString().contains(broadcast.streamId(), arn).doesNotContain("not live");
    broadcast.disconnect();
    assertThat(broadcast).asString().contains("not live");
  }

  @Test
  void clock_isWhereTimesComeFrom() {
    String arn = channelArn();
    fake.clock().set(Instant.parse("2100-01-01T00:00:00Z"));
    fake.goLive(arn);
    fake.clock().advance(Duration.ofMinutes(5));
    ivs.stopStream(s -> s.channelArn(arn));

    StreamSession session = ivs.getStreamSession(s -> s.channelArn(arn)).streamSession();
    assertThat(session.startTime()).isEqualTo("2100-01-01T00:00:00Z");
    assertThat(session.endTime()).isEqualTo("2100-01-01T00:05:00Z");
  }

  @Test
  void twoFakesShareNothing() {
    String arn = channelArn();
    IvsClient other = FakeIvs.create().client();

    assertThat(other.listChannels(l -> {}).channels()).isEmpty();
    assertThatThrownBy(() -> other.getChannel(c -> c.arn(arn)))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  private String channelArn() {
    return ivs.createChannel(c -> {}).channel().arn();
  }
}
