package io.github.fakeivs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/**
 * Spring wires the application once, for many tests: so the fake is a bean as well, and its client
 * the primary one.
 */
@SpringJUnitConfig
class StreamNotifierSpringTest {

  /** As the application has it. */
  @Configuration
  static class Application {
    @Bean
    @Lazy
    IvsClient ivs() {
      return IvsClient.create();
    }

    @Bean
    StreamNotifier notifier(IvsClient ivs, Followers followers) {
      return new StreamNotifier(ivs, followers);
    }
  }

  @Configuration
  static class Fakes {
    @Bean
    FakeIvs fakeIvs() {
      return FakeIvs.create();
    }

    @Bean
    @Primary
    IvsClient fakeClient(FakeIvs fake) {
      return fake.client();
    }

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

  @Autowired private FakeIvs fake;
  @Autowired private IvsClient ivs;
  @Autowired private StreamNotifier notifier;
  @Autowired private RecordingFollowers followers;

  @BeforeEach
  void startAfresh() {
    fake.reset();
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
