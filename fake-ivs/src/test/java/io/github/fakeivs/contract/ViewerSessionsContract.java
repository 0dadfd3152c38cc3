package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.BATCH_ERRORS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationError;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationResponse;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationViewerSession;

/** StartViewerSessionRevocation and BatchStartViewerSessionRevocation. */
interface ViewerSessionsContract extends Contract {

  @Test
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: a public channel")
  default void startViewerSessionRevocation_forAnyViewerOfAPublicChannel_succeeds() {
    String arn = channel().arn();

    ok(ivs().startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("nobody")));
    ok(
        ivs()
            .startViewerSessionRevocation(
                r ->
                    r.channelArn(arn)
                        .viewerId("nobody")
                        .viewerSessionVersionsLessThanOrEqualTo(7)));
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StartViewerSessionRevocation: errors")
  default void startViewerSessionRevocation_onADeletedChannel_isNotFound() {
    String arn = channel().arn();
    ivs().deleteChannel(c -> c.arn(arn));

    refused(
            RESOURCE_NOT_FOUND,
            () -> ivs().startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("v")))
        .saying("Resource: " + arn + " not found");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: a batch on a public channel")
  default void batchStartViewerSessionRevocation_ofWhatIsThere_hasNoErrors() {
    String arn = channel().arn();

    BatchStartViewerSessionRevocationResponse batch =
        ok(
            ivs()
                .batchStartViewerSessionRevocation(
                    b -> b.viewerSessions(viewer(arn, "one"), viewer(arn, "two"))));

    assertThat(batch.hasErrors()).isTrue();
    assertThat(batch.errors()).isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "batch items: the status as code, the single call's text")
  @Settles(BATCH_ERRORS)
  default void batchStartViewerSessionRevocation_reportsWhatItCannotRevoke() {
    String arn = channel().arn();
    String unknown = unknownArn("channel");
    String foreign = Contract.arn(region(), "999999999999", "channel", "AbCdEfGh1234");

    BatchStartViewerSessionRevocationResponse batch =
        ok(
            ivs()
                .batchStartViewerSessionRevocation(
                    b ->
                        b.viewerSessions(
                            viewer(unknown, "one"),
                            viewer(arn, "two"),
                            viewer(foreign, "three"),
                            viewer(unknown, "one"))));

    assertThat(batch.errors())
        .extracting(
            BatchStartViewerSessionRevocationError::channelArn,
            BatchStartViewerSessionRevocationError::viewerId,
            BatchStartViewerSessionRevocationError::code)
        .containsExactly(tuple(unknown, "one", "404"), tuple(foreign, "three", "403"));
    assertThat(batch.errors().get(0).message()).isEqualTo("Resource: " + unknown + " not found");
    assertThat(batch.errors().get(1).message())
        .contains(
            "not authorized to perform: ivs:BatchStartViewerSessionRevocation on resource: "
                + foreign);
  }

  private static BatchStartViewerSessionRevocationViewerSession viewer(
      String channelArn, String viewerId) {
    return BatchStartViewerSessionRevocationViewerSession.builder()
        .channelArn(channelArn)
        .viewerId(viewerId)
        .build();
  }
}
