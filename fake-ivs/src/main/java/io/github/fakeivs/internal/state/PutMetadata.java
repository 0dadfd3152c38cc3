package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.TimedMetadata;
import java.time.Instant;

/**
 * Metadata with the stream that it was put into.
 *
 * @param id unique in the account
 * @param streamId the stream
 * @param time when it was put
 * @param payload what was put
 */
public record PutMetadata(String id, String streamId, Instant time, String payload)
    implements TimedMetadata {

  /** Tells the time and the length of the payload, which is sensitive. */
  @Override
  public String toString() {
    return Text.of("TimedMetadata[%s, %d characters]", time, payload.length());
  }
}
