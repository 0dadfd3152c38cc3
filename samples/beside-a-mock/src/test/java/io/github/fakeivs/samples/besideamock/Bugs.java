package io.github.fakeivs.samples.besideamock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** Seven bugs that users of Amazon IVS make. */
final class Bugs {

  private Bugs() {}

  static final class FirstPageOnly extends CreatorChannels {
    FirstPageOnly(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public List<String> search(String prefix) {
      return namesWithPrefix(
          prefix, ivs.listChannels(ListChannelsRequest.builder().build()).channels());
    }
  }

  static final class PrefixAsNameFilter extends CreatorChannels {
    PrefixAsNameFilter(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public List<String> search(String prefix) {
      List<String> found = new ArrayList<>();
      String token = null;
      do {
        ListChannelsResponse page =
            ivs.listChannels(
                ListChannelsRequest.builder().filterByName(prefix).nextToken(token).build());
        found.addAll(namesWithPrefix(prefix, page.channels()));
        token = page.nextToken();
      } while (token != null);
      return found;
    }
  }

  static final class LatencyInLowerCase extends CreatorChannels {
    LatencyInLowerCase(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public StreamingAccess open(String creator) {
      CreateChannelResponse created =
          ivs.createChannel(
              CreateChannelRequest.builder()
                  .name(creator)
                  .latencyMode("low")
                  .tags(Map.of("creator", creator))
                  .build());
      return new StreamingAccess(
          created.channel().arn(),
          "rtmps://" + created.channel().ingestEndpoint() + ":443/app/",
          created.streamKey().value());
    }
  }

  static final class OfflineByErrorCode extends CreatorChannels {
    OfflineByErrorCode(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public OptionalLong audience(String channelArn) {
      try {
        return OptionalLong.of(
            ivs.getStream(GetStreamRequest.builder().channelArn(channelArn).build()).stream()
                .viewerCount());
      } catch (IvsException e) {
        if ("ChannelNotBroadcastingException".equals(e.awsErrorDetails().errorCode())) {
          return OptionalLong.empty();
        }
        throw e;
      }
    }
  }

  static final class ChannelArnForStreamKey extends CreatorChannels {
    ChannelArnForStreamKey(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public String resetStreamKey(String channelArn) {
      ivs.deleteStreamKey(DeleteStreamKeyRequest.builder().arn(channelArn).build());
      return createStreamKey(channelArn);
    }
  }

  static final class NewKeyBeforeOldIsDeleted extends CreatorChannels {
    NewKeyBeforeOldIsDeleted(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public String resetStreamKey(String channelArn) {
      List<StreamKeySummary> old = streamKeys(channelArn);
      String value = createStreamKey(channelArn);
      for (StreamKeySummary key : old) {
        ivs.deleteStreamKey(DeleteStreamKeyRequest.builder().arn(key.arn()).build());
      }
      return value;
    }
  }

  static final class DeletedWhileLive extends CreatorChannels {
    DeletedWhileLive(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public void close(String channelArn) {
      ivs.deleteChannel(DeleteChannelRequest.builder().arn(channelArn).build());
    }
  }
}
