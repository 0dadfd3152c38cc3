package io.github.fakeivs.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.FreshClassLoader;
import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** AssertJ is optional: a fake works in builds that do not have it. */
class WithoutAssertJTest {

  /** What tests do. */
  public static final class StreamInTheLobby implements Supplier<String> {
    @Override
    public String get() {
      FakeIvs fake = FakeIvs.create();
      String arn = fake.client().createChannel(c -> c.name("lobby")).channel().arn();
      fake.goLive(arn).viewers(120);
      fake.watch(arn).start();
      fake.fork().reset();
      fake.asyncClient().listStreams(c -> {}).join();
      return fake.client().getStream(s -> s.channelArn(arn)).stream().viewerCount()
          + fake.describe().substring(0, 4);
    }
  }

  @Test
  void theFake_worksWithoutAssertJ() throws IOException {
    try (FreshClassLoader classes = new FreshClassLoader(path -> !path.contains("assertj-core"))) {
      assertThat(classes.run(StreamInTheLobby.class)).isEqualTo("121Fake");

      assertThat(classes.loaded()).contains(FakeIvs.class.getName());
      assertThatThrownBy(() -> classes.loadClass("org.assertj.core.api.Assertions"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }
}
