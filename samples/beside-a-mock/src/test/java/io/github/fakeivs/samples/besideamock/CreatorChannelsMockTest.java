package io.github.fakeivs.samples.besideamock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** The same suite with a mock. */
@ExtendWith({MockitoExtension.class, VariantUnderTest.class})
class CreatorChannelsMockTest {

  private static final String ANNA = "arn:aws:ivs:us-east-1:123456789012:channel/AnnaAnnaAnna";
  private static final String BEN = "arn:aws:ivs:us-east-1:123456789012:channel/BenBenBenBen";
  private static final String OLD_KEY =
      "arn:aws:ivs:us-east-1:123456789012:stream-key/OldOldOldOld";

  @Mock private IvsClient ivs;
  @Captor private ArgumentCaptor<CreateChannelRequest> creation;
  @Captor private ArgumentCaptor<ListChannelsRequest> listing;
  private CreatorChannels channels;

  @BeforeEach
  void create(Variant variant) {
    channels = variant.over(ivs);
  }

  @Test
  void aNewChannel_isOfLowLatency_andHasItsCreatorAsTag() {
    when(ivs.createChannel(any(CreateChannelRequest.class))).thenReturn(annasChannel());

    String arn = channels.open("anna").channelArn();

    verify(ivs).createChannel(creation.capture());
    assertThat(arn).isEqualTo(ANNA);
    assertThat(creation.getValue().name()).isEqualTo("anna");
    assertThat(creation.getValue().tags()).containsEntry("creator", "anna");
    assertThat(creation.getValue().latencyMode()).isEqualTo(ChannelLatencyMode.LOW);
  }

  @Test
  void aCreator_goesLiveWithTheNewChannelsKey() {
    when(ivs.createChannel(any(CreateChannelRequest.class))).thenReturn(annasChannel());

    StreamingAccess access = channels.open("anna");

    assertThat(access.server()).isEqualTo("rtmps://a1b2c3.example.com:443/app/");
    assertThat(access.streamKey()).isEqualTo("sk_anna");
  }

  @Test
  void aSearch_findsThePrefixOnAllPages() {
    when(ivs.listChannels(any(ListChannelsRequest.class)))
        .thenReturn(page("second", "anna-cooks", "ben-plays"))
        .thenReturn(page(null, "anna-sings"));

    assertThat(channels.search("anna")).containsExactly("anna-cooks", "anna-sings");
    verify(ivs, times(2)).listChannels(listing.capture());
    assertThat(listing.getAllValues())
        .extracting(ListChannelsRequest::nextToken)
        .containsExactly(null, "second");
  }

  @Test
  void names_areInTheGivenOrder() {
    when(ivs.getChannel(GetChannelRequest.builder().arn(ANNA).build())).thenReturn(named("anna"));
    when(ivs.getChannel(GetChannelRequest.builder().arn(BEN).build())).thenReturn(named("ben"));

    assertThat(channels.names(List.of(BEN, ANNA))).containsExactly("ben", "anna");
  }

  @Test
  void theAudience_isThatOfTheStream() {
    when(ivs.getStream(GetStreamRequest.builder().channelArn(ANNA).build()))
        .thenReturn(GetStreamResponse.builder().stream(s -> s.viewerCount(120L)).build());

    assertThat(channels.audience(ANNA)).hasValue(120);
  }

  @Test
  void theAudience_ofAnIdleChannel_isEmpty() {
    when(ivs.getStream(any(GetStreamRequest.class)))
        .thenThrow(ChannelNotBroadcastingException.builder().build());

    assertThat(channels.audience(ANNA)).isEmpty();
  }

  @Test
  void aResetStreamKey_isTheOnlyOne() {
    when(ivs.listStreamKeys(ListStreamKeysRequest.builder().channelArn(ANNA).build()))
        .thenReturn(
            ListStreamKeysResponse.builder()
                .streamKeys(StreamKeySummary.builder().arn(OLD_KEY).build())
                .build());
    when(ivs.createStreamKey(CreateStreamKeyRequest.builder().channelArn(ANNA).build()))
        .thenReturn(
            CreateStreamKeyResponse.builder().streamKey(key -> key.value("sk_new")).build());

    assertThat(channels.resetStreamKey(ANNA)).isEqualTo("sk_new");
    verify(ivs).deleteStreamKey(DeleteStreamKeyRequest.builder().arn(OLD_KEY).build());
  }

  @Test
  void close_deletesALiveChannel() {
    channels.close(ANNA);

    verify(ivs).stopStream(StopStreamRequest.builder().channelArn(ANNA).build());
    verify(ivs).deleteChannel(DeleteChannelRequest.builder().arn(ANNA).build());
  }

  @Test
  void close_deletesAnIdleChannel() {
    when(ivs.stopStream(any(StopStreamRequest.class)))
        .thenThrow(ChannelNotBroadcastingException.builder().build());

    channels.close(ANNA);

    verify(ivs).deleteChannel(DeleteChannelRequest.builder().arn(ANNA).build());
  }

  private static CreateChannelResponse annasChannel() {
    return CreateChannelResponse.builder()
        .channel(channel -> channel.arn(ANNA).ingestEndpoint("a1b2c3.example.com"))
        .streamKey(key -> key.value("sk_anna"))
        .build();
  }

  private static GetChannelResponse named(String name) {
    return GetChannelResponse.builder().channel(channel -> channel.name(name)).build();
  }

  private static ListChannelsResponse page(String nextToken, String... names) {
    return ListChannelsResponse.builder()
        .channels(
            List.of(names).stream()
                .map(name -> ChannelSummary.builder().name(name).build())
                .toList())
        .nextToken(nextToken)
        .build();
  }
}
