package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Page tokens: the position of the last row of a page, with a signature over the operation and its
 * filters. Other tokens are refused.
 */
final class PageTokens {

  private static final String NEXT_TOKEN = "nextToken";

  /** Members that may differ between the pages of a list. */
  private static final Set<String> PAGE_MEMBERS = Set.of(NEXT_TOKEN, "maxResults");

  private static final int SIGNATURE_LENGTH = 16;
  private static final int TOKEN_LENGTH = Long.BYTES + SIGNATURE_LENGTH;

  private final String secret;

  PageTokens(String secret) {
    this.secret = secret;
  }

  String issue(IvsRequest request, long position) {
    byte[] token =
        ByteBuffer.allocate(TOKEN_LENGTH)
            .putLong(position)
            .put(signature(request, position))
            .array();
    return Base64.getUrlEncoder().encodeToString(token);
  }

  /**
   * Checks that the token of a request was issued for the same operation and filters; no token is
   * the first page.
   */
  void check(IvsRequest request, Violations violations) {
    String token = SdkMembers.text(request, NEXT_TOKEN);
    if (!token.isEmpty() && violations.accepts(NEXT_TOKEN) && open(request, token).isEmpty()) {
      violations.add(
          NEXT_TOKEN,
          Text.of(
              "%s is not a token that this operation issued for these filters",
              Text.quoted(token)));
    }
  }

  /** Returns the position after which the requested page starts, or null for the first page. */
  @Nullable Long position(IvsRequest request) {
    return open(request, SdkMembers.text(request, NEXT_TOKEN)).orElse(null);
  }

  private Optional<Long> open(IvsRequest request, String token) {
    return decode(token)
        .filter(bytes -> bytes.length == TOKEN_LENGTH)
        .filter(bytes -> isSigned(request, bytes))
        .map(bytes -> ByteBuffer.wrap(bytes).getLong());
  }

  private boolean isSigned(IvsRequest request, byte[] token) {
    byte[] signature = Arrays.copyOfRange(token, Long.BYTES, TOKEN_LENGTH);
    return Arrays.equals(signature, signature(request, ByteBuffer.wrap(token).getLong()));
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private byte[] signature(IvsRequest request, long position) {
    String signed = secret + '|' + request.getClass().getSimpleName() + filters(request) + position;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Arrays.copyOf(
          digest.digest(signed.getBytes(StandardCharsets.UTF_8)), SIGNATURE_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static String filters(IvsRequest request) {
    return request.sdkFields().stream()
        .map(SdkField::memberName)
        .filter(name -> !PAGE_MEMBERS.contains(name))
        .map(name -> SdkMembers.text(request, name))
        .collect(Collectors.joining("|", "|", "|"));
  }
}
