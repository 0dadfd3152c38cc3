package io.github.fakeivs.samples.moderation;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Takes channels down, and lets them stream again.
 *
 * <p>StopStream alone is not enough: most encoders connect again within seconds, with a new stream.
 * The stream key has to go first. In the other order an encoder that is quick comes back between
 * the two calls, and stays: the end of a key does not end a stream.
 */
public final class StreamModeration {

  private static final String SUSPENSION_TAG = "suspended-for";

  private final IvsClient ivs;

  public StreamModeration(IvsClient ivs) {
    this.ivs = ivs;
  }

  /**
   * Ends the stream of a channel and keeps it from streaming until it is reinstated. Can be called
   * again, if it failed halfway or if a stream is found all the same.
   *
   * @param reason letters, digits, spaces and {@code _.:/=+-@}
   * @return the id of the stream that was ended, as evidence, or empty if there was none
   */
  public Optional<String> takeDown(String channelArn, String reason) {
    ivs.tagResource(
        request -> request.resourceArn(channelArn).tags(Map.of(SUSPENSION_TAG, reason)));
    deleteStreamKeys(channelArn);
    return stopStream(channelArn);
  }

  private void deleteStreamKeys(String channelArn) {
    ivs.listStreamKeysPaginator(request -> request.channelArn(channelArn)).stream()
        .flatMap(page -> page.streamKeys().stream())
        .forEach(key -> deleteStreamKey(key.arn()));
  }

  private void deleteStreamKey(String arn) {
    try {
      ivs.deleteStreamKey(request -> request.arn(arn));
    } catch (ResourceNotFoundException alreadyDeleted) {
      // Another moderator was faster.
    }
  }

  private Optional<String> stopStream(String channelArn) {
    try {
      String streamId =
          ivs.getStream(request -> request.channelArn(channelArn)).stream().streamId();
      ivs.stopStream(request -> request.channelArn(channelArn));
      return Optional.of(streamId);
    } catch (ChannelNotBroadcastingException offline) {
      return Optional.empty();
    }
  }

  /** Returns whether a channel has been taken down. */
  public boolean isSuspended(String channelArn) {
    return ivs.listTagsForResource(request -> request.resourceArn(channelArn))
        .tags()
        .containsKey(SUSPENSION_TAG);
  }

  /**
   * Lets a channel stream again, with a new stream key. Can be called again if it failed.
   *
   * @throws IllegalStateException if the channel is not suspended
   */
  public StreamKey reinstate(String channelArn) {
    if (!isSuspended(channelArn)) {
      throw new IllegalStateException(channelArn + " is not suspended");
    }
    deleteStreamKeys(channelArn); // Of an attempt that failed halfway.
    StreamKey key = ivs.createStreamKey(request -> request.channelArn(channelArn)).streamKey();
    ivs.untagResource(request -> request.resourceArn(channelArn).tagKeys(SUSPENSION_TAG));
    return key;
  }
}
