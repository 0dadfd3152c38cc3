package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.quota.Quota;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceResponse;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceResponse;

/** Operations on the tags of resources. */
final class TaggedResources implements ResourceOperations {

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case LIST_TAGS_FOR_RESOURCE -> reading(this::list);
      case TAG_RESOURCE -> changing(this::tag).checking(Tags::checkNotReserved);
      case UNTAG_RESOURCE -> changing(this::untag);
      default -> null;
    };
  }

  ListTagsForResourceResponse.Builder list(Call call, ListTagsForResourceRequest request) {
    return ListTagsForResourceResponse.builder().tags(require(call, request.resourceArn()).tags());
  }

  /** Adds tags, and overwrites those with the same key. */
  TagResourceResponse.Builder tag(Call call, TagResourceRequest request) {
    Taggable resource = require(call, request.resourceArn());
    Map<String, String> tags = new LinkedHashMap<>(resource.tags());
    tags.putAll(Tags.sent(request.tags()));
    requireRoom(call, request, tags.size());
    resource.replaceTags(tags);
    return TagResourceResponse.builder();
  }

  private static void requireRoom(Call call, TagResourceRequest request, int tags) {
    int limit = call.state().quotas().limit(Quota.TAGS_PER_RESOURCE);
    if (tags > limit) {
      Violations violations = new Violations(call.operation(), request);
      violations.add(
          "tags",
          Text.of(
              "would leave %s with %d tags, a resource can have at most %d",
              request.resourceArn(), tags, limit));
      violations.failIfAny();
    }
  }

  /** Removes tags; unknown keys are ignored. */
  UntagResourceResponse.Builder untag(Call call, UntagResourceRequest request) {
    Taggable resource = require(call, request.resourceArn());
    Map<String, String> tags = new LinkedHashMap<>(resource.tags());
    tags.keySet().removeAll(request.tagKeys());
    resource.replaceTags(tags);
    return UntagResourceResponse.builder();
  }

  private static Taggable require(Call call, String arn) {
    return Taggable.find(call.state(), arn).orElseThrow(() -> ServiceFailure.notFound(arn));
  }
}
