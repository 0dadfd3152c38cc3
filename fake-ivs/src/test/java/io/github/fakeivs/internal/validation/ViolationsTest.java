package io.github.fakeivs.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceError;
import io.github.fakeivs.internal.error.ServiceFailure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;

/** What is invalid about a request, and how that is told. */
class ViolationsTest {

  private final CreateChannelRequest request = CreateChannelRequest.builder().build();
  private final Violations violations = new Violations(IvsOperation.CREATE_CHANNEL, request);

  @Test
  void withoutAny_nothingFails() {
    assertThatNoException().isThrownBy(violations::failIfAny);
  }

  @Test
  void all_areToldInTheOrderOfTheModel_andThoseOfOneMemberAsTheyWereAdded() {
    violations.add("tags", "are wrong");
    violations.add("type", "is wrong");
    violations.addMissing("name");
    violations.add("type", "is wrong again");
    violations.addObserved("latencyMode", "observed words");

    assertThat(text())
        .isEqualTo(
            "CreateChannel.name is a required attribute; observed words;"
                + " CreateChannel.type is wrong; CreateChannel.type is wrong again;"
                + " CreateChannel.tags are wrong");
  }

  @Test
  void aViolationOfANestedMember_standsWhereItsTopMemberDoes() {
    violations.add("tags", "are wrong");
    violations.addMissing("multitrackInputConfiguration.policy");
    violations.add("name", "is wrong");

    assertThat(text())
        .isEqualTo(
            "CreateChannel.name is wrong; CreateChannel.tags are wrong;"
                + " CreateChannel.multitrackInputConfiguration.policy is a required attribute");
  }

  @Test
  void accepts_whatHasNoViolation_inItselfOrInAnyPartOfIt() {
    violations.add("name", "is wrong");
    violations.add(Path.of("tags").member("key"), "is wrong");
    violations.add("multitrackInputConfiguration[0].policy", "is wrong");

    assertThat(violations.accepts("name")).isFalse();
    assertThat(violations.accepts("tags")).isFalse();
    assertThat(violations.accepts("multitrackInputConfiguration")).isFalse();
    assertThat(violations.accepts("type")).isTrue();
  }

  @Test
  void aHundred_areAllTold() {
    addMany(100);

    assertThat(text()).endsWith("no 99").doesNotContain("more");
  }

  @Test
  void ofMoreThanAHundred_theRestIsCounted() {
    addMany(102);

    assertThat(text()).endsWith("no 99; and 2 more");
  }

  @Test
  void aTagWithoutAKey_isAViolation_whateverItsValue() {
    CreateChannelRequest keyless =
        CreateChannelRequest.builder().tags(Collections.singletonMap(null, "value")).build();

    Validator.check(keyless, violations);

    assertThat(text()).isEqualTo("CreateChannel.tags must not have a null key");
  }

  @Test
  void aNullInAList_isAViolation_whereItStands() {
    UntagResourceRequest withoutKey =
        UntagResourceRequest.builder()
            .resourceArn("arn:aws:ivs:us-east-1:123456789012:channel/lobby")
            .tagKeys("stage", null)
            .build();
    Violations untagging = new Violations(IvsOperation.UNTAG_RESOURCE, withoutKey);

    Validator.check(withoutKey, untagging);

    assertThatExceptionOfType(ServiceFailure.class)
        .isThrownBy(untagging::failIfAny)
        .withMessage("UntagResource.tagKeys[1] must not be null");
  }

  @Test
  void aTagWithoutAValue_isNoViolation_whateverItsKey() {
    CreateChannelRequest valueless =
        CreateChannelRequest.builder().tags(Collections.singletonMap("{}", null)).build();

    Validator.check(valueless, violations);

    assertThatNoException().isThrownBy(violations::failIfAny);
  }

  @Test
  void bounds_areToldInWords() {
    Map<String, Constraint> constraints =
        Map.of(
            "name", ModelledShapes.NAME,
            "tags", ModelledShapes.METADATA,
            "type", ModelledShapes.BUCKET_NAME);
    constraints.get("name").check(Path.of("name"), "a".repeat(129), violations);
    constraints.get("type").check(Path.of("type"), "ab", violations);
    constraints.get("tags").check(Path.of("tags"), "", violations);

    assertThat(text())
        .contains("' has a length of 129, it must be at most 128;")
        .contains("type 'ab' has a length of 2, it must be between 3 and 63;")
        .endsWith("tags (sensitive value) has a length of 0, it must be at least 1");
  }

  @Test
  void aNumberLessThanZero_isToldTheLowerBoundToo() {
    new Constraint.Whole(0, 300).check(Path.of("type"), -1, violations);

    assertThat(text()).isEqualTo("CreateChannel.type -1 must be between 0 and 300");
  }

  @Test
  void theValuesOfAnEnum_areTold_theEmptyOneInQuotationMarks() {
    new Constraint.OneOf(List.of("", "STANDARD")).check(Path.of("type"), "WRONG", violations);

    assertThat(text()).isEqualTo("CreateChannel.type 'WRONG' must be one of ['', STANDARD]");
  }

  private void addMany(int count) {
    IntStream.range(0, count).forEach(i -> violations.add("name", "no " + i));
  }

  private String text() {
    String[] text = new String[1];
    assertThatExceptionOfType(ServiceFailure.class)
        .isThrownBy(violations::failIfAny)
        .satisfies(failure -> assertThat(failure.error()).isEqualTo(ServiceError.VALIDATION))
        .satisfies(failure -> text[0] = failure.text());
    return text[0];
  }
}
