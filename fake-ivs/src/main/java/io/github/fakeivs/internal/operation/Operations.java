package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.playback.PlaybackEngine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * The index of all operations. Each is declared by the class that implements it, and created on
 * first use.
 */
public final class Operations {

  /** In the order in which they are asked, and created no sooner. */
  private final List<Supplier<ResourceOperations>> resources;

  private final Map<IvsOperation, Operation<?>> declared = new ConcurrentHashMap<>();

  /**
   * Creates the index.
   *
   * @param broadcasts starts and ends streams
   * @param playback admits viewers and ends their sessions
   * @param pageSecret the secret that signs page tokens; only an index with the same secret accepts
   *     them
   * @param creationFails called for each new recording configuration, under the lock of the state;
   *     returns whether its creation fails
   */
  public Operations(
      BroadcastEngine broadcasts,
      PlaybackEngine playback,
      String pageSecret,
      BooleanSupplier creationFails) {
    Pages pages = new Pages(new PageTokens(pageSecret));
    this.resources =
        List.of(
            () -> new Channels(new StreamKeys(pages), pages),
            () -> new StreamKeys(pages),
            () -> new Streams(broadcasts, pages),
            () -> new StreamSessions(pages),
            () -> new RecordingConfigurations(pages, creationFails),
            () -> new PlaybackKeyPairs(pages),
            () -> new PlaybackRestrictionPolicies(pages),
            () -> new ViewerSessions(playback),
            () -> new TaggedResources());
  }

  /**
   * Returns an operation. Its handler must be called only with requests of the operation's type.
   */
  @SuppressWarnings("unchecked") // callers pass only requests of its type
  public Operation<IvsRequest> get(IvsOperation operation) {
    Operation<?> known = declared.get(operation);
    return (Operation<IvsRequest>)
        (known == null ? declared.computeIfAbsent(operation, this::declare) : known);
  }

  private Operation<?> declare(IvsOperation operation) {
    for (Supplier<ResourceOperations> resource : resources) {
      Operation<?> found = resource.get().declare(operation);
      if (found != null) {
        return found;
      }
    }
    throw new AssertionError("no resource declares " + operation);
  }
}
