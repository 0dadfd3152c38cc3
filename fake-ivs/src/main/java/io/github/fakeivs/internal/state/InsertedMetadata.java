package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.TimedMetadata;
import java.time.Instant;

/**
 * Metadata with the stream that it was inserted into.
 *
 * @param id the key of the row
 * @param streamId the id of the stream
 * @param time when it was inserted
 * @param payload the payload
 */
public record InsertedMetadata(String id, String streamId, Instant time, String payload)
    implements TimedMetadata, Row {

  @Override
  public String key() {
    return id;
  }

  /** Returns the time and the payload. */
  @Override
  public String toString() {
    return Text.of("TimedMetadata[%s, %s]", time, payload);
  }
}
