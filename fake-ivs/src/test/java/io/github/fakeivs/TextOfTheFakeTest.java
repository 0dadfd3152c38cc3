package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.stream.Encoder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Whatever the fake writes repeats no secret, and of a long value no more than a reader needs. */
class TextOfTheFakeTest {

  private static final String PRIVATE_KEY =
      "-----BEGIN EC PRIVATE KEY-----\nMIGkAgEBBDDsecretsecretsecret\n-----END EC PRIVATE KEY-----";
  private static final String TOKEN = "eyJhbGciOiJFUzM4NCJ9.eyJleHAiOjF9.c2lnbmF0dXJl";

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final String streamKey = ivs.createChannel(c -> {}).streamKey().value();

  @Test
  void aPrivateKeyImportedByMistake_isNotRepeated() {
    Throwable refused =
        catchThrowable(() -> ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(PRIVATE_KEY)));

    assertThat(texts(refused)).noneMatch(text -> text.contains("secretsecret"));
    assertThat(fake.describe()).contains("(private key)");
  }

  @Test
  void aStreamKeyWhereItDoesNotBelong_isNotRepeated() {
    List<Throwable> refused =
        Stream.<Runnable>of(
                () -> ivs.getChannel(c -> c.arn(streamKey)),
                () -> ivs.getStreamKey(k -> k.arn(streamKey)),
                () -> ivs.listChannels(c -> c.nextToken(streamKey)),
                () -> ivs.createChannel(c -> c.name(streamKey).preset(streamKey)),
                () -> ivs.createChannel(c -> c.tags(Map.of("aws:" + streamKey, "a"))),
                () -> fake.goLive(streamKey),
                () -> fake.putChannel(streamKey))
            .map(misuse -> catchThrowable(misuse::run))
            .toList();

    assertThat(refused).doesNotContainNull();
    assertThat(refused).flatMap(this::texts).noneMatch(text -> text.contains(streamKey));
  }

  @Test
  void aPlaybackToken_isNotRepeated() {
    Throwable refused = catchThrowable(() -> ivs.getChannel(c -> c.arn(TOKEN)));

    assertThat(texts(refused)).noneMatch(text -> text.contains(TOKEN));
  }

  @Test
  void aNameThatOnlyBeginsLikeAKey_isRepeated() {
    ivs.createChannel(c -> c.name("task_list-sk_a"));

    assertThat(fake.describe()).contains("task_list-sk_a");
  }

  private List<String> texts(Throwable refused) {
    return List.of(refused.toString(), fake.describe(), fake.calls().toString());
  }

  static Stream<Runnable> endlessRequests() {
    String endless = "a".repeat(1_000_000);
    IvsClient ivs = FakeIvs.create().client();
    FakeIvs fake = FakeIvs.create();
    return Stream.of(
        () -> ivs.getChannel(c -> c.arn(endless)),
        () -> ivs.createChannel(c -> c.tags(Map.of(endless, endless))),
        () -> ivs.createChannel(c -> c.type(endless).name(endless).preset(endless)),
        () -> ivs.listChannels(c -> c.nextToken(endless)),
        () -> ivs.batchGetChannel(c -> c.arns(Collections.nCopies(100_000, "no ARN"))),
        () ->
            ivs.createPlaybackRestrictionPolicy(
                p -> p.allowedCountries(Collections.nCopies(100_000, "zz"))),
        () -> ivs.untagResource(u -> u.resourceArn(endless).tagKeys(endless)),
        () -> fake.goLive(endless),
        () -> fake.putChannel(endless),
        () -> fake.connect(endless, Encoder.obs1080p30()));
  }

  @ParameterizedTest
  @MethodSource("endlessRequests")
  void aRefusal_isNoLongerThanAReaderNeeds(Runnable endless) {
    assertThat(catchThrowable(endless::run).getMessage()).hasSizeLessThan(60_000);
  }

  @Test
  void aLongValue_isToldWithItsLength() {
    assertThat(catchThrowable(() -> fake.goLive("a".repeat(1_000_000))))
        .hasMessageContaining("aaa… (1000000 characters)");
  }
}
