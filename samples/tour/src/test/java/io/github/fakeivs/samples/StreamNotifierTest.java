package io.github.fakeivs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

@WithFakeIvs
class StreamNotifierTest {

  private final List<String> notified = new ArrayList<>();

  @Test
  void tellsFollowersWhenAChannelGoesLive(IvsClient ivs, FakeIvs fake) {
    Channel channel = ivs.createChannel(c -> c.name("lobby")).channel();
    StreamNotifier notifier = new StreamNotifier(ivs, notified::add);

    Broadcast broadcast = fake.goLive(channel.arn());
    broadcast.viewers(120);
    notifier.poll();

    assertThat(notified).containsExactly("lobby is live, 120 watching");
  }

  @Test
  void tellsThemOnceForEachStream(IvsClient ivs, FakeIvs fake) {
    String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
    StreamNotifier notifier = new StreamNotifier(ivs, notified::add);

    Broadcast first = fake.goLive(arn);
    notifier.poll();
    notifier.poll();
    first.disconnect();
    notifier.poll();
    fake.goLive(arn);
    notifier.poll();

    assertThat(notified).containsExactly("lobby is live, 0 watching", "lobby is live, 0 watching");
  }

  @Test
  void saysNothingWhileNobodyIsLive(IvsClient ivs) {
    ivs.createChannel(c -> c.name("lobby"));

    new StreamNotifier(ivs, notified::add).poll();

    assertThat(notified).isEmpty();
  }
}
