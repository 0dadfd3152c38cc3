package io.github.fakeivs.event;

import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A kind of event, what leads to it, and the detail that the service gives it.
 *
 * @param isGlobal whether it is about the account and not about a channel
 */
record EventKind(
    String type,
    String name,
    String detail,
    BiConsumer<BroadcastFixture, String> cause,
    boolean isGlobal) {

  private static final String STREAM_STATE =
      "{\"event_name\":\"%s\",\"channel_name\":\"lobby\",\"stream_id\":\"<stream>\"%s}";
  private static final String REFUSED =
      "{\"event_name\":\"Session Ended\",\"channel_name\":\"lobby\",\"code\":\"%s\","
          + "\"stream_id\":\"<stream>\"}";
  private static final String INGEST =
      "{\"limit_name\":\"%s\",\"limit_value\":%s,\"exceeded_by\":%s,\"limit_unit\":\"%s\","
          + "\"channel_name\":\"lobby\",\"stream_id\":\"<stream>\"}";
  private static final String ACCOUNT =
      "{\"limit_name\":\"%s\",\"limit_value\":%s,\"exceeded_by\":%s,\"limit_unit\":\"%s\"}";
  private static final String RECORDING =
      "{\"recording_status\":\"%s\",\"recording_status_reason\":\"%s\","
          + "\"recording_s3_bucket_name\":\"recordings\","
          + "\"recording_s3_key_prefix\":\"%s\",\"recording_duration_ms\":%s,"
          + "\"channel_name\":\"lobby\",\"stream_id\":\"<stream>\","
          + "\"recording_session_id\":\"<session>\"%s}";
  private static final String STREAMS = ",\"recording_session_stream_ids\":[\"<stream>\"]";

  private static final BiConsumer<BroadcastFixture, String> GO_LIVE =
      (fixture, arn) -> fixture.fake.goLive(arn);
  private static final BiConsumer<BroadcastFixture, String> BROADCAST =
      (fixture, arn) -> fixture.broadcast(arn, Duration.ofMillis(28_435));

  static Stream<EventKind> kinds() {
    return Stream.of(streamKinds(), refusedKinds(), healthKinds(), limitKinds(), recordingKinds())
        .flatMap(kinds -> kinds);
  }

  private static Stream<EventKind> streamKinds() {
    String type = "IVS Stream State Change";
    return Stream.of(
        kind(type, "Session Created", STREAM_STATE.formatted("Session Created", ""), GO_LIVE),
        kind(type, "Stream Start", STREAM_STATE.formatted("Stream Start", ""), GO_LIVE),
        kind(type, "Stream End", STREAM_STATE.formatted("Stream End", ""), BROADCAST),
        kind(type, "Session Ended", STREAM_STATE.formatted("Session Ended", ""), BROADCAST),
        kind(
            type,
            "Stream Failure",
            STREAM_STATE.formatted(
                "Stream Failure", ",\"reason\":\"Transcode capacity exceeded. Please try again.\""),
            (fixture, arn) ->
                fixture.fake.goLive(arn).fail("Transcode capacity exceeded. Please try again.")));
  }

  private static Stream<EventKind> refusedKinds() {
    String type = "IVS Stream State Change";
    Encoder primary = Encoder.builder().priority(2).build();
    return Stream.of(
        kind(
            type,
            "Session Ended",
            REFUSED.formatted("MultitrackInputNotAllowed"),
            (fixture, arn) -> fixture.refusal(arn, Encoder.obsMultitrack())),
        kind(
            type,
            "Stream Takeover",
            STREAM_STATE.formatted("Stream Takeover", ""),
            GO_LIVE.andThen((fixture, arn) -> fixture.fake.goLive(arn, primary))),
        kind(
            type,
            "Stream Takeover Failure",
            STREAM_STATE.formatted(
                "Stream Takeover Failure", ",\"code\":\"StreamTakeoverInvalidPriority\""),
            (fixture, arn) -> {
              fixture.fake.goLive(arn, primary);
              fixture.refusal(arn, primary);
            }));
  }

  private static Stream<EventKind> healthKinds() {
    String type = "IVS Stream Health Change";
    BiConsumer<BroadcastFixture, String> starve =
        (fixture, arn) -> fixture.fake.goLive(arn).starve().recover();
    return Stream.of("Starvation Start", "Starvation End")
        .map(name -> kind(type, name, STREAM_STATE.formatted(name, ""), starve));
  }

  private static Stream<EventKind> limitKinds() {
    String type = "IVS Limit Breach";
    return Stream.of(
        kind(
            type,
            "Ingest Bitrate",
            INGEST.formatted("Ingest Bitrate", 8500000, 250000, "bits per second"),
            (fixture, arn) -> fixture.fake.goLive(arn).breachBitrate(8_750_000)),
        kind(
            type,
            "Ingest Resolution",
            INGEST.formatted("Ingest Resolution", 1920, 80, "pixels per edge"),
            (fixture, arn) -> fixture.fake.goLive(arn).breachResolution(2000, 1000)),
        new EventKind(
            type,
            "Concurrent Viewers",
            ACCOUNT.formatted("Concurrent Viewers", 15000, 4_000_000_000L, "viewers"),
            (fixture, arn) -> fixture.fake.goLive(arn).viewers(4_000_015_000L),
            true),
        new EventKind(
            type,
            "Concurrent Broadcasts",
            ACCOUNT.formatted("Concurrent Broadcasts", 0, 1, "active streams"),
            (fixture, arn) -> {
              fixture.fake.quotas(fixture.fake.quotas().with(Quota.CONCURRENT_STREAMS, 0));
              fixture.refusal(arn, Encoder.obs1080p30());
            },
            true));
  }

  private static Stream<EventKind> recordingKinds() {
    String type = "IVS Recording State Change";
    return Stream.of(
        kind(
            type,
            "Recording Start",
            RECORDING.formatted("Recording Start", "", "<prefix>", 0, STREAMS),
            GO_LIVE),
        kind(
            type,
            "Recording End",
            RECORDING.formatted("Recording End", "", "<prefix>", 28435, STREAMS),
            BROADCAST),
        kind(
            type,
            "Recording Start Failure",
            RECORDING.formatted("Recording Start Failure", "ValidationException", "", 0, ""),
            (fixture, arn) -> {
              fixture.fake.failRecordingStart(arn, "ValidationException");
              fixture.fake.goLive(arn);
            }),
        kind(
            type,
            "Recording End Failure",
            RECORDING.formatted(
                "Recording End Failure", "InternalServerException", "<prefix>", 0, ""),
            (fixture, arn) ->
                fixture.fake.goLive(arn).failRecordingEnd("InternalServerException").disconnect()));
  }

  private static EventKind kind(
      String type, String name, String detail, BiConsumer<BroadcastFixture, String> cause) {
    return new EventKind(type, name, detail, cause, false);
  }

  @Override
  public String toString() {
    return name;
  }
}
