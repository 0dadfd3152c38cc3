package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.IdSource;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.quota.Quota;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** Operations on stream keys. */
final class StreamKeys implements ResourceOperations {

  /** Source: the service model; by default a channel has a single key. */
  private static final int DEFAULT_PAGE = 1;

  private final Pages pages;

  StreamKeys(Pages pages) {
    this.pages = pages;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case CREATE_STREAM_KEY -> changing(this::create).checking(Tags::checkNotReserved);
      case GET_STREAM_KEY -> reading(this::get);
      case BATCH_GET_STREAM_KEY -> reading(this::batchGet);
      case LIST_STREAM_KEYS -> reading(this::list).checking(pages::checkToken);
      case DELETE_STREAM_KEY -> changing(this::delete);
      default -> null;
    };
  }

  CreateStreamKeyResponse.Builder create(Call call, CreateStreamKeyRequest request) {
    State state = call.state();
    Channel channel = call.require(state.channels(), request.channelArn());
    if (state.streamKeysOf(channel.arn()).size()
        >= state.quotas().limit(Quota.STREAM_KEYS_PER_CHANNEL)) {
      throw ServiceFailure.streamKeyQuotaExceeded(channel.arn());
    }
    return CreateStreamKeyResponse.builder()
        .streamKey(newKey(call, channel.arn(), Tags.sent(request.tags())));
  }

  /** Adds a new stream key. The tags of a channel do not apply to its stream keys. */
  StreamKey newKey(Call call, String channelArn, Map<String, String> tags) {
    IdSource ids = call.state().ids();
    String id = ids.resourceId();
    StreamKey streamKey =
        StreamKey.builder()
            .arn(call.account().arn(ResourceType.STREAM_KEY, id))
            .value(ids.streamKeyValue(call.account().region(), id))
            .channelArn(channelArn)
            .tags(tags)
            .build();
    call.state().streamKeys().put(streamKey);
    return streamKey;
  }

  BatchGetStreamKeyResponse.Builder batchGet(Call call, BatchGetStreamKeyRequest request) {
    Batch<StreamKey> batch = Batch.get(call, call.state().streamKeys(), request.arns());
    return BatchGetStreamKeyResponse.builder().streamKeys(batch.found()).errors(batch.errors());
  }

  GetStreamKeyResponse.Builder get(Call call, GetStreamKeyRequest request) {
    return GetStreamKeyResponse.builder()
        .streamKey(call.require(call.state().streamKeys(), request.arn()));
  }

  ListStreamKeysResponse.Builder list(Call call, ListStreamKeysRequest request) {
    State state = call.state();
    Channel channel = call.require(state.channels(), request.channelArn());
    Pages.Page<StreamKey> page =
        pages.page(
            request,
            DEFAULT_PAGE,
            state.streamKeys().where(Indexes.STREAM_KEYS_BY_CHANNEL, channel.arn()));
    return ListStreamKeysResponse.builder()
        .streamKeys(page.map(StreamKeys::summary))
        .nextToken(page.nextToken());
  }

  /** Deletes the stream key even if its channel is live; the stream continues. */
  DeleteStreamKeyResponse.Builder delete(Call call, DeleteStreamKeyRequest request) {
    State state = call.state();
    state.streamKeys().remove(call.require(state.streamKeys(), request.arn()));
    return DeleteStreamKeyResponse.builder();
  }

  /** Omits the value, as the service does. */
  private static StreamKeySummary summary(StreamKey streamKey) {
    return Structures.copy(streamKey, StreamKeySummary.builder()).build();
  }
}
