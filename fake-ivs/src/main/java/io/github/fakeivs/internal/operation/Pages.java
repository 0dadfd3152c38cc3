package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.Listing;
import io.github.fakeivs.internal.state.Slice;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.Sent;
import io.github.fakeivs.quota.Quota;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Cuts listings into pages as a list request asks for them. */
final class Pages {

  private final PageTokens tokens;

  Pages(PageTokens tokens) {
    this.tokens = tokens;
  }

  /** The rule for list requests: a token must be one of ours. */
  void checkToken(IvsRequest request, Violations violations) {
    tokens.check(request, violations);
  }

  /** The default page of lists that the model ties to a quota. */
  static int quotaOr100(State state, Quota quota) {
    return Math.max(1, Math.min(state.quotas().limit(quota), 100));
  }

  <V> Page<V> page(IvsRequest request, int defaultSize, Listing<V> listing) {
    Object maxResults = Sent.member(request, "maxResults");
    int size = maxResults == null ? defaultSize : (Integer) maxResults;
    Slice<V> slice = listing.slice(tokens.place(request), size);
    Long last = slice.resumeAfter();
    return new Page<>(slice.rows(), last == null ? null : tokens.issue(request, last));
  }

  /** One page; its token is null where it is the last. */
  record Page<V>(List<V> rows, @Nullable String nextToken) {

    <S> List<S> map(Function<V, S> summary) {
      return rows.stream().map(summary).toList();
    }
  }
}
