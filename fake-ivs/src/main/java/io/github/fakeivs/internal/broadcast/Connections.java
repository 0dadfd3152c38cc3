package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.RefusedConnection;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Table;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Connects encoders, each with a stream key, and records those that are refused. Callers hold the
 * lock of the state.
 */
public final class Connections {

  private final BroadcastEngine engine;

  public Connections(BroadcastEngine engine) {
    this.engine = engine;
  }

  /** Connects an encoder with the stream key of a channel. */
  public Connection toChannel(Transaction transaction, String channelArn, Encoder encoder) {
    return connect(
        transaction,
        channelArn,
        encoder,
        state -> KnownResources.streamKeyOfChannel(state, channelArn));
  }

  /** Connects an encoder with the value of a stream key. */
  public Connection withStreamKey(Transaction transaction, String value, Encoder encoder) {
    return connect(
        transaction, null, encoder, state -> KnownResources.streamKeyWithValue(state, value));
  }

  /** Connects the encoder of a stopped stream with the stream key that it had. */
  void reconnect(Transaction transaction, ScheduledTask.EncoderReconnects task) {
    connect(
        transaction,
        task.channelArn(),
        task.encoder(),
        state -> KnownResources.streamKeyOfEncoder(state, task));
  }

  private Connection connect(
      Transaction transaction,
      @Nullable String channelArn,
      Encoder encoder,
      Function<State, StreamKey> keyLookup) {
    StreamKey key;
    try {
      key = keyLookup.apply(transaction.state());
    } catch (EncoderRefusedException withoutKey) {
      record(transaction, channelArn, encoder, withoutKey);
      return Connection.refused(withoutKey);
    }
    Connection connection = engine.connect(transaction, key, encoder);
    if (connection.refusal() != null) {
      record(transaction, key.channelArn(), encoder, connection.refusal());
    }
    return connection;
  }

  private static void record(
      Transaction transaction,
      @Nullable String channelArn,
      Encoder encoder,
      EncoderRefusedException refusal) {
    Table<RefusedConnection> refused = transaction.state().refusedConnections();
    refused.put(
        new RefusedConnection(
            Integer.toString(refused.size()),
            transaction.now(),
            channelArn,
            encoder,
            refusal.reason(),
            String.valueOf(refusal.getMessage())));
  }
}
