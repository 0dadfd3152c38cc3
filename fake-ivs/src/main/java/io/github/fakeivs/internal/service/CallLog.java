package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.Calls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Records the calls of a fake. */
public final class CallLog implements Calls {

  private final int limit;
  private final Object lock = new Object();
  private final Deque<RecordedCall> calls = new ArrayDeque<>();
  private final Deque<IvsOperation> afterClose = new ArrayDeque<>();
  private long dropped;
  private volatile long generation;

  /** Creates an empty log that keeps a number of calls. */
  public CallLog(int limit) {
    this.limit = limit;
  }

  /**
   * Returns how often the fake has been reset. It changes under the lock of the state: a call that
   * is carried out finds the generation that its changes belong to.
   */
  long generation() {
    return generation;
  }

  /** Adds a call of the current thread's, unless the fake was reset after it was carried out. */
  public void add(
      ServiceCall call,
      IvsRequest asGiven,
      @Nullable IvsResponse response,
      @Nullable Throwable failure) {
    RecordedCall recorded =
        new LoggedCall(
            call.operation(), asGiven, response, failure, call.time(), Thread.currentThread());
    synchronized (lock) {
      if (call.generation() == generation) {
        add(recorded);
      }
    }
  }

  /** Adds a call of the current thread's of an operation that this fake does not have. */
  public void addUnsupported(
      String operationName,
      IvsRequest asGiven,
      UnsupportedOperationException failure,
      Instant time) {
    RecordedCall recorded =
        new UnsupportedCall(operationName, asGiven, failure, time, Thread.currentThread());
    synchronized (lock) {
      add(recorded);
    }
  }

  private void add(RecordedCall recorded) {
    if (calls.size() == limit) {
      calls.removeFirst();
      dropped++;
    }
    calls.addLast(recorded);
  }

  /** Adds an operation that was called on a closed client. */
  public void addAfterClose(IvsOperation operation) {
    synchronized (lock) {
      if (afterClose.size() < limit) {
        afterClose.addLast(operation);
      }
    }
  }

  @Override
  public List<RecordedCall> all() {
    synchronized (lock) {
      return List.copyOf(calls);
    }
  }

  @Override
  public int size() {
    synchronized (lock) {
      return calls.size();
    }
  }

  @Override
  public Optional<RecordedCall> last() {
    synchronized (lock) {
      return Optional.ofNullable(calls.peekLast());
    }
  }

  @Override
  public long dropped() {
    synchronized (lock) {
      return dropped;
    }
  }

  @Override
  public List<IvsOperation> afterClose() {
    synchronized (lock) {
      return List.copyOf(afterClose);
    }
  }

  @Override
  public void clear() {
    synchronized (lock) {
      afterClose.clear();
      calls.clear();
      dropped = 0;
    }
  }

  /**
   * Returns an action that brings back the present calls, and forgets what is under way then. The
   * lock of the state is held when it runs.
   */
  public Runnable checkpoint() {
    synchronized (lock) {
      List<RecordedCall> presentCalls = List.copyOf(calls);
      List<IvsOperation> presentAfterClose = List.copyOf(afterClose);
      long presentDropped = dropped;
      return () -> {
        synchronized (lock) {
          reset();
          calls.addAll(presentCalls);
          afterClose.addAll(presentAfterClose);
          dropped = presentDropped;
        }
      };
    }
  }

  /** Returns all calls. The format may change. */
  @Override
  public String toString() {
    return "Calls" + all();
  }

  /** Forgets all, and what is under way too: the fake is reset. The lock of the state is held. */
  public void reset() {
    synchronized (lock) {
      generation++;
      clear();
    }
  }
}
