package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** Fakes beside each other. */
class FakeIvsTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @Test
  void ids_areNotUsedUpByCallsThatCreateNothing() {
    FakeIvs one = FakeIvs.builder().seed(7).build();
    FakeIvs other = FakeIvs.builder().seed(7).build();
    other.client().listChannels(l -> {});

    assertThat(other.client().createChannel(c -> {}).channel().arn())
        .isEqualTo(one.client().createChannel(c -> {}).channel().arn());
  }

  @Test
  void pageTokens_ofAnotherFake_areForeign_butNotOfAFork() {
    String token = firstToken(fake);
    IvsClient other = FakeIvs.create().client();
    IvsClient fork = fake.fork().client();

    assertThatThrownBy(() -> other.listChannels(l -> l.nextToken(token)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("ListChannels.nextToken");
    assertThat(fork.listChannels(l -> l.nextToken(token)).channels()).hasSize(1);
  }

  private static String firstToken(FakeIvs fake) {
    fake.client().createChannel(c -> {});
    fake.client().createChannel(c -> {});
    return fake.client().listChannels(l -> l.maxResults(1)).nextToken();
  }
}
