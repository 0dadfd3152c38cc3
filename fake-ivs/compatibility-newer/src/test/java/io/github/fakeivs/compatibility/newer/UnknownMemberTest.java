package io.github.fakeivs.compatibility.newer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;

/** A member that the SDK's structures have and the fake does not know. */
class UnknownMemberTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234";

  private final FakeIvs fake = FakeIvs.create();

  @Test
  void ofARequest_isRefusedByName() {
    assertThatThrownBy(
            () -> fake.client().listChannels(l -> l.filterByAdConfigurationArn("arn:aws:ivs:…")))
        .isInstanceOf(UnsupportedOperationException.class)
        .message()
        .matches(
            "ListChannels was called with filterByAdConfigurationArn, a member of"
                + " software.amazon.awssdk:ivs 2.40.2 that fake-ivs [0-9.]+(-SNAPSHOT)? does not"
                + " support: leave it out, or use a newer fake-ivs.");
    assertThat(fake.calls().of(IvsOperation.LIST_CHANNELS)).hasSize(1);
  }

  @Test
  void ofARequestOfTheAsynchronousClient_failsItsFuture() {
    assertThatThrownBy(
            fake.asyncClient().listChannels(l -> l.filterByAdConfigurationArn("arn:…"))::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void thatIsNotSet_isNoMatter() {
    fake.client().createChannel(c -> c.name("lobby"));
    fake.client()
        .createChannel(
            c ->
                c.multitrackInputConfiguration(
                    MultitrackInputConfiguration.builder().enabled(false).build()));

    assertThat(fake.client().listChannels(l -> l.filterByName("lobby")).channels()).hasSize(1);
  }

  @Test
  void ofAPartOfARequest_isRefusedByItsPathAndNotStored() {
    MultitrackInputConfiguration av1 = MultitrackInputConfiguration.builder().codec("av1").build();

    assertThatThrownBy(() -> fake.client().createChannel(c -> c.multitrackInputConfiguration(av1)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith(
            "CreateChannel was called with multitrackInputConfiguration.codec, a member of");
    assertThat(fake.client().listChannels(l -> {}).channels()).isEmpty();
  }

  @Test
  void ofAResourceThatATestPutsThere_isRefusedAndNotStored() {
    Channel channel =
        Channel.builder()
            .arn(ARN)
            .multitrackInputConfiguration(
                MultitrackInputConfiguration.builder().codec("av1").build())
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.putChannel(channel))
        .withMessageStartingWith(
            "The fake was given Channel.multitrackInputConfiguration.codec, a member of");
    assertThat(fake.client().listChannels(l -> {}).channels()).isEmpty();
  }
}
