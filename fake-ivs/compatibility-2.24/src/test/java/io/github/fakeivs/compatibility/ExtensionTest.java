package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** What the extension hands to a test. */
@WithFakeIvs
public class ExtensionTest {

  private IvsClient field;

  @Test
  void parametersAndFields_areOfTheSameFake(
      FakeIvs fake,
      FakeIvsClient client,
      IvsAsyncClient async,
      @LiveChannel(name = "lobby", viewers = 3) Channel lobby) {
    assertThat(client.fake()).isSameAs(fake);
    assertThat(field.getChannel(c -> c.arn(lobby.arn())).channel()).isEqualTo(lobby);
    assertThat(async.getStream(s -> s.channelArn(lobby.arn())).join().stream().viewerCount())
        .isEqualTo(3);
  }

  @Test
  void aParameter_canBeOfAnotherRegion(@WithFakeIvs(region = "eu-west-1") FakeIvs europe) {
    assertThat(europe.region()).isEqualTo(Region.EU_WEST_1);
  }
}
