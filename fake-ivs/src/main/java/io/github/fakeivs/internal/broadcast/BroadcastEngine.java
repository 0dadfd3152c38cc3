package io.github.fakeivs.internal.broadcast;

import static io.github.fakeivs.event.StreamHealthChange.STARVATION_END;
import static io.github.fakeivs.event.StreamHealthChange.STARVATION_START;
import static io.github.fakeivs.event.StreamStateChange.SESSION_CREATED;
import static io.github.fakeivs.event.StreamStateChange.SESSION_ENDED;
import static io.github.fakeivs.event.StreamStateChange.STREAM_END;
import static io.github.fakeivs.event.StreamStateChange.STREAM_FAILURE;
import static io.github.fakeivs.event.StreamStateChange.STREAM_START;
import static io.github.fakeivs.event.StreamStateChange.STREAM_TAKEOVER;
import static io.github.fakeivs.event.StreamStateChange.STREAM_TAKEOVER_FAILURE;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.StreamSession.Ending;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Starts, changes and ends broadcasts, with their sessions, recordings and events. Callers hold the
 * lock of the state.
 */
public final class BroadcastEngine {

  private static final Duration MAX_STREAM_DURATION = Duration.ofDays(2);
  private static final Duration MAX_STARVATION_DURATION = Duration.ofSeconds(30);
  private static final Duration SESSION_RETENTION = Duration.ofDays(60);

  private final BroadcastEvents events;
  private final Recorder recorder;
  private final Audience audience;

  public BroadcastEngine(EventPublisher publisher) {
    this.events = new BroadcastEvents(publisher);
    this.recorder = new Recorder(events);
    this.audience = new Audience(events);
  }

  /**
   * Connects an encoder to the channel of a stream key: starts a session, or takes over the open
   * one.
   */
  Connection connect(Transaction transaction, StreamKey streamKey, Encoder encoder) {
    Optional<StreamSession> open = transaction.state().openSession(streamKey.channelArn());
    if (open.isPresent()) {
      return takeOver(transaction, open.get(), streamKey, encoder);
    }
    Channel channel = transaction.state().channelOf(streamKey);
    Optional<EncoderRefusedException> refusal =
        IngestRules.refusal(transaction.state(), channel, encoder);
    StreamSession session = create(transaction, channel, streamKey, encoder);
    if (refusal.isPresent()) {
      return refuse(transaction, session, refusal.get());
    }
    Duration latency = transaction.state().latencies().start();
    if (latency.isZero()) {
      start(transaction, session);
    } else {
      transaction.schedule(latency, new ScheduledTask.StreamStarts(session.streamId()));
    }
    return Connection.accepted(session);
  }

  private StreamSession create(
      Transaction transaction, Channel channel, StreamKey streamKey, Encoder encoder) {
    StreamSession session =
        StreamSession.builder(
                transaction.state().ids().streamId(),
                channel,
                transaction.now(),
                streamKey.arn(),
                encoder)
            .build();
    transaction.state().sessions().put(session);
    events.streamState(transaction, session, SESSION_CREATED);
    return session;
  }

  /** A refused encoder leaves a session that was never live. */
  private Connection refuse(
      Transaction transaction, StreamSession session, EncoderRefusedException refusal) {
    switch (refusal.reason()) {
      case CONCURRENT_STREAMS -> breachConcurrentStreams(transaction);
      case INGEST_BITRATE, INGEST_RESOLUTION ->
          breachIngestLimits(transaction, session, session.encoder());
      default -> {}
    }
    String cause = "the encoder was refused";
    close(transaction, session, new Ending(transaction.now(), cause), refusal.code().orElse(null));
    return Connection.refused(refusal);
  }

  private void breachConcurrentStreams(Transaction transaction) {
    int limit = transaction.state().quotas().limit(Quota.CONCURRENT_STREAMS);
    events.accountBreach(
        transaction, ExceededLimit.concurrentBroadcasts(limit, transaction.state().openSessions()));
  }

  private void breachIngestLimits(Transaction transaction, StreamSession session, Encoder encoder) {
    IngestLimits.exceeded(session.channel(), encoder)
        .forEach(limit -> events.ingestBreach(transaction, session, limit));
  }

  private Connection takeOver(
      Transaction transaction, StreamSession session, StreamKey streamKey, Encoder encoder) {
    if (encoder.priority().isEmpty()) {
      return Connection.refused(alreadyLive(session));
    }
    Optional<EncoderRefusedException> insecure =
        IngestRules.insecureIngest(session.channel(), encoder);
    if (insecure.isPresent()) {
      return Connection.refused(insecure.get());
    }
    Optional<EncoderRefusedException> refusal =
        TakeoverRules.refusal(transaction.state(), session, encoder);
    if (refusal.isPresent()) {
      events.streamState(
          transaction, session, STREAM_TAKEOVER_FAILURE, null, refusal.get().code().orElse(null));
      return Connection.refused(refusal.get());
    }
    transaction
        .state()
        .sessions()
        .put(session.toBuilder().takenOverBy(encoder, streamKey.arn()).build());
    events.streamState(transaction, session, STREAM_TAKEOVER);
    breachIngestLimits(transaction, session, encoder);
    recover(transaction, session.streamId());
    return Connection.accepted(session);
  }

  private static EncoderRefusedException alreadyLive(StreamSession session) {
    return new EncoderRefusedException(
        Reason.ALREADY_LIVE,
        null,
        Text.of(
            "Channel %s is live already with stream %s: disconnect that broadcast first, or give the encoder a priority to take it over.",
            session.channelArn(), session.streamId()));
  }

  /** Makes the creation of a recording configuration fail. */
  public void failRecordingConfigurationCreation(Transaction transaction, String arn) {
    State state = transaction.state();
    state
        .recordingConfigurations()
        .put(KnownResources.requireRecordingConfiguration(state, arn).failing());
  }

  /** Makes the next stream of a channel fail instead of starting. */
  public void failStreamStart(Transaction transaction, String channelArn, String reason) {
    KnownResources.requireChannel(transaction.state(), channelArn);
    transaction.state().failStreamStart(channelArn, reason);
  }

  /** Starts the stream of an open session, unless a test makes it fail. */
  void start(Transaction transaction, StreamSession session) {
    transaction
        .state()
        .takeStreamStartFailure(session.channelArn())
        .ifPresentOrElse(
            reason -> fail(transaction, session, reason), () -> goLive(transaction, session));
  }

  private void goLive(Transaction transaction, StreamSession session) {
    StreamSession live = session.toBuilder().startTime(transaction.now()).build();
    transaction.state().sessions().put(live);
    transaction.schedule(MAX_STREAM_DURATION, new ScheduledTask.StreamExpires(live.streamId()));
    events.streamState(transaction, live, STREAM_START);
    recorder
        .start(transaction, live)
        .map(recordedWith -> live.toBuilder().recordingConfiguration(recordedWith).build())
        .ifPresent(transaction.state().sessions()::put);
  }

  /** Returns the counter of viewers. */
  public Audience audience() {
    return audience;
  }

  /** Simulates that no more data arrives; the stream ends if this lasts. */
  public void starve(Transaction transaction, StreamSession session) {
    if (session.starvingSince() == null) {
      transaction
          .state()
          .sessions()
          .put(session.toBuilder().starvingSince(transaction.now()).build());
      transaction.schedule(
          MAX_STARVATION_DURATION,
          new ScheduledTask.StarvationEndsStream(session.streamId(), transaction.now()));
      events.streamHealth(transaction, session, STARVATION_START);
    }
  }

  /** Simulates that data arrives again. */
  public void recover(Transaction transaction, StreamSession session) {
    transaction.state().sessions().put(session.toBuilder().healthy().build());
    if (session.starvingSince() != null) {
      events.streamHealth(transaction, session, STARVATION_END);
    }
  }

  private void recover(Transaction transaction, String streamId) {
    transaction
        .state()
        .sessions()
        .find(streamId)
        .ifPresent(session -> recover(transaction, session));
  }

  /** Makes the health unknown. A starving stream still ends if it does not recover. */
  public void loseHealth(Transaction transaction, StreamSession session) {
    transaction.state().sessions().put(session.toBuilder().unknownHealth().build());
  }

  /**
   * Sends an event for a bitrate above the limit of the channel; returns false if it is within the
   * limit.
   */
  public boolean breachBitrate(Transaction transaction, StreamSession session, long bitrate) {
    Optional<ExceededLimit> limit =
        IngestLimits.of(session.channel(), session.encoder()).exceededByBitrate(bitrate);
    limit.ifPresent(exceeded -> events.ingestBreach(transaction, session, exceeded));
    return limit.isPresent();
  }

  /**
   * Sends an event for a resolution above the limit of the channel; returns false if it is within
   * the limit.
   */
  public boolean breachResolution(
      Transaction transaction, StreamSession session, int width, int height) {
    Optional<ExceededLimit> limit =
        IngestLimits.of(session.channel(), session.encoder()).exceededByResolution(width, height);
    limit.ifPresent(exceeded -> events.ingestBreach(transaction, session, exceeded));
    return limit.isPresent();
  }

  /**
   * Makes the recording of a stream end with a failure; returns false if the stream is not
   * recorded.
   */
  public boolean failRecording(Transaction transaction, StreamSession session, String reason) {
    return transaction
        .state()
        .recordingOfStream(session.streamId())
        .map(
            recording -> {
              transaction.state().recordings().put(recording.failing(reason));
              return recording;
            })
        .isPresent();
  }

  /** Ends a stream with a failure of the service. */
  public void fail(Transaction transaction, StreamSession session, String reason) {
    events.streamState(transaction, session, STREAM_FAILURE, reason, null);
    end(transaction, session, "the service failed: " + reason);
  }

  /** Stops a stream for the application. It ends after the stop latency. */
  public void stop(Transaction transaction, StreamSession session) {
    Duration latency = transaction.state().latencies().stop();
    if (latency.isZero()) {
      completeStop(transaction, session);
    } else {
      transaction.schedule(latency, new ScheduledTask.StopCompletes(session.streamId()));
    }
  }

  void completeStop(Transaction transaction, StreamSession session) {
    end(transaction, session, "the application called StopStream");
    session
        .encoder()
        .reconnectDelay()
        .ifPresent(delay -> transaction.schedule(delay, reconnection(session)));
  }

  private static ScheduledTask reconnection(StreamSession session) {
    return new ScheduledTask.EncoderReconnects(
        session.channelArn(), session.streamKeyArn(), session.encoder());
  }

  /** Ends an open session for a cause, which is a clause of a sentence. */
  public void end(Transaction transaction, StreamSession session, String cause) {
    if (session.isLive()) {
      events.streamState(transaction, session, STREAM_END);
    }
    close(transaction, session, new Ending(transaction.now(), cause), null);
    Instant startTime = session.startTime();
    if (startTime != null) {
      recorder.stop(transaction, session, Duration.between(startTime, transaction.now()));
    }
  }

  void closeRecording(Transaction transaction, ScheduledTask.RecordingCloses task) {
    recorder.closeAfterWindow(transaction, task);
  }

  private void close(
      Transaction transaction, StreamSession session, Ending ending, @Nullable String code) {
    transaction.state().sessions().put(session.toBuilder().ending(ending).build());
    transaction.schedule(SESSION_RETENTION, new ScheduledTask.SessionExpires(session.streamId()));
    events.streamState(transaction, session, SESSION_ENDED, null, code);
  }
}
