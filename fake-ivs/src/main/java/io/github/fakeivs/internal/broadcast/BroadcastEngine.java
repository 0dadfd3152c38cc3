package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.Deadline;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.StreamSession.Ending;
import io.github.fakeivs.internal.time.Later;
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
 * Begins, changes and ends broadcasts, with the sessions, recordings and events that follow.
 *
 * <p>Callers hold the lock of the state, and say what time it is: what falls due late is carried
 * out as of the time at which it fell due.
 */
public final class BroadcastEngine {

  private static final Duration LONGEST_STREAM = Duration.ofDays(2);
  private static final Duration LONGEST_STARVATION = Duration.ofSeconds(30);
  private static final Duration SESSION_RETENTION = Duration.ofDays(60);

  private final Announcer announcer;
  private final Recorder recorder;

  public BroadcastEngine(Account account, Outbox outbox) {
    this.announcer = new Announcer(account, outbox);
    this.recorder = new Recorder(account, announcer);
  }

  /**
   * Connects an encoder with a key of the channel: it begins a session, or takes the open one over.
   */
  public Connection connect(State state, StreamKey streamKey, Encoder encoder, Instant now) {
    Optional<StreamSession> open = state.openSession(streamKey.channelArn());
    if (open.isPresent()) {
      return takeOver(state, open.get(), streamKey, encoder, now);
    }
    Channel channel = state.channelOf(streamKey);
    Optional<EncoderRefusedException> refusal = Admission.refusal(state, channel, encoder);
    StreamSession session = create(state, channel, streamKey, encoder, now);
    if (refusal.isPresent()) {
      return refuse(state, session, refusal.get(), now);
    }
    Duration latency = state.settings().startLatency();
    if (latency.isZero()) {
      start(state, session, now);
    } else {
      state.agenda().add(Later.than(now, latency), new Deadline.StreamStarts(session.streamId()));
    }
    return Connection.accepted(session.streamId());
  }

  private StreamSession create(
      State state, Channel channel, StreamKey streamKey, Encoder encoder, Instant now) {
    StreamSession session =
        StreamSession.builder(state.ids().streamId(), channel, streamKey.arn(), encoder).build();
    state.sessions().put(session);
    announcer.streamState(state, session, now, "Session Created");
    return session;
  }

  /** A refused encoder leaves a session that began and ended, and never was live. */
  private Connection refuse(
      State state, StreamSession session, EncoderRefusedException refusal, Instant now) {
    if (refusal.reason() == Reason.CONCURRENT_STREAMS) {
      int limit = state.quotas().limit(Quota.CONCURRENT_STREAMS);
      announcer.accountBreach(
          state, now, ExceededLimit.concurrentBroadcasts(limit, state.openSessions()));
    }
    String cause = "the encoder was refused";
    close(state, session, new Ending(now, cause), refusal.code().orElse(null));
    return Connection.refused(refusal);
  }

  private Connection takeOver(
      State state, StreamSession session, StreamKey streamKey, Encoder encoder, Instant now) {
    if (encoder.priority().isEmpty()) {
      return Connection.refused(alreadyLive(session));
    }
    Optional<EncoderRefusedException> insecure =
        Admission.insecureIngest(session.channel(), encoder);
    if (insecure.isPresent()) {
      return Connection.refused(insecure.get());
    }
    Optional<EncoderRefusedException> refusal = Takeover.refusal(state, session, encoder);
    if (refusal.isPresent()) {
      announcer.streamState(
          state, session, now, "Stream Takeover Failure", null, refusal.get().code().orElse(null));
      return Connection.refused(refusal.get());
    }
    state.sessions().put(session.toBuilder().takenOverBy(encoder, streamKey.arn()).build());
    announcer.streamState(state, session, now, "Stream Takeover");
    recover(state, session.streamId(), now);
    return Connection.accepted(session.streamId());
  }

  private static EncoderRefusedException alreadyLive(StreamSession session) {
    return new EncoderRefusedException(
        Reason.ALREADY_LIVE,
        null,
        ("Channel %s is live already, with stream %s: disconnect that broadcast first, "
                + "or give the encoder a priority to take it over.")
            .formatted(session.channelArn(), session.streamId()));
  }

  /** Starts the stream of an open session: from now on it is live. */
  void start(State state, StreamSession session, Instant now) {
    StreamSession live = session.toBuilder().startTime(now).build();
    state.sessions().put(live);
    state.agenda().add(now.plus(LONGEST_STREAM), new Deadline.StreamExpires(live.streamId()));
    announcer.streamState(state, live, now, "Stream Start");
    recorder
        .start(state, live, now)
        .map(recordedWith -> live.toBuilder().recordingConfiguration(recordedWith).build())
        .ifPresent(state.sessions()::put);
  }

  /** Sets the viewers of a stream; the account's limit is told of when it is crossed. */
  public void viewers(State state, StreamSession session, long count, Instant now) {
    long before = state.viewers();
    state.sessions().put(session.toBuilder().viewers(count).build());
    long limit = state.quotas().limit(Quota.CONCURRENT_VIEWS);
    if (before <= limit && state.viewers() > limit) {
      announcer.accountBreach(state, now, ExceededLimit.concurrentViewers(limit, state.viewers()));
    }
  }

  /** Lets no more data come; without data for long enough, the stream ends. */
  public void starve(State state, StreamSession session, Instant now) {
    if (session.starvingSince() == null) {
      state.sessions().put(session.toBuilder().starvingSince(now).build());
      state
          .agenda()
          .add(
              now.plus(LONGEST_STARVATION),
              new Deadline.StarvationEndsStream(session.streamId(), now));
      announcer.health(state, session, now, "Starvation Start");
    }
  }

  /** Lets data come again. */
  public void recover(State state, StreamSession session, Instant now) {
    state.sessions().put(session.toBuilder().healthy().build());
    if (session.starvingSince() != null) {
      announcer.health(state, session, now, "Starvation End");
    }
  }

  private void recover(State state, String streamId, Instant now) {
    state.sessions().find(streamId).ifPresent(session -> recover(state, session, now));
  }

  /** Lets the service not know how the stream is; a starving stream starves on. */
  public void loseHealth(State state, StreamSession session) {
    state.sessions().put(session.toBuilder().unknownHealth().build());
  }

  /** Tells of a bitrate beyond the channel's limit; false if it is not beyond. */
  public boolean breachBitrate(State state, StreamSession session, long bitrate, Instant now) {
    Optional<ExceededLimit> limit =
        IngestLimits.of(session.channel(), session.encoder()).exceededByBitrate(bitrate);
    limit.ifPresent(exceeded -> announcer.ingestBreach(state, session, now, exceeded));
    return limit.isPresent();
  }

  /** Tells of a resolution beyond the channel's limit; false if it is not beyond. */
  public boolean breachResolution(
      State state, StreamSession session, int width, int height, Instant now) {
    Optional<ExceededLimit> limit =
        IngestLimits.of(session.channel(), session.encoder()).exceededByResolution(width, height);
    limit.ifPresent(exceeded -> announcer.ingestBreach(state, session, now, exceeded));
    return limit.isPresent();
  }

  /** Lets the recording of a stream end in a failure, if the stream is recorded. */
  public boolean failRecording(State state, StreamSession session, String reason) {
    return state
        .recordingOfStream(session.streamId())
        .map(
            recording -> {
              state.recordings().put(recording.failing(reason));
              return recording;
            })
        .isPresent();
  }

  /** Ends a stream because the service failed. */
  public void fail(State state, StreamSession session, String reason, Instant now) {
    announcer.streamState(state, session, now, "Stream Failure", reason, null);
    end(state, session, now, "the service failed: " + reason);
  }

  /** Stops a stream for the application; with a latency it stays live for a while. */
  public void stop(State state, StreamSession session, Instant now) {
    Duration latency = state.settings().stopLatency();
    if (latency.isZero()) {
      completeStop(state, session, now);
    } else {
      state.agenda().add(Later.than(now, latency), new Deadline.StopCompletes(session.streamId()));
    }
  }

  void completeStop(State state, StreamSession session, Instant now) {
    end(state, session, now, "the application called StopStream");
    session
        .encoder()
        .reconnectDelay()
        .ifPresent(delay -> state.agenda().add(Later.than(now, delay), reconnection(session)));
  }

  private static Deadline reconnection(StreamSession session) {
    return new Deadline.EncoderReconnects(session.streamKeyArn(), session.encoder());
  }

  /** Ends an open session, for a reason that a sentence can go on with. */
  public void end(State state, StreamSession session, Instant now, String cause) {
    if (session.isLive()) {
      announcer.streamState(state, session, now, "Stream End");
    }
    close(state, session, new Ending(now, cause), null);
    Instant startTime = session.startTime();
    if (startTime != null) {
      recorder.stop(state, session, Duration.between(startTime, now), now);
    }
  }

  void closeRecording(State state, Deadline.RecordingCloses due, Instant time) {
    recorder.windowOver(state, due, time);
  }

  private void close(State state, StreamSession session, Ending ending, @Nullable String code) {
    state.sessions().put(session.toBuilder().ending(ending).build());
    state
        .agenda()
        .add(
            ending.time().plus(SESSION_RETENTION), new Deadline.SessionExpires(session.streamId()));
    announcer.streamState(state, session, ending.time(), "Session Ended", null, code);
  }
}
