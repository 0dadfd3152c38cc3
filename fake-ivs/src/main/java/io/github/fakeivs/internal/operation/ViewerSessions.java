package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.error.Refusal;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StoredRevocation;
import io.github.fakeivs.viewer.ViewerSessionRevocation;
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
 * Revocations of viewer sessions. They succeed on channels without authorization and for viewers
 * that nobody has seen, as they were observed to on the service.
 */
final class ViewerSessions {

  private static final int DEFAULT_VERSION = 0;

  StartViewerSessionRevocationResponse.Builder revoke(
      Call call, StartViewerSessionRevocationRequest request) {
    revoke(
        call,
        request.channelArn(),
        request.viewerId(),
        request.viewerSessionVersionsLessThanOrEqualTo());
    return StartViewerSessionRevocationResponse.builder();
  }

  /** Revokes each pair for itself: what is wrong with one does not stop the others. */
  BatchStartViewerSessionRevocationResponse.Builder batchRevoke(
      Call call, BatchStartViewerSessionRevocationRequest request) {
    List<BatchStartViewerSessionRevocationError> errors = new ArrayList<>();
    for (BatchStartViewerSessionRevocationViewerSession viewerSession :
        new LinkedHashSet<>(request.viewerSessions())) {
      try {
        call.requireOwn(viewerSession.channelArn());
        revoke(
            call,
            viewerSession.channelArn(),
            viewerSession.viewerId(),
            viewerSession.viewerSessionVersionsLessThanOrEqualTo());
      } catch (Refusal refusal) {
        errors.add(error(viewerSession, refusal));
      }
    }
    return BatchStartViewerSessionRevocationResponse.builder().errors(errors);
  }

  private static void revoke(
      Call call, String channelArn, String viewerId, @Nullable Integer versionsUpTo) {
    State state = call.state();
    call.require(state.channels(), channelArn);
    state
        .revocations()
        .put(
            new StoredRevocation(
                state.ids().resourceId(),
                new ViewerSessionRevocation(
                    channelArn,
                    viewerId,
                    versionsUpTo == null ? DEFAULT_VERSION : versionsUpTo,
                    call.now())));
  }

  private static BatchStartViewerSessionRevocationError error(
      BatchStartViewerSessionRevocationViewerSession viewerSession, Refusal refusal) {
    return BatchStartViewerSessionRevocationError.builder()
        .channelArn(viewerSession.channelArn())
        .viewerId(viewerSession.viewerId())
        .code(Batch.code(refusal))
        .message(refusal.text())
        .build();
  }
}
