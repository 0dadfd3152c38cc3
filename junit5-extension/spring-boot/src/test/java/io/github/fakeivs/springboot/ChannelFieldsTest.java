package io.github.fakeivs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.IdleChannel;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Channels in fields are of the fake of the context, and each test finds them as they were. */
@SpringBootTest
@WithFakeIvs(strict = true)
class ChannelFieldsTest {

  @Autowired private Lobby lobby;
  @Autowired private FakeIvs fakeBean;

  @IdleChannel(name = "idle")
  private Channel idle;

  @LiveChannel private Broadcast broadcast;

  @RepeatedTest(3)
  void areThoseOfTheApplication(IvsClient ivs) {
    assertThat(lobby.channels()).containsOnlyOnce("idle");
    assertThat(fakeBean.broadcasts()).containsExactly(broadcast);

    broadcast.disconnect();
    ivs.deleteChannel(c -> c.arn(idle.arn()));
  }

  @Nested
  class Inner {

    @LiveChannel private Channel same;

    @RepeatedTest(2)
    void areThereForNestedClasses() {
      assertThat(fakeBean.broadcasts()).containsExactly(broadcast);
      assertThat(broadcast.channelArn()).isEqualTo(same.arn());

      broadcast.disconnect();
    }
  }
}
