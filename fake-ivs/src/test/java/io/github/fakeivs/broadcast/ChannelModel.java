package io.github.fakeivs.broadcast;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/**
 * What one channel does when one call follows the other, put naively: the measure for what it does
 * when they come at once.
 */
final class ChannelModel {

  private static final String OK = "ok";
  private static final String OVER = "over";
  private static final String NOT_FOUND = "ResourceNotFoundException";
  private static final String CONFLICT = "ConflictException";

  private boolean exists = true;
  private String name = "";
  private int streams;
  private int live;
  private final int[] streamOfActor;
  private final List<String> events = new ArrayList<>();

  ChannelModel(int actors) {
    this.streamOfActor = new int[actors];
  }

  private ChannelModel(ChannelModel origin) {
    this.exists = origin.exists;
    this.name = origin.name;
    this.streams = origin.streams;
    this.live = origin.live;
    this.streamOfActor = origin.streamOfActor.clone();
    this.events.addAll(origin.events);
  }

  /** What an actor does. */
  enum Step {
    GO_LIVE(
        (model, actor, tag) -> model.goLive(actor),
        (actor, tag) -> actor.broadcast = actor.fake.goLive(actor.arn)),
    STOP(
        (model, actor, tag) ->
            model.exists ? model.end(model.live, "ChannelNotBroadcasting") : NOT_FOUND,
        (actor, tag) -> actor.ivs.stopStream(s -> s.channelArn(actor.arn))),
    DISCONNECT((model, actor, tag) -> model.disconnect(actor), (actor, tag) -> actor.disconnect()),
    UPDATE(
        (model, actor, tag) -> model.whileIdle(() -> model.name = tag),
        (actor, tag) -> actor.ivs.updateChannel(c -> c.arn(actor.arn).name(tag))),
    DELETE(
        (model, actor, tag) -> model.whileIdle(() -> model.exists = false),
        (actor, tag) -> actor.ivs.deleteChannel(c -> c.arn(actor.arn)));

    private final Modelled modelled;
    private final BiConsumer<Actor, String> real;

    Step(Modelled modelled, BiConsumer<Actor, String> real) {
      this.modelled = modelled;
      this.real = real;
    }

    String modelled(ChannelModel model, int actor, String tag) {
      return modelled.outcome(model, actor, tag);
    }

    /** Does it to the fake, and tells in the model's words what came of it. */
    String outcome(Actor actor, String tag) {
      try {
        real.accept(actor, tag);
        return OK;
      } catch (IvsException refused) {
        return refused.awsErrorDetails().errorCode();
      } catch (EncoderRefusedException refused) {
        return refused.reason().toString();
      } catch (IllegalStateException over) {
        return OVER;
      } catch (IllegalArgumentException unknownChannel) {
        return NOT_FOUND;
      }
    }
  }

  /** One who does steps to a real fake, and holds the broadcast that it began last. */
  static final class Actor {
    private final FakeIvs fake;
    private final IvsClient ivs;
    private final String arn;
    private Broadcast broadcast;

    Actor(FakeIvs fake, String arn) {
      this.fake = fake;
      this.ivs = fake.client();
      this.arn = arn;
    }

    private void disconnect() {
      if (broadcast == null) {
        throw new IllegalStateException("no broadcast of its own");
      }
      broadcast.disconnect();
    }
  }

  /** What a step comes to in the model, which it changes. */
  private interface Modelled {
    String outcome(ChannelModel model, int actor, String tag);
  }

  private String whileIdle(Runnable change) {
    if (!exists) {
      return NOT_FOUND;
    }
    if (live != 0) {
      return CONFLICT;
    }
    change.run();
    return OK;
  }

  private String disconnect(int actor) {
    int own = streamOfActor[actor];
    return own == live || own == 0 ? end(own, OVER) : OVER;
  }

  private String goLive(int actor) {
    if (!exists) {
      return NOT_FOUND;
    }
    if (live != 0) {
      return EncoderRefusedException.Reason.ALREADY_LIVE.toString();
    }
    live = ++streams;
    streamOfActor[actor] = live;
    events.addAll(List.of("Session Created", "Stream Start"));
    return OK;
  }

  private String end(int stream, String otherwise) {
    if (stream == 0) {
      return otherwise;
    }
    live = 0;
    events.addAll(List.of("Stream End", "Session Ended"));
    return OK;
  }

  ChannelModel copy() {
    return new ChannelModel(this);
  }

  /** Whether a real channel, which only these actors changed, is as this one. */
  boolean describes(BroadcastFixture fixture, String arn) {
    return events.equals(fixture.names())
        && live != 0 == fixture.fake.broadcast(arn).isPresent()
        && Objects.equals(exists ? name : null, nameOf(fixture, arn));
  }

  private static String nameOf(BroadcastFixture fixture, String arn) {
    try {
      return fixture.ivs.getChannel(c -> c.arn(arn)).channel().name();
    } catch (ResourceNotFoundException deleted) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "exists %s, name '%s', live %s, streams of actors %s, events %s"
        .formatted(exists, name, live, Arrays.toString(streamOfActor), events);
  }
}
