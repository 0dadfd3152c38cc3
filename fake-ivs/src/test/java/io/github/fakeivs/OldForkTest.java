package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.VisibleResources;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

class OldForkTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @Test
  void aFork_beginsWithAllThatIsThere() {
    String arn = channelArn();
    ivs.createPlaybackRestrictionPolicy(p -> p.name("alps"));
    fake.goLive(arn).viewers(3);
    fake.clock().freeze();

    FakeIvs fork = fake.fork();

    assertThat(VisibleResources.of(fork.client())).isEqualTo(VisibleResources.of(ivs));
    assertThat(fork.clock().instant()).isEqualTo(fake.clock().instant());
    assertThat(fork.client().getStream(s -> s.channelArn(arn)).stream().viewerCount()).isEqualTo(3);
    assertThat(fork.client().createChannel(c -> {}).channel().arn()).isEqualTo(channelArn());
  }

  @Test
  void aFork_goesItsOwnWay() {
    String arn = channelArn();
    fake.goLive(arn);
    fake.clock().freeze();
    Instant before = fake.clock().instant();
    VisibleResources original = VisibleResources.of(ivs);
    FakeIvs fork = fake.fork();

    fork.broadcast(arn).orElseThrow().disconnect();
    fork.clock().advance(Duration.ofHours(1));
    fork.client().updateChannel(c -> c.arn(arn).name("changed"));
    fork.client().createChannel(c -> {});
    assertThat(VisibleResources.of(ivs)).isEqualTo(original);
    assertThat(fake.clock().instant()).isEqualTo(before);
    assertThat(fake.broadcast(arn)).isPresent();

    VisibleResources forked = VisibleResources.of(fork.client());
    fake.broadcast(arn).orElseThrow().disconnect();
    ivs.deleteChannel(c -> c.arn(arn));
    assertThat(VisibleResources.of(fork.client())).isEqualTo(forked);
  }

  private String channelArn() {
    return ivs.createChannel(c -> {}).channel().arn();
  }
}
