package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.Listing;
import io.github.fakeivs.internal.state.Slice;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.SdkMembers;
import io.github.fakeivs.quota.Quota;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Splits listings into pages. */
final class Pages {

  private final PageTokens tokens;

  Pages(PageTokens tokens) {
    this.tokens = tokens;
  }

  /** The rule of list requests that the token must be one that was issued. */
  void checkToken(IvsRequest request, Violations violations) {
    tokens.check(request, violations);
  }

  /** Returns the default page size of lists that the model ties to a quota. */
  static int quotaOr100(State state, Quota quota) {
    return Math.max(1, Math.min(state.quotas().limit(quota), 100));
  }

  <V> Page<V> page(IvsRequest request, int defaultSize, Listing<V> listing) {
    Object maxResults = SdkMembers.member(request, "maxResults");
    int size = maxResults == null ? defaultSize : (Integer) maxResults;
    Slice<V> slice = listing.slice(tokens.position(request), size);
    Long last = slice.resumeAfter();
    return new Page<>(slice.rows(), last == null ? null : tokens.issue(request, last));
  }

  /** A page; the token is null if it is the last one. */
  record Page<V>(List<V> rows, @Nullable String nextToken) {

    <S> List<S> map(Function<V, S> summary) {
      return rows.stream().map(summary).toList();
    }
  }
}
