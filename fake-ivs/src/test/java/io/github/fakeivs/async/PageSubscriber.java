package io.github.fakeivs.async;

import java.util.ArrayList;
import java.util.List;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A subscriber that asks for nothing by itself and keeps what it is told. */
final class PageSubscriber<T> implements Subscriber<T> {

  private final List<T> elements = new ArrayList<>();
  private Subscription subscription;
  private Throwable failure;
  private boolean complete;

  PageSubscriber<T> request(long count) {
    subscription.request(count);
    return this;
  }

  void cancel() {
    subscription.cancel();
  }

  List<T> elements() {
    return elements;
  }

  /** What the stream ended with, or null. */
  Throwable failure() {
    return failure;
  }

  boolean isComplete() {
    return complete;
  }

  @Override
  public void onSubscribe(Subscription own) {
    subscription = own;
  }

  @Override
  public void onNext(T element) {
    elements.add(element);
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
  }

  @Override
  public void onComplete() {
    complete = true;
  }
}
