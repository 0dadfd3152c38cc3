package io.github.fakeivs.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.utils.BinaryUtils;

/** Collects the body of a request as it is published. */
final class BodyCollector implements Subscriber<ByteBuffer> {

  private final Consumer<SdkBytes> onBody;
  private final Consumer<Throwable> onFailure;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  BodyCollector(Consumer<SdkBytes> onBody, Consumer<Throwable> onFailure) {
    this.onBody = onBody;
    this.onFailure = onFailure;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer part) {
    body.writeBytes(BinaryUtils.copyBytesFrom(part));
  }

  @Override
  public void onError(Throwable failure) {
    onFailure.accept(failure);
  }

  @Override
  public void onComplete() {
    onBody.accept(SdkBytes.fromByteArrayUnsafe(body.toByteArray()));
  }
}
