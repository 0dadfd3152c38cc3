package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.CONFLICT_TEXT;
import static io.github.fakeivs.contract.Choice.NOT_LIVE_TEXT;
import static io.github.fakeivs.contract.Choice.QUOTA_TEXT;
import static io.github.fakeivs.contract.Choice.VALIDATION_TEXT;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.CHANNEL_NOT_BROADCASTING;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.SERVICE_QUOTA_EXCEEDED;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.PublicKeys;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The texts of errors, each with whether the service was seen to say so. */
interface TextsContract extends Contract {

  @Test
  @Evidence(source = OBSERVED, reference = "Channel: … is not currently online")
  @Settles(NOT_LIVE_TEXT)
  default void theText_ofAChannelThatIsNotLive() {
    String arn = channel().arn();

    refused(CHANNEL_NOT_BROADCASTING, () -> ivs().getStream(s -> s.channelArn(arn)))
        .saying("Channel: " + arn + " is not currently online");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "Resource: … not found, in the same service family")
  default void theText_ofWhatDoesNotExist() {
    String arn = unknownArn("channel");

    refused(RESOURCE_NOT_FOUND, () -> ivs().getChannel(c -> c.arn(arn)))
        .saying("Resource: " + arn + " not found");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "Metadata size exceeds payload limit")
  default void theText_ofTooMuchMetadata() {
    String arn = liveChannel().arn();

    refused(VALIDATION, () -> ivs().putMetadata(m -> m.channelArn(arn).metadata("x".repeat(1025))))
        .saying("Metadata size exceeds payload limit");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "PutMetadata.channelArn is a required attribute")
  @Settles(VALIDATION_TEXT)
  default void theText_ofAMissingMember() {
    refused(VALIDATION, () -> ivs().putMetadata(m -> m.metadata("goal")))
        .saying("PutMetadata.channelArn is a required attribute");
  }

  @Test
  @Evidence(
      source = OBSERVED,
      reference = "stream-key quota exceeded; the rest is the fake's own words")
  @Settles(QUOTA_TEXT)
  default void theText_ofASecondStreamKey() {
    String arn = channel().arn();

    assertThat(
            refused(SERVICE_QUOTA_EXCEEDED, () -> ivs().createStreamKey(k -> k.channelArn(arn)))
                .text())
        .contains("stream-key quota exceeded");
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "the fake's own words: playback-restriction-policy quota exceeded")
  @Settles(QUOTA_TEXT)
  default void theText_ofAnyOtherQuota() {
    for (int count = 0; count < 3; count++) {
      policy();
    }

    refused(SERVICE_QUOTA_EXCEEDED, this::policy)
        .naming("playback-restriction-policy quota exceeded", "3");
  }

  @Test
  @Evidence(source = CHOICE, reference = "the fake's own words: Channel: … is live")
  @Settles(CONFLICT_TEXT)
  default void theText_ofALiveChannel() {
    String arn = liveChannel().arn();

    refused(CONFLICT, () -> ivs().deleteChannel(c -> c.arn(arn)))
        .naming("Channel: " + arn + " is live", "stop the stream", "deleted");
    refused(CONFLICT, () -> ivs().updateChannel(c -> c.arn(arn).name("other")))
        .naming("Channel: " + arn + " is live", "stop the stream", "updated");
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "the fake's own words: Resource: … is in use by channel: …")
  @Settles(CONFLICT_TEXT)
  default void theText_ofWhatIsInUse() {
    String policy = policy().arn();
    String arn = channel(c -> c.playbackRestrictionPolicyArn(policy)).arn();

    refused(CONFLICT, () -> ivs().deletePlaybackRestrictionPolicy(p -> p.arn(policy)))
        .naming("Resource: " + policy + " is in use by channel: " + arn, "UpdateChannel");
  }

  @Test
  @Evidence(source = CHOICE, reference = "the fake's own words: Only one filter may be used")
  @Settles(CONFLICT_TEXT)
  default void theText_ofTwoFilters() {
    String arn = policy().arn();

    refused(
            CONFLICT,
            () ->
                ivs()
                    .listChannels(
                        l -> l.filterByName("lobby").filterByPlaybackRestrictionPolicyArn(arn)))
        .naming("Only one filter may be used");
  }

  @Test
  @Evidence(source = CHOICE, reference = "the fake's own words, with the ARN of the first key pair")
  @Settles(CONFLICT_TEXT)
  default void theText_ofAPublicKeyThatIsThereAlready() {
    String key = PublicKeys.p384();
    String arn = keyPair(k -> k.publicKeyMaterial(key)).arn();

    refused(CONFLICT, () -> ivs().importPlaybackKeyPair(k -> k.publicKeyMaterial(key))).naming(arn);
  }

  @Test
  @Evidence(source = CHOICE, reference = "the fake's own words: member, value and constraint")
  @Settles(VALIDATION_TEXT)
  default void theText_ofAnyOtherWrongRequest() {
    refused(VALIDATION, () -> ivs().createChannel(c -> c.name("a b").tags(Map.of("aws:x", "y"))))
        .naming("CreateChannel.name 'a b' must match", "CreateChannel.tags");
  }
}
