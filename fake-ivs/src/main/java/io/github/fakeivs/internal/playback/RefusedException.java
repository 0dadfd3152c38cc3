package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.viewer.RefusalReason;
import org.jspecify.annotations.Nullable;

/** Thrown when an attempt is refused. It never leaves this package. */
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(RefusalReason reason, String format, @Nullable Object... values) {
    this(Refusal.atStart(reason, Text.of(format, values)));
  }

  private RefusedException(Refusal refusal) {
    super(refusal.message(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
