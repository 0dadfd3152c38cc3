package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.DELETE_STREAM_KEY_WHILE_LIVE;
import static io.github.fakeivs.contract.Choice.QUOTA_TEXT;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.SERVICE_QUOTA_EXCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.BatchError;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;
import software.amazon.awssdk.services.ivs.model.StreamState;

/** CreateStreamKey, GetStreamKey, BatchGetStreamKey, ListStreamKeys, DeleteStreamKey. */
interface StreamKeysContract extends Contract {

  @Test
  @Evidence(source = MODEL, reference = "API reference, GetStreamKey")
  default void getStreamKey_answersWithTheValue() {
    StreamKey key = ivs().createChannel(c -> {}).streamKey();

    assertThat(ok(ivs().getStreamKey(k -> k.arn(key.arn()))).streamKey()).isEqualTo(key);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "public code that resets a key: delete, then create")
  default void createStreamKey_afterDeletion_makesAnotherKey() {
    CreateChannelResponse created = ivs().createChannel(c -> {});
    String channelArn = created.channel().arn();
    StreamKey old = created.streamKey();
    noContent(ivs().deleteStreamKey(k -> k.arn(old.arn())));

    StreamKey key =
        ok(ivs().createStreamKey(k -> k.channelArn(channelArn).tags(Map.of("reset", "1"))))
            .streamKey();

    assertThat(key.arn()).matches(arn("stream-key", "[A-Za-z0-9]{12}")).isNotEqualTo(old.arn());
    assertThat(key.value()).startsWith("sk_" + region() + "_").isNotEqualTo(old.value());
    assertThat(key.channelArn()).isEqualTo(channelArn);
    assertThat(key.tags()).isEqualTo(Map.of("reset", "1"));
    assertThat(ivs().getStreamKey(k -> k.arn(key.arn())).streamKey()).isEqualTo(key);
    refused(RESOURCE_NOT_FOUND, () -> ivs().getStreamKey(k -> k.arn(old.arn())));
  }

  @Test
  @Evidence(
      source = OBSERVED,
      reference = "public code that matches on 'stream-key quota exceeded'")
  @Settles(QUOTA_TEXT)
  default void createStreamKey_forAChannelThatHasOne_exceedsTheQuota() {
    String channelArn = channel().arn();

    Refusal refusal =
        refused(SERVICE_QUOTA_EXCEEDED, () -> ivs().createStreamKey(k -> k.channelArn(channelArn)));

    assertThat(refusal.text()).contains("stream-key quota exceeded");
    refusal.naming("stream-key quota exceeded", channelArn);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreateStreamKey: errors")
  default void createStreamKey_forAnUnknownChannel_isNotFound() {
    String channelArn = channel().arn();
    ivs().deleteChannel(c -> c.arn(channelArn));

    refused(RESOURCE_NOT_FOUND, () -> ivs().createStreamKey(k -> k.channelArn(channelArn)))
        .saying("Resource: " + channelArn + " not found");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListStreamKeys and StreamKeySummary")
  default void listStreamKeys_tellsTheKeyOfTheChannelWithoutItsValue() {
    channel();
    StreamKey key = ivs().createChannel(c -> {}).streamKey();

    ListStreamKeysResponse page = ok(ivs().listStreamKeys(l -> l.channelArn(key.channelArn())));

    assertThat(page.streamKeys())
        .containsExactly(
            StreamKeySummary.builder()
                .arn(key.arn())
                .channelArn(key.channelArn())
                .tags(Map.of())
                .build());
    assertThat(page.streamKeys().get(0).hasTags()).isTrue();
    assertThat(page.nextToken()).isNull();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "Terraform's AWS provider: a channel without a key")
  default void listStreamKeys_ofAChannelWithoutAKey_isEmpty() {
    StreamKey key = ivs().createChannel(c -> {}).streamKey();
    ivs().deleteStreamKey(k -> k.arn(key.arn()));

    ListStreamKeysResponse page = ok(ivs().listStreamKeys(l -> l.channelArn(key.channelArn())));

    assertThat(page.hasStreamKeys()).isTrue();
    assertThat(page.streamKeys()).isEmpty();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "Terraform's AWS provider: keys of a deleted channel")
  default void listStreamKeys_ofADeletedChannel_isNotFound() {
    String arn = channel().arn();
    ivs().deleteChannel(c -> c.arn(arn));

    refused(RESOURCE_NOT_FOUND, () -> ivs().listStreamKeys(l -> l.channelArn(arn)))
        .saying("Resource: " + arn + " not found");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "clients that take it as deleted already")
  default void deleteStreamKey_twice_isNotFound() {
    StreamKey key = ivs().createChannel(c -> {}).streamKey();
    ivs().deleteStreamKey(k -> k.arn(key.arn()));

    refused(RESOURCE_NOT_FOUND, () -> ivs().deleteStreamKey(k -> k.arn(key.arn())));
  }

  @Test
  @Evidence(source = CHOICE, reference = "a key may be deleted while its stream goes on")
  @Settles(DELETE_STREAM_KEY_WHILE_LIVE)
  default void deleteStreamKey_whileLive_leavesTheStreamAlone() {
    StreamKey key = ivs().createChannel(c -> {}).streamKey();
    goLive(key.channelArn());

    noContent(ivs().deleteStreamKey(k -> k.arn(key.arn())));

    assertThat(ivs().getStream(s -> s.channelArn(key.channelArn())).stream().state())
        .isEqualTo(StreamState.LIVE);
  }

  @Test
  @Evidence(source = CHOICE, reference = "batch calls: in the order of the request, each once")
  default void batchGetStreamKey_answersInTheOrderOfTheRequest() {
    StreamKey one = ivs().createChannel(c -> {}).streamKey();
    StreamKey two = ivs().createChannel(c -> {}).streamKey();

    BatchGetStreamKeyResponse batch =
        ok(ivs().batchGetStreamKey(b -> b.arns(two.arn(), one.arn(), two.arn())));

    assertThat(batch.streamKeys()).containsExactly(two, one);
    assertThat(batch.hasErrors()).isTrue();
    assertThat(batch.errors()).isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "batch items: the status as code, the single call's text")
  default void batchGetStreamKey_reportsWhatItCannotGet() {
    StreamKey key = ivs().createChannel(c -> {}).streamKey();
    String unknown = unknownArn("stream-key");

    BatchGetStreamKeyResponse batch = ok(ivs().batchGetStreamKey(b -> b.arns(unknown, key.arn())));

    assertThat(batch.streamKeys()).containsExactly(key);
    assertThat(batch.errors())
        .containsExactly(
            BatchError.builder()
                .arn(unknown)
                .code("404")
                .message("Resource: " + unknown + " not found")
                .build());
  }
}
