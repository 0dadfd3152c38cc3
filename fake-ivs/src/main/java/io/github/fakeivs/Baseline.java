package io.github.fakeivs;

import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.Objects;

/**
 * What a fake was at one moment, for tests that share it: each can begin there, and be asked what
 * it left behind.
 *
 * <pre>{@code
 * Baseline baseline = fake.baseline(); // after the common preparations
 *
 * baseline.verifyNothingLeft(); // after each test
 * baseline.restore();
 * }</pre>
 *
 * <p>The JUnit extension does this by itself. Safe for use by multiple threads.
 *
 * @see FakeIvs#baseline()
 * @since 0.1.0
 */
public final class Baseline {

  private final Engine engine;
  private final Runnable restoration;
  private final Leftovers present;

  Baseline(Engine engine) {
    this.engine = engine;
    this.restoration = engine.checkpoint();
    this.present = Leftovers.of(engine);
  }

  /**
   * Makes the fake what it was, in all respects: its state as {@link FakeIvs#restore(Snapshot)}
   * does, and also recorded calls, fault rules with the calls that they have left, listeners, the
   * controls of event delivery and asynchronous calls, and whether clients are closed. Asynchronous
   * calls in flight are cancelled. Can be called any number of times.
   */
  public void restore() {
    restoration.run();
  }

  /**
   * Ignores a stream that was started later, as if it had been live at the baseline.
   *
   * @param broadcast the broadcast, which may stay live
   */
  public Baseline ignore(Broadcast broadcast) {
    present.add(Objects.requireNonNull(broadcast, "broadcast"));
    return this;
  }

  /**
   * Returns what was left behind since the baseline: live streams, fault rules that matched fewer
   * calls than they were to match or were never put in force, held events and calls, and calls on a
   * closed client.
   *
   * @return one description each, in this order; a snapshot
   */
  public List<String> leftovers() {
    return Leftovers.of(engine).without(present);
  }

  /**
   * Throws an AssertionError if something was left behind.
   *
   * @throws AssertionError if there are {@link #leftovers()}, which its message lists
   */
  public void verifyNothingLeft() {
    Leftovers.of(engine).requireNoneBut(present);
  }

  /** Returns what was left behind so far. The format may change. */
  @Override
  public String toString() {
    return Text.of("Baseline[left since: %s]", leftovers());
  }
}
