package io.github.fakeivs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.validation.Violations;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;

class PageTokensTest {

  private static final long POSITION = 41;
  private static final ListChannelsRequest REQUEST =
      ListChannelsRequest.builder().filterByName("lobby").maxResults(3).build();

  private final PageTokens tokens = new PageTokens("secret");
  private final String token = tokens.issue(REQUEST, POSITION);

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 41, Long.MAX_VALUE})
  void token_leadsToItsPosition(long position) {
    ListChannelsRequest next = with(tokens.issue(REQUEST, position));

    assertAccepted(tokens, next);
    assertThat(tokens.position(next)).isEqualTo(position);
  }

  @ParameterizedTest
  @NullAndEmptySource
  void request_withoutAToken_beginsAtTheStart(String none) {
    assertAccepted(tokens, with(none));
    assertThat(tokens.position(with(none))).isNull();
  }

  @Test
  void token_mayBeUsedWithAnotherSizeOfPage() {
    ListChannelsRequest next = with(token).toBuilder().maxResults(50).build();

    assertAccepted(tokens, next);
    assertThat(tokens.position(next)).isEqualTo(POSITION);
  }

  @Test
  void token_isTheSame_forAllWhoKnowTheSecret() {
    assertAccepted(new PageTokens("secret"), with(token));
    assertThat(new PageTokens("secret").issue(REQUEST, POSITION)).isEqualTo(token);
  }

  @Test
  void token_ofAnotherSecret_isRefused() {
    assertRefused(new PageTokens("other"), with(token));
  }

  @Test
  void token_ofAnotherFilter_isRefused() {
    assertRefused(tokens, with(token).toBuilder().filterByName("hall").build());
    assertRefused(tokens, with(token).toBuilder().filterByName(null).build());
    assertRefused(
        tokens,
        ListChannelsRequest.builder()
            .filterByRecordingConfigurationArn("lobby")
            .nextToken(token)
            .build());
  }

  @Test
  void token_ofAnotherOperation_isRefused() {
    String ofChannels = tokens.issue(ListChannelsRequest.builder().build(), POSITION);
    ListRecordingConfigurationsRequest other =
        ListRecordingConfigurationsRequest.builder().nextToken(ofChannels).build();
    Violations violations = new Violations(IvsOperation.LIST_RECORDING_CONFIGURATIONS, other);

    tokens.check(other, violations);

    assertThat(violations.accepts("nextToken")).isFalse();
    assertThat(tokens.position(other)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "lobby", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void token_thatIsNone_isRefused(String none) {
    assertRefused(tokens, with(none));
    assertRefused(tokens, with(token + none));
    assertRefused(tokens, with(none + token));
  }

  @Test
  void token_inWhichAnyByteWasChanged_isRefused() {
    byte[] bytes = Base64.getUrlDecoder().decode(token);
    for (int i = 0; i < bytes.length; i++) {
      byte[] forged = bytes.clone();
      forged[i] ^= 1;
      assertRefused(tokens, with(Base64.getUrlEncoder().encodeToString(forged)));
    }
  }

  @Test
  void refusal_namesTheToken() {
    ListChannelsRequest request = with("forged");
    Violations violations = new Violations(IvsOperation.LIST_CHANNELS, request);
    tokens.check(request, violations);

    assertThatExceptionOfType(ServiceFailure.class)
        .isThrownBy(violations::failIfAny)
        .withMessage(
            "ListChannels.nextToken 'forged' is not a token that this operation issued for these "
                + "filters");
  }

  @Test
  void check_addsNothing_whereTheTokenIsWrongAlready() {
    ListChannelsRequest request = with("forged");
    Violations violations = new Violations(IvsOperation.LIST_CHANNELS, request);
    violations.add("nextToken", "is too long");

    tokens.check(request, violations);

    assertThatExceptionOfType(ServiceFailure.class)
        .isThrownBy(violations::failIfAny)
        .withMessage("ListChannels.nextToken is too long");
  }

  private static ListChannelsRequest with(String token) {
    return REQUEST.toBuilder().nextToken(token).build();
  }

  private static void assertAccepted(PageTokens tokens, ListChannelsRequest request) {
    Violations violations = new Violations(IvsOperation.LIST_CHANNELS, request);
    tokens.check(request, violations);
    assertThatCode(violations::failIfAny).doesNotThrowAnyException();
  }

  private static void assertRefused(PageTokens tokens, ListChannelsRequest request) {
    Violations violations = new Violations(IvsOperation.LIST_CHANNELS, request);
    tokens.check(request, violations);
    assertThat(violations.accepts("nextToken")).isFalse();
    assertThat(tokens.position(request)).isNull();
  }
}
