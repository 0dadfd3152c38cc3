package io.github.fakeivs.assertj;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Assertions about the calls of one operation that a fake received.
 *
 * @see FakeIvsAssert#received(io.github.fakeivs.call.IvsOperation)
 * @since 0.1.0
 */
public class ReceivedCallsAssert
    extends AbstractReceivedAssert<ReceivedCallsAssert, ReceivedCalls<IvsRequest>, IvsRequest> {

  /**
   * Creates assertions about calls. AssertJ's soft assertions call it by reflection.
   *
   * @param actual the calls
   */
  public ReceivedCallsAssert(@Nullable ReceivedCalls<IvsRequest> actual) {
    super(actual, ReceivedCallsAssert.class);
  }
}
