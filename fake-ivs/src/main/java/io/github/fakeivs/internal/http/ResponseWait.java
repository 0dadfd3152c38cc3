package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.client.DelayedResponses;
import io.github.fakeivs.internal.state.DelayedResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The wait of a thread for a delayed response. It ends when the fake's clock reaches the end of the
 * delay, or after the same duration of real time: the timeouts of the caller, which may end the
 * wait earlier, run in real time too.
 */
public final class ResponseWait implements DelayedResponse {

  private final CountDownLatch end = new CountDownLatch(1);

  /** Why the response will never arrive, or null. */
  private volatile @Nullable String cancellation;

  public ResponseWait() {}

  /**
   * Waits until the response arrives.
   *
   * @throws InterruptedException if the thread is interrupted, as the SDK does after a timeout
   * @throws CancellationException if the response will never arrive
   */
  public void await(Duration delay, DelayedResponses delayedResponses) throws InterruptedException {
    delayedResponses.schedule(delay, this);
    boolean arrived = end.await(TimeUnit.NANOSECONDS.convert(delay), TimeUnit.NANOSECONDS);
    if (arrived && cancellation != null) {
      throw new CancellationException("While the response was delayed, " + cancellation + ".");
    }
  }

  @Override
  public void arrive() {
    end.countDown();
  }

  @Override
  public void cancel() {
    end("the fake was reset");
  }

  void abort() {
    end("the request was aborted");
  }

  private void end(String reason) {
    cancellation = reason;
    end.countDown();
  }
}
