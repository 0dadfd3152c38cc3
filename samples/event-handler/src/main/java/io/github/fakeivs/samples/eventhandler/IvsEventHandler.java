package io.github.fakeivs.samples.eventhandler;

import java.time.Duration;

/**
 * Handles the events of Amazon IVS that a rule of EventBridge sends here, as the body of a Lambda
 * function or the consumer of a queue does.
 *
 * <p>EventBridge delivers at least once, mostly, and in no order. What is done here can therefore
 * be done twice and in any order; {@link Reconciliation} finds what never came.
 */
public final class IvsEventHandler {

  private final LiveStreams streams;
  private final RecordingCatalog catalog;

  public IvsEventHandler(LiveStreams streams, RecordingCatalog catalog) {
    this.streams = streams;
    this.catalog = catalog;
  }

  /**
   * Handles an event. Events of no interest are ignored, since the service may add others any time.
   *
   * @param json the event
   * @throws IllegalArgumentException if this is not an event, for the dead-letter queue
   */
  public void handle(String json) {
    IvsEventMessage event = IvsEventMessage.parse(json);
    switch (event.name()) {
      case "Stream Start" -> streams.start(startOf(event));
      case "Stream End" -> streams.end(event.streamId(), event.time());
      case "Recording End" -> catalog.publish(recordingOf(event));
      default -> {}
    }
  }

  private static LiveStream startOf(IvsEventMessage event) {
    return new LiveStream(event.streamId(), event.channelArn(), event.time());
  }

  private static FinishedRecording recordingOf(IvsEventMessage event) {
    return new FinishedRecording(
        event.text("recording_session_id"),
        event.channelArn(),
        event.text("recording_s3_bucket_name"),
        event.text("recording_s3_key_prefix"),
        Duration.ofMillis(event.detail().path("recording_duration_ms").asLong()));
  }
}
