package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.InsertedMetadata;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamsResponse;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataResponse;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamResponse;
import software.amazon.awssdk.services.ivs.model.Stream;
import software.amazon.awssdk.services.ivs.model.StreamFilters;
import software.amazon.awssdk.services.ivs.model.StreamState;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** Operations on live streams. */
final class Streams implements ResourceOperations {

  private static final int DEFAULT_PAGE = 100;

  private final BroadcastEngine broadcasts;
  private final Pages pages;

  Streams(BroadcastEngine broadcasts, Pages pages) {
    this.broadcasts = broadcasts;
    this.pages = pages;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case GET_STREAM -> reading(this::get);
      case LIST_STREAMS -> reading(this::list).checking(pages::checkToken);
      case STOP_STREAM -> changing(this::stop);
      case PUT_METADATA -> changing(this::putMetadata).checkingQuotas(Streams::checkMetadata);
      default -> null;
    };
  }

  /** Never returns the state OFFLINE, since a channel that is not live has no stream. */
  GetStreamResponse.Builder get(Call call, GetStreamRequest request) {
    return GetStreamResponse.builder().stream(stream(requireLive(call, request.channelArn())));
  }

  ListStreamsResponse.Builder list(Call call, ListStreamsRequest request) {
    StreamFilters filter = request.filterBy();
    String health = filter == null ? null : filter.healthAsString();
    Pages.Page<StreamSession> page =
        pages.page(request, DEFAULT_PAGE, call.state().liveSessions(health));
    return ListStreamsResponse.builder()
        .streams(
            page.map(session -> Structures.copy(stream(session), StreamSummary.builder()).build()))
        .nextToken(page.nextToken());
  }

  StopStreamResponse.Builder stop(Call call, StopStreamRequest request) {
    StreamSession session = requireLive(call, request.channelArn());
    broadcasts.stop(call.transaction(), session);
    return StopStreamResponse.builder();
  }

  /** The limit applies to the bytes of UTF-8. */
  static void checkMetadata(PutMetadataRequest request, Quotas quotas, Violations violations) {
    String metadata = request.metadata();
    if (metadata != null
        && metadata.getBytes(StandardCharsets.UTF_8).length > quotas.limit(Quota.METADATA_BYTES)) {
      violations.addObserved("metadata", "Metadata size exceeds payload limit");
    }
  }

  PutMetadataResponse.Builder putMetadata(Call call, PutMetadataRequest request) {
    StreamSession session = requireLive(call, request.channelArn());
    State state = call.state();
    state
        .metadata()
        .put(
            new InsertedMetadata(
                state.ids().resourceId(), session.streamId(), call.now(), request.metadata()));
    return PutMetadataResponse.builder();
  }

  private static StreamSession requireLive(Call call, String channelArn) {
    State state = call.state();
    Channel channel = call.require(state.channels(), channelArn);
    return state
        .liveSession(channel.arn())
        .orElseThrow(() -> ServiceFailure.notBroadcasting(channel.arn()));
  }

  private static Stream stream(StreamSession session) {
    return Stream.builder()
        .channelArn(session.channelArn())
        .streamId(session.streamId())
        .playbackUrl(session.channel().playbackUrl())
        .startTime(startOf(session))
        .state(StreamState.LIVE)
        .health(session.health())
        .viewerCount(session.viewers())
        .build();
  }

  private static @Nullable Instant startOf(StreamSession session) {
    Instant startTime = session.startTime();
    return startTime == null ? null : Instants.wholeSecond(startTime);
  }
}
