package io.github.fakeivs.async;

import java.util.function.IntFunction;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/** The Reactive Streams TCK on publishers of pages; {@link PaginatorTckTest} runs its rules. */
public final class PaginatorVerification<T> extends PublisherVerification<T> {

  /** Only a rule that is broken waits so long. */
  private static final long SIGNAL_MILLIS = 2_000;

  /** How long nothing may happen; most happens on the calling thread, so a look would do. */
  private static final long SILENCE_MILLIS = 5;

  private static final long COLLECTION_MILLIS = 100;
  private static final int MOST_PAGES = 100;

  private final IntFunction<Publisher<T>> publisherOfPages;

  PaginatorVerification(IntFunction<Publisher<T>> publisherOfPages) {
    super(new TestEnvironment(SIGNAL_MILLIS, SILENCE_MILLIS, SILENCE_MILLIS), COLLECTION_MILLIS);
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
}
