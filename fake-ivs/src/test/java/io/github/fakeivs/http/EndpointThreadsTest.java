package io.github.fakeivs.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The threads of an endpoint, alone: it looks at all threads of the process. */
@Isolated
class EndpointThreadsTest {

  private final FakeIvs fake = FakeIvs.create();

  @Test
  void threads_areDaemonsAndEndWithTheEndpoint() throws Exception {
    Thread[] before = Thread.getAllStackTraces().keySet().toArray(Thread[]::new);
    IvsEndpoint endpoint = startByNoDaemon();
    RawRequest.send(endpoint, "POST", "/ListChannels", "{}");
    List<Thread> started =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> Stream.of(before).noneMatch(thread::equals))
            .toList();

    endpoint.close();

    assertThat(started).isNotEmpty().allMatch(Thread::isDaemon);
    for (Thread thread : started) {
      thread.join(30_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  /** Threads that a daemon starts are daemons anyway. */
  private IvsEndpoint startByNoDaemon() throws Exception {
    FutureTask<IvsEndpoint> start = new FutureTask<>(fake::startEndpoint);
    Thread user = new Thread(start);
    user.setDaemon(false);
    user.start();
    user.join();
    return start.get();
  }
}
