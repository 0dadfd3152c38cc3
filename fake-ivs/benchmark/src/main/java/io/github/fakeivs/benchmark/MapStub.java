package io.github.fakeivs.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ContainerFormat;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.Srt;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * A hand-written stub that gives the same responses as the fake from a map, without rules,
 * validation and recorded calls. It is the lower bound, since the SDK's own builders cost as much.
 */
final class MapStub implements IvsClient {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:";
  private static final String HOST = "0123456789ab";
  private static final char[] ALPHANUMERICS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".toCharArray();

  private final Map<String, Channel> channels = new HashMap<>();
  private final SplittableRandom random = new SplittableRandom(0);

  void reset() {
    channels.clear();
  }

  @Override
  public CreateChannelResponse createChannel(CreateChannelRequest request) {
    Channel channel = channel(request, alphanumerics(12));
    channels.put(channel.arn(), channel);
    String requestId = requestId();
    CreateChannelResponse.Builder response =
        CreateChannelResponse.builder()
            .channel(channel)
            .streamKey(streamKey(channel.arn(), alphanumerics(12)));
    response.responseMetadata(metadata(requestId)).sdkHttpResponse(http(requestId));
    return response.build();
  }

  private Channel channel(CreateChannelRequest request, String id) {
    return Channel.builder()
        .arn(ARN + "channel/" + id)
        .name(request.name() == null ? "" : request.name())
        .latencyMode(ChannelLatencyMode.LOW)
        .type(ChannelType.STANDARD)
        .recordingConfigurationArn("")
        .ingestEndpoint(HOST + ".global-contribute.live-video.net")
        .playbackUrl(
            "https://%s.us-east-1.playback.live-video.net/api/video/v1/us-east-1.123456789012."
                    .replace("%s", HOST)
                + "channel."
                + id
                + ".m3u8")
        .authorized(false)
        .tags(request.tags())
        .insecureIngest(false)
        .preset("")
        .srt(
            Srt.builder()
                .endpoint(HOST + ".srt.live-video.net")
                .passphrase(alphanumerics(79))
                .build())
        .playbackRestrictionPolicyArn("")
        .multitrackInputConfiguration(
            MultitrackInputConfiguration.builder()
                .enabled(false)
                .policy(MultitrackPolicy.ALLOW)
                .maximumResolution(MultitrackMaximumResolution.FULL_HD)
                .build())
        .containerFormat(ContainerFormat.TS)
        .build();
  }

  private StreamKey streamKey(String channelArn, String id) {
    return StreamKey.builder()
        .arn(ARN + "stream-key/" + id)
        .value("sk_us-east-1_" + id + "_" + alphanumerics(30))
        .channelArn(channelArn)
        .tags(Map.of())
        .build();
  }

  @Override
  public GetChannelResponse getChannel(GetChannelRequest request) {
    Channel channel = channels.get(request.arn());
    if (channel == null) {
      throw ResourceNotFoundException.builder().message("no " + request.arn()).build();
    }
    String requestId = requestId();
    GetChannelResponse.Builder response = GetChannelResponse.builder().channel(channel);
    response.responseMetadata(metadata(requestId)).sdkHttpResponse(http(requestId));
    return response.build();
  }

  private static SdkHttpResponse http(String requestId) {
    return SdkHttpFullResponse.builder()
        .statusCode(200)
        .putHeader("x-amzn-RequestId", requestId)
        .putHeader("Content-Type", "application/json")
        .build();
  }

  private static AwsResponseMetadata metadata(String requestId) {
    return DefaultAwsResponseMetadata.create(
        Map.of(
            AwsHeader.AWS_REQUEST_ID,
            requestId,
            "x-amzn-RequestId",
            requestId,
            "Content-Type",
            "application/json"));
  }

  private String requestId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private String alphanumerics(int length) {
    char[] text = new char[length];
    for (int i = 0; i < length; i++) {
      text[i] = ALPHANUMERICS[random.nextInt(ALPHANUMERICS.length)];
    }
    return new String(text);
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
