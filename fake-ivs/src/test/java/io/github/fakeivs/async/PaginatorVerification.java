package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.function.IntFunction;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.TestEnvironment.ManualSubscriber;
import org.testng.annotations.Test;

/** The Reactive Streams TCK on publishers of pages; {@link PaginatorTckTest} runs its rules. */
public final class PaginatorVerification<T> extends PublisherVerification<T> {

  /** Only a rule that is broken waits so long. */
  private static final long SIGNAL_MILLIS = 60_000;

  /** How long nothing may happen; most happens on the calling thread, so a look would do. */
  private static final long SILENCE_MILLIS = 5;

  private static final int MOST_PAGES = 100;
  private static final int MOST_COLLECTIONS = 100;

  private final TestEnvironment environment;
  private final IntFunction<Publisher<T>> publisherOfPages;

  PaginatorVerification(IntFunction<Publisher<T>> publisherOfPages) {
    this(new TestEnvironment(SIGNAL_MILLIS, SILENCE_MILLIS, SILENCE_MILLIS), publisherOfPages);
  }

  private PaginatorVerification(
      TestEnvironment environment, IntFunction<Publisher<T>> publisherOfPages) {
    super(environment);
    this.environment = environment;
    this.publisherOfPages = publisherOfPages;
  }

  /** A listing has one page at least: without any, it is an empty one. */
  @Override
  public Publisher<T> createPublisher(long pages) {
    return publisherOfPages.apply(Math.toIntExact(pages));
  }

  /** There is none: a page can only fail when it is fetched, not before it is requested. */
  @Override
  public Publisher<T> createFailedPublisher() {
    return null;
  }

  @Override
  public long maxElementsFromPublisher() {
    return MOST_PAGES;
  }

  /**
   * The same rule without a clock: the TCK collects once and waits 100 milliseconds for the
   * collector's thread to tell of it, which a busy machine does not always keep to.
   */
  @Override
  @Test
  public void
      required_spec313_cancelMustMakeThePublisherEventuallyDropAllReferencesToTheSubscriber()
          throws Throwable {
    activePublisherTest(
        3,
        false,
        publisher -> {
          WeakReference<?> subscriber = cancelled(publisher);
          for (int i = 0; i < MOST_COLLECTIONS && subscriber.get() != null; i++) {
            System.gc();
          }
          assertThat(subscriber.get()).as("the subscriber that cancelled").isNull();
          environment.verifyNoAsyncErrorsNoDelay();
        });
  }

  private WeakReference<?> cancelled(Publisher<T> publisher) throws InterruptedException {
    ManualSubscriber<T> subscriber = environment.newManualSubscriber(publisher);
    subscriber.request(1);
    subscriber.nextElement();
    subscriber.cancel();
    return new WeakReference<>(subscriber);
  }
}
