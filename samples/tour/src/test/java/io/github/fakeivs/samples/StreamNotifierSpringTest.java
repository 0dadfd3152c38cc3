package io.github.fakeivs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Spring wires the application once, for many tests; its client is that of the running test. */
@SpringJUnitConfig
@WithFakeIvs
class StreamNotifierSpringTest {

  /** As the application has it. */
  @Configuration
  static class Application {
    @Bean
    IvsClient ivs() {
      return IvsClient.create();
    }

    @Bean
    StreamNotifier notifier(IvsClient ivs, Followers followers) {
      return new StreamNotifier(ivs, followers);
    }
  }

  @Configuration
  static class Recording {
    @Bean
    RecordingFollowers followers() {
      return new RecordingFollowers();
    }
  }

  static final class RecordingFollowers implements Followers {
    private final List<String> notified = new ArrayList<>();

    @Override
    public void notify(String message) {
      notified.add(message);
    }
  }

  private FakeIvs fake;
  private IvsClient ivs;
  @Autowired private StreamNotifier notifier;
  @Autowired private RecordingFollowers followers;

  @BeforeEach
  void startAfresh() {
    notifier.poll(); // It forgets the streams of the test before, whose ids come again.
    followers.notified.clear();
  }

  @RepeatedTest(2)
  void tellsFollowersWhenAChannelGoesLive() {
    Channel channel = ivs.createChannel(c -> c.name("lobby")).channel();

    fake.goLive(channel.arn()).viewers(120);
    notifier.poll();

    assertThat(followers.notified).containsExactly("lobby is live, 120 watching");
  }
}
