package io.github.fakeivs.samples.besideamock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.Stream;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** The channels of a platform's creators. */
public class CreatorChannels {

  // Not private, nor is the class final: the tests have variants of it.
  final IvsClient ivs;

  /** Creates a view of the channels of the client's account. */
  public CreatorChannels(IvsClient ivs) {
    this.ivs = ivs;
  }

  /** Opens a channel, and returns what its creator needs to go live. */
  public StreamingAccess open(String creator) {
    CreateChannelResponse created =
        ivs.createChannel(
            CreateChannelRequest.builder()
                .name(creator)
                .latencyMode(ChannelLatencyMode.LOW)
                .tags(Map.of("creator", creator))
                .build());
    return new StreamingAccess(
        created.channel().arn(),
        "rtmps://" + created.channel().ingestEndpoint() + ":443/app/",
        created.streamKey().value());
  }

  /** Returns the names of all channels that begin with a prefix. */
  public List<String> search(String prefix) {
    List<String> found = new ArrayList<>();
    @Nullable String token = null;
    do {
      ListChannelsResponse page =
          ivs.listChannels(ListChannelsRequest.builder().nextToken(token).build());
      found.addAll(namesWithPrefix(prefix, page.channels()));
      token = page.nextToken();
    } while (token != null);
    return found;
  }

  static List<String> namesWithPrefix(String prefix, List<ChannelSummary> channels) {
    return channels.stream()
        .map(ChannelSummary::name)
        .filter(name -> name.startsWith(prefix))
        .toList();
  }

  /** Returns the names of channels, in the given order. */
  public List<String> names(List<String> channelArns) {
    return channelArns.stream()
        .map(arn -> ivs.getChannel(GetChannelRequest.builder().arn(arn).build()).channel().name())
        .toList();
  }

  /** Returns how many watch a channel, or empty if it is not live. */
  public OptionalLong audience(String channelArn) {
    try {
      Stream stream =
          ivs.getStream(GetStreamRequest.builder().channelArn(channelArn).build()).stream();
      return OptionalLong.of(stream.viewerCount());
    } catch (ChannelNotBroadcastingException offline) {
      return OptionalLong.empty();
    }
  }

  /** Replaces the stream key of a channel, and returns the new one's value. */
  public String resetStreamKey(String channelArn) {
    for (StreamKeySummary key : streamKeys(channelArn)) {
      ivs.deleteStreamKey(DeleteStreamKeyRequest.builder().arn(key.arn()).build());
    }
    return createStreamKey(channelArn);
  }

  List<StreamKeySummary> streamKeys(String channelArn) {
    return ivs.listStreamKeys(ListStreamKeysRequest.builder().channelArn(channelArn).build())
        .streamKeys();
  }

  String createStreamKey(String channelArn) {
    return ivs.createStreamKey(CreateStreamKeyRequest.builder().channelArn(channelArn).build())
        .streamKey()
        .value();
  }

  /** Closes a channel, also one that is live. */
  public void close(String channelArn) {
    try {
      ivs.stopStream(StopStreamRequest.builder().channelArn(channelArn).build());
    } catch (ChannelNotBroadcastingException offline) {
      // There is nothing to stop.
    }
    ivs.deleteChannel(DeleteChannelRequest.builder().arn(channelArn).build());
  }
}
