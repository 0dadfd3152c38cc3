package io.github.fakeivs.samples.resilience;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** Auditoriums, each with a channel of its own. Safe for use by multiple threads. */
public final class Auditoriums {

  private static final System.Logger LOG = System.getLogger(Auditoriums.class.getName());

  private final IvsClient ivs;
  private final IvsClient creations;

  Auditoriums(CallPolicy policy, Supplier<IvsClientBuilder> clients) {
    ivs = clients.get().overrideConfiguration(policy.forRepeatableCalls()).build();
    creations = clients.get().overrideConfiguration(policy.forCreations()).build();
  }

  /** Returns the auditoriums in the account and region of the environment. */
  public static Auditoriums ofEnvironment() {
    return new Auditoriums(CallPolicy.STANDARD, IvsClient::builder);
  }

  /**
   * Opens an auditorium, unless it is open already.
   *
   * <p>Amazon IVS knows no idempotency token: where the answer to CreateChannel is lost, repeating
   * it could create a second channel. So it is looked for first.
   *
   * @return the ARN of its channel
   * @throws SdkException if the service cannot be reached, or refuses
   */
  public String open(String name) {
    for (int attempt = 1; ; attempt++) {
      Optional<String> open = find(name);
      if (open.isPresent()) {
        return open.get();
      }
      try {
        return creations.createChannel(channel -> channel.name(name)).channel().arn();
      } catch (SdkException failure) {
        if (attempt == CallPolicy.ATTEMPTS || !mayHaveBeenCarriedOut(failure)) {
          throw failure;
        }
        LOG.log(System.Logger.Level.WARNING, "Is {0} open? {1}", name, failure.getMessage());
      }
    }
  }

  private Optional<String> find(String name) {
    return ivs.listChannels(channels -> channels.filterByName(name)).channels().stream()
        .map(ChannelSummary::arn)
        .findFirst();
  }

  private static boolean mayHaveBeenCarriedOut(SdkException failure) {
    return failure instanceof SdkClientException
        || (failure instanceof SdkServiceException answer && answer.statusCode() >= 500);
  }

  /**
   * Returns how many watch; empty if that is not known now, since nothing is on or the service does
   * not tell in time. Pages show the number where there is one.
   */
  public OptionalLong audience(String channelArn) {
    try {
      long viewers = ivs.getStream(stream -> stream.channelArn(channelArn)).stream().viewerCount();
      return viewers < 0 ? OptionalLong.empty() : OptionalLong.of(viewers);
    } catch (ChannelNotBroadcastingException nothingIsOn) {
      return OptionalLong.empty();
    } catch (SdkException failure) {
      if (!isOutage(failure)) {
        throw failure;
      }
      LOG.log(System.Logger.Level.WARNING, "The audience is unknown: {0}", failure.getMessage());
      return OptionalLong.empty();
    }
  }

  private static boolean isOutage(SdkException failure) {
    return mayHaveBeenCarriedOut(failure)
        || (failure instanceof SdkServiceException refusal && refusal.isThrottlingException());
  }
}
