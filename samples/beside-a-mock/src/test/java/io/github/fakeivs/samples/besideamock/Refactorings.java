package io.github.fakeivs.samples.besideamock;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/** Three changes that alter nothing but the code. */
final class Refactorings {

  private Refactorings() {}

  static final class Paginator extends CreatorChannels {
    Paginator(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public List<String> search(String prefix) {
      return ivs.listChannelsPaginator(ListChannelsRequest.builder().build()).stream()
          .flatMap(page -> namesWithPrefix(prefix, page.channels()).stream())
          .toList();
    }
  }

  static final class Lambdas extends CreatorChannels {
    Lambdas(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public void close(String channelArn) {
      try {
        ivs.stopStream(stream -> stream.channelArn(channelArn));
      } catch (ChannelNotBroadcastingException offline) {
        // There is nothing to stop.
      }
      ivs.deleteChannel(channel -> channel.arn(channelArn));
    }
  }

  static final class Batch extends CreatorChannels {
    Batch(IvsClient ivs) {
      super(ivs);
    }

    @Override
    public List<String> names(List<String> channelArns) {
      Map<String, String> names =
          ivs
              .batchGetChannel(BatchGetChannelRequest.builder().arns(channelArns).build())
              .channels()
              .stream()
              .collect(toMap(Channel::arn, Channel::name));
      return channelArns.stream().map(names::get).toList();
    }
  }
}
