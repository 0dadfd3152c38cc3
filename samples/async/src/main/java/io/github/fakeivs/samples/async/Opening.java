package io.github.fakeivs.samples.async;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelResponse;

/**
 * One opening of the channels of an event: of all, or of none.
 *
 * <p>When one cannot be opened, or the caller cancels, no further calls are made. Those in flight
 * are awaited, since their channels would be orphans otherwise; then all that were opened are
 * deleted.
 */
final class Opening {

  /** How long the creation of one channel may take. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(Opening.class.getName());

  private final IvsAsyncClient ivs;
  private final String event;
  private final Map<String, String> opened = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private final CompletableFuture<Map<String, String>> result = new CompletableFuture<>();

  Opening(IvsAsyncClient ivs, String event) {
    this.ivs = ivs;
    this.event = event;
  }

  CompletableFuture<Map<String, String>> start(List<String> stages) {
    CompletableFuture<Void> unused =
        Lanes.forEach(stages, this::open)
            .thenRun(this::succeed)
            .exceptionallyCompose(failure -> undo().thenRun(() -> fail(failure)));
    return result;
  }

  private CompletableFuture<Void> open(String stage) {
    if (result.isCancelled()) {
      stopped.cancel(false);
    }
    if (stopped.isDone()) {
      return stopped;
    }
    return ivs.createChannel(channel -> describe(channel, stage))
        .thenAccept(created -> opened.put(stage, created.channel().arn()))
        .whenComplete((done, failure) -> stopFor(failure));
  }

  private void describe(CreateChannelRequest.Builder channel, String stage) {
    channel
        .name(event + "-" + stage)
        .tags(Map.of(EventChannels.EVENT_TAG, event))
        .overrideConfiguration(call -> call.apiCallTimeout(TIMEOUT));
  }

  private void stopFor(@Nullable Throwable failure) {
    if (failure != null) {
      stopped.completeExceptionally(failure);
    }
  }

  private void succeed() {
    if (!result.complete(Map.copyOf(opened))) {
      throw new CancellationException();
    }
  }

  private CompletableFuture<Void> undo() {
    return Lanes.forEach(opened.values(), this::delete);
  }

  private CompletableFuture<DeleteChannelResponse> delete(String arn) {
    return ivs.deleteChannel(channel -> channel.arn(arn))
        .exceptionally(
            failure -> {
              LOG.log(System.Logger.Level.WARNING, "{0} is left over: {1}", arn, failure);
              return DeleteChannelResponse.builder().build();
            });
  }

  private void fail(Throwable failure) {
    Throwable cause = failure.getCause();
    result.completeExceptionally(
        failure instanceof CompletionException && cause != null ? cause : failure);
  }
}
