package io.github.fakeivs.assertj;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;

/** A fake whose time stands still, with a channel of the name lobby. */
final class Lobby {

  final FakeIvs fake = FakeIvs.builder().clock(Instant.parse("2030-01-01T00:00:00Z")).build();
  final IvsClient ivs = fake.client();
  final String arn = createChannel("lobby");

  /** The words for the channel. */
  final String name = "channel 'lobby' (" + arn + ")";

  String createChannel(String channelName) {
    return ivs.createChannel(c -> c.name(channelName).tags(Map.of("team", "red"))).channel().arn();
  }

  Broadcast goLive() {
    return fake.goLive(arn);
  }
}
