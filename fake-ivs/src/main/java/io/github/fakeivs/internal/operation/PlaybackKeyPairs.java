package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.ImportedKey;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.quota.Quota;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;

/** Operations on playback key pairs, of which the service has the public key. */
final class PlaybackKeyPairs implements ResourceOperations {

  private final Pages pages;

  PlaybackKeyPairs(Pages pages) {
    this.pages = pages;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case IMPORT_PLAYBACK_KEY_PAIR ->
          changing(this::importKey)
              .checking(PlaybackKeyPairs::checkKey)
              .checking(Tags::checkNotReserved);
      case GET_PLAYBACK_KEY_PAIR -> reading(this::get);
      case LIST_PLAYBACK_KEY_PAIRS -> reading(this::list).checking(pages::checkToken);
      case DELETE_PLAYBACK_KEY_PAIR -> changing(this::delete);
      default -> null;
    };
  }

  static void checkKey(ImportPlaybackKeyPairRequest request, Violations violations) {
    if (request.publicKeyMaterial() != null) {
      try {
        PlaybackPublicKey.parse(request.publicKeyMaterial());
      } catch (PlaybackPublicKey.UnusableException unusable) {
        violations.add("publicKeyMaterial", unusable.problem());
      }
    }
  }

  ImportPlaybackKeyPairResponse.Builder importKey(Call call, ImportPlaybackKeyPairRequest request) {
    State state = call.state();
    PlaybackPublicKey key = PlaybackPublicKey.parse(request.publicKeyMaterial());
    state.importedKey(key.subjectPublicKeyInfo()).ifPresent(PlaybackKeyPairs::refuseSecond);
    call.requireRoom("playback-key", state.playbackKeyPairs().size(), Quota.PLAYBACK_KEY_PAIRS);
    PlaybackKeyPair keyPair =
        PlaybackKeyPair.builder()
            .arn(call.account().arn(ResourceType.PLAYBACK_KEY, state.ids().resourceId()))
            .name(request.name() == null ? "" : request.name())
            .fingerprint(key.fingerprint())
            .tags(Tags.sent(request.tags()))
            .build();
    state.playbackKeyPairs().put(new ImportedKey(keyPair, key.subjectPublicKeyInfo()));
    return ImportPlaybackKeyPairResponse.builder().keyPair(keyPair);
  }

  private static void refuseSecond(ImportedKey imported) {
    throw ServiceFailure.conflict(
        Text.of(
            "The public key is imported already, as %s; delete that or import another key",
            imported.keyPair().arn()));
  }

  GetPlaybackKeyPairResponse.Builder get(Call call, GetPlaybackKeyPairRequest request) {
    return GetPlaybackKeyPairResponse.builder()
        .keyPair(call.require(call.state().playbackKeyPairs(), request.arn()).keyPair());
  }

  ListPlaybackKeyPairsResponse.Builder list(Call call, ListPlaybackKeyPairsRequest request) {
    State state = call.state();
    Pages.Page<ImportedKey> page =
        pages.page(
            request,
            Pages.quotaOr100(state, Quota.PLAYBACK_KEY_PAIRS),
            state.playbackKeyPairs().all());
    return ListPlaybackKeyPairsResponse.builder()
        .keyPairs(page.map(key -> summary(key.keyPair())))
        .nextToken(page.nextToken());
  }

  DeletePlaybackKeyPairResponse.Builder delete(Call call, DeletePlaybackKeyPairRequest request) {
    State state = call.state();
    ImportedKey key = call.require(state.playbackKeyPairs(), request.arn());
    state.playbackKeyPairs().remove(key);
    state.deletedKeyPairs().put(key);
    return DeletePlaybackKeyPairResponse.builder();
  }

  private static PlaybackKeyPairSummary summary(PlaybackKeyPair keyPair) {
    return Structures.copy(keyPair, PlaybackKeyPairSummary.builder()).build();
  }
}
