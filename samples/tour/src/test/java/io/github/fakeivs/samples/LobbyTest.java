package io.github.fakeivs.samples;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

@WithFakeIvs
class LobbyTest {
  @Test
  void aChannelGoesLive(IvsClient ivs, FakeIvs fake) {
    String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
    fake.goLive(arn).viewers(120);
    long watching = ivs.getStream(s -> s.channelArn(arn)).stream().viewerCount();
    Assertions.assertEquals(120, watching);
  }
}
