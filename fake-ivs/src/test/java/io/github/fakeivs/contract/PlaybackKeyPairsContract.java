package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.BAD_PUBLIC_KEY;
import static io.github.fakeivs.contract.Choice.NO_NAME;
import static io.github.fakeivs.contract.Choice.SAME_PUBLIC_KEY;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.SERVICE_QUOTA_EXCEEDED;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.PublicKeys;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;

/** ImportPlaybackKeyPair, GetPlaybackKeyPair, ListPlaybackKeyPairs, DeletePlaybackKeyPair. */
interface PlaybackKeyPairsContract extends Contract {

  @Test
  @Evidence(source = OBSERVED, reference = "acceptance tests of Terraform's AWS provider: MD5")
  default void importPlaybackKeyPair_tellsTheFingerprintOfTheKey() {
    String pem = PublicKeys.p384();

    PlaybackKeyPair keyPair =
        ok(ivs().importPlaybackKeyPair(k -> k.publicKeyMaterial(pem))).keyPair();

    assertThat(keyPair.fingerprint())
        .matches("[0-9a-f]{2}(:[0-9a-f]{2}){15}")
        .isEqualTo(PublicKeys.fingerprint(pem));
  }

  @Test
  @Evidence(source = CHOICE, reference = "no name is an empty name")
  @Settles(NO_NAME)
  default void importPlaybackKeyPair_withoutSettings_answersWithEveryMember() {
    PlaybackKeyPair keyPair = keyPair();

    assertThat(keyPair.arn()).matches(arn("playback-key", "[A-Za-z0-9]{12}"));
    assertThat(keyPair.name()).isEmpty();
    assertThat(keyPair.hasTags()).isTrue();
    assertThat(keyPair.tags()).isEmpty();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, GetPlaybackKeyPair")
  default void getPlaybackKeyPair_answersWithTheWholeKeyPair() {
    PlaybackKeyPair imported =
        keyPair(
            k ->
                k.name("viewers")
                    .publicKeyMaterial(PublicKeys.p384())
                    .tags(Map.of("team", "video")));

    assertThat(imported.name()).isEqualTo("viewers");
    assertThat(imported.tags()).isEqualTo(Map.of("team", "video"));
    assertThat(ok(ivs().getPlaybackKeyPair(k -> k.arn(imported.arn()))).keyPair())
        .isEqualTo(imported);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, PlaybackKeyPairSummary")
  default void listPlaybackKeyPairs_tellsTheMembersOfASummary() {
    PlaybackKeyPair one = keyPair();
    PlaybackKeyPair two =
        keyPair(
            k ->
                k.name("viewers")
                    .publicKeyMaterial(PublicKeys.p384())
                    .tags(Map.of("team", "video")));

    assertThat(ok(ivs().listPlaybackKeyPairs(l -> {})).keyPairs())
        .containsExactly(summary(one), summary(two));
  }

  private static PlaybackKeyPairSummary summary(PlaybackKeyPair keyPair) {
    return PlaybackKeyPairSummary.builder()
        .arn(keyPair.arn())
        .name(keyPair.name())
        .tags(keyPair.tags())
        .build();
  }

  @Test
  @Evidence(source = CHOICE, reference = "names of key pairs need not be unique")
  @Settles(SAME_PUBLIC_KEY)
  default void importPlaybackKeyPair_ofAnotherKeyWithTheSameName_makesAnotherKeyPair() {
    List<String> arns =
        Stream.generate(PublicKeys::p384)
            .limit(2)
            .map(pem -> keyPair(k -> k.name("same").publicKeyMaterial(pem)).arn())
            .toList();

    assertThat(arns).doesNotHaveDuplicates();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "a comment in Terraform's AWS provider: a key only once")
  @Settles(SAME_PUBLIC_KEY)
  default void importPlaybackKeyPair_ofTheSameKey_isAConflict() {
    String pem = PublicKeys.p384();
    String oneLine = pem.replaceAll("(?<=[A-Za-z0-9+/=])\n(?=[A-Za-z0-9+/=])", "");
    String arn = keyPair(k -> k.name("one").publicKeyMaterial(pem)).arn();

    assertThat(oneLine).isNotEqualTo(pem);
    refused(
            CONFLICT,
            () -> ivs().importPlaybackKeyPair(k -> k.name("other").publicKeyMaterial(oneLine)))
        .naming(arn);

    ok(ivs().deletePlaybackKeyPair(k -> k.arn(arn)));
    assertThat(keyPair(k -> k.publicKeyMaterial(pem)).arn()).isNotEqualTo(arn);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: 3 playback key pairs")
  default void importPlaybackKeyPair_beyondTheQuota_isRefused() {
    List<PlaybackKeyPair> keyPairs = Stream.generate(this::keyPair).limit(3).toList();

    refused(SERVICE_QUOTA_EXCEEDED, this::keyPair).naming("playback-key quota exceeded", "3");

    ivs().deletePlaybackKeyPair(k -> k.arn(keyPairs.get(0).arn()));
    assertThat(keyPair().arn()).isNotNull();
  }

  @Test
  @Evidence(source = CHOICE, reference = "a key that is there already: conflict before quota")
  @Settles(SAME_PUBLIC_KEY)
  default void importPlaybackKeyPair_ofTheSameKeyBeyondTheQuota_isAConflict() {
    String pem = PublicKeys.p384();
    ivs().importPlaybackKeyPair(k -> k.publicKeyMaterial(pem));
    keyPair();
    keyPair();

    refused(CONFLICT, () -> ivs().importPlaybackKeyPair(k -> k.publicKeyMaterial(pem)));
  }

  /** What is not the PEM of an ECDSA P-384 public key, and how it is called. */
  enum Unusable {
    NOTHING(() -> "", "is not one PEM block"),
    TEXT(() -> "ssh-ed25519 AAAAC3Nza", "is not one PEM block"),
    TWO_KEYS(() -> PublicKeys.p384() + PublicKeys.p384(), "is not one PEM block"),
    PRIVATE_KEY(PublicKeys::privateKey, "PRIVATE KEY"),
    TRUNCATED(() -> PublicKeys.p384().replaceFirst("\n.{64}\n", "\n"), "holds no public key"),
    NO_BASE64(() -> PublicKeys.p384().replaceFirst("\n.", "\n="), "PEM block"),
    P256(() -> PublicKeys.onCurve("secp256r1"), "curve"),
    P521(() -> PublicKeys.onCurve("secp521r1"), "curve"),
    RSA(() -> PublicKeys.of("RSA"), "RSA"),
    ED25519(() -> PublicKeys.of("Ed25519"), "Ed");

    private final Supplier<String> material;
    private final String problem;

    Unusable(Supplier<String> material, String problem) {
      this.material = material;
      this.problem = problem;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "anything but an ECDSA P-384 public key is invalid")
  @Settles(BAD_PUBLIC_KEY)
  default void importPlaybackKeyPair_ofAnythingElse_isInvalid(Unusable unusable) {
    String material = unusable.material.get();

    refused(VALIDATION, () -> ivs().importPlaybackKeyPair(k -> k.publicKeyMaterial(material)))
        .naming("ImportPlaybackKeyPair.publicKeyMaterial", unusable.problem, "P-384");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: deleting a key pair")
  default void deletePlaybackKeyPair_removesIt() {
    PlaybackKeyPair kept = keyPair();
    String arn = keyPair().arn();

    ok(ivs().deletePlaybackKeyPair(k -> k.arn(arn)));

    refused(RESOURCE_NOT_FOUND, () -> ivs().getPlaybackKeyPair(k -> k.arn(arn)));
    refused(RESOURCE_NOT_FOUND, () -> ivs().deletePlaybackKeyPair(k -> k.arn(arn)));
    assertThat(ivs().listPlaybackKeyPairs(l -> {}).keyPairs()).containsExactly(summary(kept));
  }
}
