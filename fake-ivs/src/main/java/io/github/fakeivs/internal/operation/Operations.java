package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** The index of all operations; each is declared where it is handled, when it is first called. */
public final class Operations {

  private final List<ResourceOperations> resources;
  private final Map<IvsOperation, Operation<?>> declared = new ConcurrentHashMap<>();

  /**
   * Puts the operations together.
   *
   * @param broadcasts what makes and ends streams
   * @param pageSecret what seals page tokens; the same secret accepts the other's tokens
   * @param creationFails asked once for each recording configuration, under the lock of the state:
   *     whether its creation is to fail
   */
  public Operations(BroadcastEngine broadcasts, String pageSecret, BooleanSupplier creationFails) {
    Pages pages = new Pages(new PageTokens(pageSecret));
    StreamKeys streamKeys = new StreamKeys(pages);
    this.resources =
        List.of(
            new Channels(streamKeys, pages),
            streamKeys,
            new Streams(broadcasts, pages),
            new StreamSessions(pages),
            new RecordingConfigurations(pages, creationFails),
            new PlaybackKeyPairs(pages),
            new PlaybackRestrictionPolicies(pages),
            new ViewerSessions(),
            new TaggedResources());
  }

  /** Returns an operation. The request that it is called with has to be one of its own. */
  @SuppressWarnings("unchecked") // whoever has a request of an operation's type may call it
  public Operation<IvsRequest> get(IvsOperation operation) {
    return (Operation<IvsRequest>) declared.computeIfAbsent(operation, this::declare);
  }

  private Operation<?> declare(IvsOperation operation) {
    return resources.stream()
        .map(resource -> resource.declare(operation))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no resource declares " + operation));
  }
}
