package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.FOREIGN_ARNS;
import static io.github.fakeivs.contract.Choice.ORDER_OF_CHECKS;
import static io.github.fakeivs.contract.Choice.VALIDATION_TEXT;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.Evidence.Source.SDK;
import static io.github.fakeivs.contract.ModelledError.ACCESS_DENIED;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What holds for the errors of every operation. */
interface ErrorsContract extends Contract {

  @ParameterizedTest
  @EnumSource
  @Evidence(
      source = OBSERVED,
      reference = "texts of the same service family: Resource: … not found")
  default void anyCall_onAnUnknownArn_isNotFound(ArnCall call) {
    String arn = unknownArn(call.arnName());

    Refusal refusal = refused(RESOURCE_NOT_FOUND, () -> call.on(ivs(), arn));

    assertThat(refusal.text()).startsWith("Resource: ").contains(arn).endsWith(" not found");
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = CHOICE, reference = "an ARN of another region is not found")
  @Settles(FOREIGN_ARNS)
  default void anyCall_onAnArnOfAnotherRegion_isNotFound(ArnCall call) {
    String region = region().equals("eu-west-1") ? "us-west-2" : "eu-west-1";
    String arn = Contract.arn(region, accountId(), call.arnName(), "AbCdEfGh1234");

    refused(RESOURCE_NOT_FOUND, () -> call.on(ivs(), arn)).naming(arn);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(
      source = OBSERVED,
      reference = "a call on an ARN of account 000000000000: no permission")
  @Settles(FOREIGN_ARNS)
  default void anyCall_onAnArnOfAnotherAccount_isDenied(ArnCall call) {
    String arn = Contract.arn(region(), "999999999999", call.arnName(), "AbCdEfGh1234");

    refused(ACCESS_DENIED, () -> call.on(ivs(), arn))
        .naming(
            "User: arn:aws:iam::" + accountId() + ":",
            " is not authorized to perform: ivs:" + call.operation() + " on resource: " + arn);
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, patterns of ARNs")
  default void anyCall_onAMalformedArn_isInvalid(ArnCall call) {
    refused(VALIDATION, () -> call.on(ivs(), "arn:aws:ivs:us-east-1:1234:" + call.arnName()))
        .naming(call.member(), "'arn:aws:ivs:us-east-1:1234:" + call.arnName() + "'");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = ".*(TAG|UNTAG)_RESOURCE|.*_FOR_RESOURCE")
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS: is a required attribute")
  @Settles(VALIDATION_TEXT)
  default void anyCall_withoutAnArn_isInvalid(ArnCall call) {
    refused(VALIDATION, () -> call.on(ivs(), null))
        .saying(call.member() + " is a required attribute");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = ".*(TAG|UNTAG)_RESOURCE|.*_FOR_RESOURCE")
  @Evidence(source = SDK, reference = "a tag call without an ARN never leaves the client")
  default void anyTagCall_withoutAnArn_failsInTheClient(ArnCall call) {
    assertThatThrownBy(() -> call.on(ivs(), null))
        .isExactlyInstanceOf(SdkClientException.class)
        .hasMessage("Unable to marshall request to JSON: Parameter 'resourceArn' must not be null");
    assertThatThrownBy(() -> call.on(ivs(), ""))
        .isExactlyInstanceOf(SdkClientException.class)
        .hasMessage("Unable to marshall request to JSON: resourceArn cannot be empty.");
  }

  @Test
  @Evidence(source = SDK, reference = "each answer has a request id of its own")
  default void everyAnswer_hasARequestIdOfItsOwn() {
    List<String> requestIds =
        Stream.generate(() -> ivs().listChannels(l -> {}).responseMetadata().requestId())
            .limit(5)
            .toList();

    assertThat(requestIds).doesNotHaveDuplicates();
  }

  @Test
  @Evidence(source = CHOICE, reference = "all violations in one message, in the model's order")
  @Settles(VALIDATION_TEXT)
  default void aRequest_withSeveralViolations_isToldOfAllInOrder() {
    refused(
            VALIDATION,
            () ->
                ivs()
                    .createChannel(
                        c ->
                            c.containerFormat("AVI")
                                .preset("FAST")
                                .tags(Map.of("aws:x", "y", "ok", "#"))
                                .type("HUGE")
                                .latencyMode("SLOW")
                                .name("a b")))
        .naming(
            "CreateChannel.name 'a b'",
            "CreateChannel.latencyMode 'SLOW'",
            "CreateChannel.type 'HUGE'",
            "CreateChannel.tags",
            "CreateChannel.preset 'FAST'",
            "CreateChannel.containerFormat 'AVI'");
    refused(VALIDATION, () -> ivs().putMetadata(m -> {}))
        .naming(
            "PutMetadata.channelArn is a required attribute",
            "PutMetadata.metadata is a required attribute");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, sensitive members")
  default void aRequest_withAWrongSensitiveValue_keepsItSecret() {
    String arn = liveChannel().arn();

    refused(
            VALIDATION,
            () -> ivs().putMetadata(m -> m.channelArn(arn).metadata("secret".repeat(500))))
        .hiding("secret");
    refused(VALIDATION, () -> ivs().putMetadata(m -> m.channelArn("x").metadata("secret")))
        .hiding("secret");
  }

  @Test
  @Evidence(source = CHOICE, reference = "order of checks: members before account")
  @Settles(ORDER_OF_CHECKS)
  default void members_areCheckedBeforeTheAccount() {
    String foreign = Contract.arn(region(), "999999999999", "channel", "AbCdEfGh1234");

    refused(VALIDATION, () -> ivs().updateChannel(c -> c.arn(foreign).name("a b")));
    refused(VALIDATION, () -> ivs().listStreamKeys(l -> l.channelArn(foreign).maxResults(51)));
  }

  @Test
  @Evidence(source = CHOICE, reference = "order of checks: account before existence")
  @Settles(ORDER_OF_CHECKS)
  default void account_isCheckedBeforeExistence() {
    String unknown = unknownArn("channel");
    String foreign =
        Contract.arn(region(), "999999999999", "recording-configuration", "AbCdEfGh1234");

    refused(
        ACCESS_DENIED,
        () -> ivs().updateChannel(c -> c.arn(unknown).recordingConfigurationArn(foreign)));
    refused(ACCESS_DENIED, () -> ivs().createChannel(c -> c.recordingConfigurationArn(foreign)));
    refused(
        ACCESS_DENIED, () -> ivs().listChannels(l -> l.filterByRecordingConfigurationArn(foreign)));
  }

  @Test
  @Evidence(source = CHOICE, reference = "order of checks: existence before state")
  @Settles(ORDER_OF_CHECKS)
  default void existence_isCheckedBeforeState() {
    String arn = liveChannel().arn();
    String unknown = unknownArn("playback-restriction-policy");

    refused(
        RESOURCE_NOT_FOUND,
        () -> ivs().updateChannel(c -> c.arn(arn).playbackRestrictionPolicyArn(unknown)));
  }
}
