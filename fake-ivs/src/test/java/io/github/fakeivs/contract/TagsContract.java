package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.RESERVED_AND_TOO_MANY_TAGS;
import static io.github.fakeivs.contract.Choice.TAGS_OF_UNKNOWN_ARNS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.Evidence.Source.SDK;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** TagResource, UntagResource, ListTagsForResource, on every kind of resource. */
interface TagsContract extends Contract {

  /** As many as a resource can have. */
  int MOST_TAGS = 50;

  @ParameterizedTest
  @EnumSource
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: tags given on creation")
  default void listTagsForResource_tellsTheTagsGivenOnCreation(TaggedKind kind) {
    Map<String, String> tags = Map.of("team", "video", "app::stage", "test");
    String arn = kind.create(this, tags);

    ListTagsForResourceResponse response = ok(ivs().listTagsForResource(t -> t.resourceArn(arn)));

    assertThat(response.tags()).isEqualTo(tags);
    assertThat(kind.read(this, arn)).isEqualTo(tags);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, ListTagsForResource: tags is required")
  default void listTagsForResource_ofOneWithout_isAnEmptyMap(TaggedKind kind) {
    String arn = kind.create(this, Map.of());

    ListTagsForResourceResponse response = ok(ivs().listTagsForResource(t -> t.resourceArn(arn)));

    assertThat(response.hasTags()).isTrue();
    assertThat(response.tags()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, TagResource: adds or updates")
  default void tagResource_addsAndOverwrites(TaggedKind kind) {
    String arn = kind.create(this, Map.of("team", "video", "stage", "test"));

    ok(ivs().tagResource(t -> t.resourceArn(arn).tags(Map.of("stage", "live", "cost", ""))));

    assertTags(kind, arn, Map.of("team", "video", "stage", "live", "cost", ""));
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "keys that are not there do not matter")
  default void untagResource_removesWhatIsThere(TaggedKind kind) {
    String arn = kind.create(this, Map.of("team", "video", "stage", "test"));

    ok(ivs().untagResource(t -> t.resourceArn(arn).tagKeys("stage", "never-there", "Team")));

    assertTags(kind, arn, Map.of("team", "video"));
    ok(ivs().untagResource(t -> t.resourceArn(arn).tagKeys("stage")));
    assertTags(kind, arn, Map.of("team", "video"));
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "more than 50 tags after the merge are invalid")
  @Settles(RESERVED_AND_TOO_MANY_TAGS)
  default void tagResource_beyondTheQuota_isInvalid(TaggedKind kind) {
    Map<String, String> most = tags(0, MOST_TAGS);
    String arn = kind.create(this, tags(0, 30));
    ok(ivs().tagResource(t -> t.resourceArn(arn).tags(tags(20, MOST_TAGS))));
    assertTags(kind, arn, most);

    refused(
            VALIDATION,
            () -> ivs().tagResource(t -> t.resourceArn(arn).tags(Map.of("one", "more"))))
        .naming("TagResource.tags", arn, "51", "50");

    assertTags(kind, arn, most);
    ok(ivs().tagResource(t -> t.resourceArn(arn).tags(Map.of("key-7", "other"))));
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "tags with the prefix aws: are invalid")
  @Settles(RESERVED_AND_TOO_MANY_TAGS)
  default void anyCall_withAReservedTag_isInvalid(TaggedKind kind) {
    String arn = kind.create(this, Map.of());
    for (String key : List.of("aws:cloudformation:stack-id", "AWS:owner", "Aws:")) {
      Map<String, String> reserved = Map.of(key, "x");
      refused(VALIDATION, () -> ivs().tagResource(t -> t.resourceArn(arn).tags(reserved)))
          .naming("TagResource.tags", "'" + key + "'");
      if (kind != TaggedKind.STREAM_KEY) {
        refused(VALIDATION, () -> kind.create(this, reserved)).naming(".tags '" + key + "'");
      }
    }
  }

  @Test
  @Evidence(source = SDK, reference = "the SDK does not send a map entry without a value")
  default void createChannel_withTagsWithoutAValue_doesNotCountThem() {
    Map<String, String> sent = tags(0, MOST_TAGS);
    Map<String, String> given = new HashMap<>(sent);
    given.put("aws:none", null);

    assertThat(ok(ivs().createChannel(c -> c.tags(given))).channel().tags()).isEqualTo(sent);
  }

  @Test
  @Evidence(source = CHOICE, reference = "tags with the prefix aws: are invalid")
  default void createStreamKey_withAReservedTag_isInvalid() {
    StreamKey key = ivs().createChannel(c -> {}).streamKey();
    ivs().deleteStreamKey(k -> k.arn(key.arn()));

    refused(
            VALIDATION,
            () ->
                ivs()
                    .createStreamKey(
                        k -> k.channelArn(key.channelArn()).tags(Map.of("aws:a", "x"))))
        .naming("CreateStreamKey.tags", "'aws:a'");
  }

  /** The operations on the tags of one resource. */
  enum OnTags {
    LIST_TAGS_FOR_RESOURCE((ivs, arn) -> ivs.listTagsForResource(t -> t.resourceArn(arn))),
    TAG_RESOURCE((ivs, arn) -> ivs.tagResource(t -> t.resourceArn(arn).tags(Map.of("a", "b")))),
    UNTAG_RESOURCE((ivs, arn) -> ivs.untagResource(t -> t.resourceArn(arn).tagKeys("a")));

    private final BiFunction<IvsClient, String, IvsResponse> call;

    OnTags(BiFunction<IvsClient, String, IvsResponse> call) {
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, errors of the tag operations")
  default void anyCall_onADeletedResource_isNotFound(OnTags operation) {
    for (TaggedKind kind : TaggedKind.values()) {
      String arn = kind.create(this, Map.of());
      kind.delete(this, arn);

      refused(RESOURCE_NOT_FOUND, () -> operation.call.apply(ivs(), arn))
          .saying("Resource: " + arn + " not found");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "a well-formed unknown ARN is not found")
  @Settles(TAGS_OF_UNKNOWN_ARNS)
  default void anyCall_onAKindThatDoesNotExist_isNotFound(OnTags operation) {
    String arn = unknownArn("ad-configuration");

    refused(RESOURCE_NOT_FOUND, () -> operation.call.apply(ivs(), arn)).naming(arn);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "a malformed ARN is invalid")
  @Settles(TAGS_OF_UNKNOWN_ARNS)
  default void anyCall_onAMalformedArn_isInvalid(OnTags operation) {
    refused(VALIDATION, () -> operation.call.apply(ivs(), "arn:aws:s3:::bucket"))
        .naming(".resourceArn", "'arn:aws:s3:::bucket'");
  }

  private void assertTags(TaggedKind kind, String arn, Map<String, String> tags) {
    assertThat(ivs().listTagsForResource(t -> t.resourceArn(arn)).tags()).isEqualTo(tags);
    assertThat(kind.read(this, arn)).isEqualTo(tags);
  }

  private static Map<String, String> tags(int from, int to) {
    return IntStream.range(from, to)
        .boxed()
        .collect(Collectors.toMap(i -> "key-" + i, i -> "value-" + i));
  }
}
