package io.github.fakeivs.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.FreshClassLoader;
import java.io.IOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Access by HTTP costs nothing for tests that do not use it. */
class LoadedClassesTest {

  /** What most tests do. */
  public static final class WithTheFakesOwnClients implements Supplier<String> {
    @Override
    public String get() {
      FakeIvs fake = FakeIvs.create();
      String arn = fake.client().createChannel(c -> c.name("lobby")).channel().arn();
      fake.goLive(arn).viewers(120);
      fake.asyncClient().listStreams(c -> {}).join();
      fake.fork().reset();
      return fake.client().getChannel(c -> c.arn(arn)).channel().name();
    }
  }

  /** What some tests do. */
  public static final class WithTheSdksOwnClient implements Supplier<String> {
    @Override
    public String get() {
      FakeIvs fake = FakeIvs.create();
      try (IvsClient ivs = fake.clientBuilder().build()) {
        return ivs.createChannel(c -> c.name("lobby")).channel().name();
      }
    }
  }

  @Test
  void nothingOfHttpIsLoaded_forTheFakesOwnClients() throws IOException {
    try (FreshClassLoader classes = new FreshClassLoader()) {
      assertThat(classes.run(WithTheFakesOwnClients.class)).isEqualTo("lobby");

      assertThat(classes.loaded())
          .contains("io.github.fakeivs.FakeIvs")
          .doesNotContain("io.github.fakeivs.HttpAccess")
          .filteredOn(
              name -> name.matches("io\\.github\\.fakeivs\\.(internal\\.)?(http|endpoint)\\..*"))
          .allMatch(name -> name.startsWith(LoadedClassesTest.class.getName()));
    }
  }

  @Test
  void nothingOfEndpointsAndRoutingIsLoaded_forTheSdksOwnClient() throws IOException {
    try (FreshClassLoader classes = new FreshClassLoader()) {
      assertThat(classes.run(WithTheSdksOwnClient.class)).isEqualTo("lobby");

      assertThat(classes.loaded())
          .contains("io.github.fakeivs.internal.http.InProcessHttpClient")
          .doesNotContain("io.github.fakeivs.http.SdkClientRouting")
          .noneMatch(name -> name.startsWith("io.github.fakeivs.internal.endpoint"));
    }
  }
}
