package io.github.fakeivs.samples.channelprovisioning;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** The stream keys of channels, with which encoders send. A channel has at most one. */
public final class StreamKeys {

  private static final int ATTEMPTS = 5;
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final IvsClient ivs;
  private final Consumer<Duration> sleeper;

  /**
   * Creates the keys of an account.
   *
   * @param sleeper waits as long as it is told
   */
  public StreamKeys(IvsClient ivs, Consumer<Duration> sleeper) {
    this.ivs = ivs;
    this.sleeper = sleeper;
  }

  /** Returns the key of a channel, if it has one. */
  public Optional<StreamKey> find(String channelArn) {
    return ivs.listStreamKeys(request -> request.channelArn(channelArn)).streamKeys().stream()
        .findFirst()
        .flatMap(this::get);
  }

  private Optional<StreamKey> get(StreamKeySummary summary) {
    try {
      return Optional.of(ivs.getStreamKey(request -> request.arn(summary.arn())).streamKey());
    } catch (ResourceNotFoundException deletedMeanwhile) {
      return Optional.empty();
    }
  }

  /**
   * Replaces the key of a channel, and returns the new one. Of two rotations at the same time, both
   * return the same key.
   *
   * <p>An encoder that is on air goes on with the old key until it disconnects: to end its stream
   * is the caller's decision.
   */
  public StreamKey rotate(String channelArn) {
    Optional<StreamKey> old = find(channelArn);
    old.map(StreamKey::arn).ifPresent(this::delete);
    return create(channelArn, old);
  }

  private void delete(String arn) {
    try {
      ivs.deleteStreamKey(request -> request.arn(arn));
    } catch (ResourceNotFoundException deletedMeanwhile) {
      // As it should be.
    }
  }

  private StreamKey create(String channelArn, Optional<StreamKey> old) {
    for (int attempt = 1; ; attempt++) {
      try {
        return ivs.createStreamKey(request -> request.channelArn(channelArn)).streamKey();
      } catch (ServiceQuotaExceededException e) {
        // Either another rotation was faster, or the service still counts the key just deleted.
        Optional<StreamKey> ofAnotherRotation = find(channelArn).filter(key -> isNew(key, old));
        if (ofAnotherRotation.isPresent()) {
          return ofAnotherRotation.get();
        }
        if (attempt == ATTEMPTS) {
          throw e;
        }
        sleeper.accept(PAUSE.multipliedBy(attempt));
      }
    }
  }

  private static boolean isNew(StreamKey key, Optional<StreamKey> old) {
    return old.filter(deleted -> deleted.arn().equals(key.arn())).isEmpty();
  }
}
