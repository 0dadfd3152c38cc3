package io.github.fakeivs.call;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call that reached a fake, and what came of it. Immutable.
 *
 * <p>The request is the caller's: what a paginator adds to it for the user agent is left out, so it
 * equals one that the caller built. Stream keys, passphrases and metadata are in the values, but
 * never in the string form.
 *
 * @since 0.1.0
 */
public final class RecordedCall {

  private final IvsOperation operation;
  private final IvsRequest request;
  private final @Nullable IvsResponse response;
  private final @Nullable Throwable exception;
  private final Instant time;
  private final Thread thread;

  /**
   * Makes one, with a response or with an exception.
   *
   * @param operation what was called
   * @param request with what
   * @param response what was answered, or null
   * @param exception what was thrown instead, or null
   * @param time when it was called, on the fake's clock
   * @param thread on which thread
   */
  public RecordedCall(
      IvsOperation operation,
      IvsRequest request,
      @Nullable IvsResponse response,
      @Nullable Throwable exception,
      Instant time,
      Thread thread) {
    this.operation = operation;
    this.request = request;
    this.response = response;
    this.exception = exception;
    this.time = time;
    this.thread = thread;
  }

  /**
   * What was called.
   *
   * @return the operation
   */
  public IvsOperation operation() {
    return operation;
  }

  /**
   * With what it was called.
   *
   * @return the request
   */
  public IvsRequest request() {
    return request;
  }

  /**
   * What was answered.
   *
   * @return the response, or empty if the caller got an exception
   */
  public Optional<IvsResponse> response() {
    return Optional.ofNullable(response);
  }

  /**
   * What the caller got instead of an answer.
   *
   * @return the exception, or empty if the caller got a response
   */
  public Optional<Throwable> exception() {
    return Optional.ofNullable(exception);
  }

  /**
   * When it was called.
   *
   * @return the time on the fake's clock
   */
  public Instant time() {
    return time;
  }

  /**
   * On which thread it was called.
   *
   * @return the thread
   */
  public Thread thread() {
    return thread;
  }

  /** Tells time, request and outcome in a line; the form may change. */
  @Override
  public String toString() {
    return "%s %s -> %s".formatted(time, request, outcome());
  }

  private String outcome() {
    return exception == null ? String.valueOf(response) : exception.toString();
  }
}
