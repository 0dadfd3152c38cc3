package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.playback.PlaybackEngine;
import io.github.fakeivs.internal.state.RequestedRevocation;
import io.github.fakeivs.internal.state.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationError;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationResponse;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationViewerSession;
import software.amazon.awssdk.services.ivs.model.StartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.StartViewerSessionRevocationResponse;

/**
 * Revocations of viewer sessions. They succeed for channels without playback authorization and for
 * unknown viewers, as observed on the service.
 */
final class ViewerSessions implements ResourceOperations {

  private static final int DEFAULT_VERSION = 0;

  private final PlaybackEngine playback;

  ViewerSessions(PlaybackEngine playback) {
    this.playback = playback;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case START_VIEWER_SESSION_REVOCATION -> changing(this::revoke);
      case BATCH_START_VIEWER_SESSION_REVOCATION -> changing(this::batchRevoke);
      default -> null;
    };
  }

  StartViewerSessionRevocationResponse.Builder revoke(
      Call call, StartViewerSessionRevocationRequest request) {
    addRevocation(
        call,
        request.channelArn(),
        request.viewerId(),
        request.viewerSessionVersionsLessThanOrEqualTo());
    return StartViewerSessionRevocationResponse.builder();
  }

  /** Revokes each item independently; the failure of one does not affect the others. */
  BatchStartViewerSessionRevocationResponse.Builder batchRevoke(
      Call call, BatchStartViewerSessionRevocationRequest request) {
    List<BatchStartViewerSessionRevocationError> errors = new ArrayList<>();
    for (BatchStartViewerSessionRevocationViewerSession viewerSession :
        new LinkedHashSet<>(request.viewerSessions())) {
      try {
        call.requireOwn(viewerSession.channelArn());
        addRevocation(
            call,
            viewerSession.channelArn(),
            viewerSession.viewerId(),
            viewerSession.viewerSessionVersionsLessThanOrEqualTo());
      } catch (ServiceFailure failure) {
        errors.add(error(viewerSession, failure));
      }
    }
    return BatchStartViewerSessionRevocationResponse.builder().errors(errors);
  }

  private void addRevocation(
      Call call, String channelArn, String viewerId, @Nullable Integer versionsUpTo) {
    State state = call.state();
    call.require(state.channels(), channelArn);
    RequestedRevocation revocation =
        new RequestedRevocation(
            state.ids().resourceId(),
            channelArn,
            viewerId,
            versionsUpTo == null ? DEFAULT_VERSION : versionsUpTo,
            call.now());
    state.revocations().put(revocation);
    playback.revoke(call.transaction(), revocation);
  }

  private static BatchStartViewerSessionRevocationError error(
      BatchStartViewerSessionRevocationViewerSession viewerSession, ServiceFailure failure) {
    return BatchStartViewerSessionRevocationError.builder()
        .channelArn(viewerSession.channelArn())
        .viewerId(viewerSession.viewerId())
        .code(Batch.code(failure))
        .message(failure.text())
        .build();
  }
}
