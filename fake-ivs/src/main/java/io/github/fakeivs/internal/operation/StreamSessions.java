package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Listing;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.GetStreamSessionRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamSessionResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsResponse;

/** Operations on stream sessions, which remain after their channel is deleted until they expire. */
final class StreamSessions implements ResourceOperations {

  private static final int DEFAULT_PAGE = 100;

  private final Pages pages;

  StreamSessions(Pages pages) {
    this.pages = pages;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case GET_STREAM_SESSION -> reading(this::get);
      case LIST_STREAM_SESSIONS -> reading(this::list).checking(pages::checkToken);
      default -> null;
    };
  }

  /** Returns the requested session, or the latest one. */
  GetStreamSessionResponse.Builder get(Call call, GetStreamSessionRequest request) {
    Listing<StreamSession> sessions = sessions(call, request.channelArn());
    String streamId = request.streamId();
    StreamSession session =
        (streamId == null
                ? sessions.first()
                : call.state()
                    .sessions()
                    .find(streamId)
                    .filter(found -> found.channelArn().equals(request.channelArn())))
            .orElseThrow(() -> notFound(request));
    return GetStreamSessionResponse.builder()
        .streamSession(SessionViews.full(call.transaction(), session));
  }

  private static ServiceFailure notFound(GetStreamSessionRequest request) {
    return ServiceFailure.notFound(
        request.streamId() == null
            ? "stream session of " + request.channelArn()
            : request.streamId() + " of " + request.channelArn());
  }

  ListStreamSessionsResponse.Builder list(Call call, ListStreamSessionsRequest request) {
    Pages.Page<StreamSession> page =
        pages.page(request, DEFAULT_PAGE, sessions(call, request.channelArn()));
    return ListStreamSessionsResponse.builder()
        .streamSessions(page.map(session -> SessionViews.summary(call.state(), session)))
        .nextToken(page.nextToken());
  }

  /**
   * Returns the sessions of a channel, newest first. Fails if the channel neither exists nor has
   * left sessions.
   */
  private static Listing<StreamSession> sessions(Call call, String channelArn) {
    State state = call.state();
    Listing<StreamSession> sessions = state.sessionsOf(channelArn);
    if (sessions.isEmpty()) {
      call.require(state.channels(), channelArn);
    }
    return sessions;
  }
}
