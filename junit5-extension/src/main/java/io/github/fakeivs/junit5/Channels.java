package io.github.fakeivs.junit5;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** The channel that {@link LiveChannel} or {@link IdleChannel} asks for at one parameter. */
final class Channels {

  private final AnnotatedElement parameter;
  private final Class<?> type;

  private Channels(AnnotatedElement parameter, Class<?> type) {
    this.parameter = parameter;
    this.type = type;
  }

  static boolean areMeantBy(AnnotatedElement parameter) {
    return AnnotationSupport.isAnnotated(parameter, LiveChannel.class)
        || AnnotationSupport.isAnnotated(parameter, IdleChannel.class);
  }

  /** Refuses what cannot be meant, before there is a fake. */
  static void check(AnnotatedElement parameter, Class<?> type) {
    new Channels(parameter, type).check();
  }

  static Object valueFor(AnnotatedElement parameter, Class<?> type, ScopedFake fake) {
    return new Channels(parameter, type).value(fake);
  }

  private void check() {
    Optional<LiveChannel> live = find(LiveChannel.class);
    Optional<IdleChannel> idle = find(IdleChannel.class);
    if (live.isPresent() && idle.isPresent()) {
      throw Misuse.at(
          parameter, "@LiveChannel", "@IdleChannel says the contrary there. Remove one of them.");
    }
    live.ifPresent(this::check);
    idle.ifPresent(this::check);
  }

  private void check(LiveChannel annotation) {
    requireType(annotation, Channel.class, Broadcast.class);
    requireName(annotation, annotation.name());
    if (annotation.viewers() < -1) {
      throw Misuse.at(
          parameter,
          "@LiveChannel(viewers = %d)".formatted(annotation.viewers()),
          "give a count from 0 on, or -1 for a count that timed out.");
    }
  }

  private void check(IdleChannel annotation) {
    requireType(annotation, Channel.class);
    requireName(annotation, annotation.name());
  }

  /** Asks a fake that nobody else has. */
  private void requireName(Annotation annotation, String name) {
    try {
      FakeIvs.create().client().createChannel(request -> request.name(name));
    } catch (ValidationException refused) {
      throw Misuse.at(
          parameter,
          "@%s(name = \"%s\")".formatted(annotation.annotationType().getSimpleName(), name),
          "%s. Give another name.".formatted(refused.exceptionMessage()));
    }
  }

  private void requireType(Annotation annotation, Class<?>... served) {
    if (!List.of(served).contains(type)) {
      String names =
          Arrays.stream(served).map(Class::getSimpleName).collect(Collectors.joining(" or "));
      throw Misuse.at(
          parameter,
          "@" + annotation.annotationType().getSimpleName(),
          "it cannot be a %s. Declare it as %s.".formatted(type.getSimpleName(), names));
    }
  }

  private Object value(ScopedFake fake) {
    Optional<LiveChannel> live = find(LiveChannel.class);
    if (live.isEmpty()) {
      IdleChannel idle = find(IdleChannel.class).orElseThrow();
      return fake.channel(idle, within -> put(within.fake(), "idle", idle.name(), 0));
    }
    Channel channel = fake.channel(live.get(), within -> goLive(within, live.get()));
    return type == Channel.class ? channel : broadcastOn(channel, fake.fake());
  }

  private Channel goLive(ScopedFake within, LiveChannel live) {
    Channel channel = put(within.fake(), "live", live.name(), live.viewers());
    Broadcast broadcast = within.fake().goLive(channel.arn());
    if (!broadcast.isLive()) {
      throw Misuse.at(
          parameter,
          "@LiveChannel",
          "this fake starts streams only when its clock moves. Take an @IdleChannel, let it go live and advance the clock.");
    }
    within.give(broadcast.viewers(live.viewers()));
    return channel;
  }

  /** No call: a fault rule would strike it, and the test would find it among its own. */
  private static Channel put(FakeIvs fake, String state, String name, long viewers) {
    String arn = "arn:aws:ivs:%s:%s:".formatted(fake.region(), fake.accountId());
    String id = idOf("%s %s %d".formatted(state, name, viewers));
    Channel channel =
        fake.putChannel(Channel.builder().arn(arn + "channel/" + id).name(name).build());
    fake.putStreamKey(
        StreamKey.builder().arn(arn + "stream-key/" + id).channelArn(channel.arn()).build());
    return channel;
  }

  /** Twelve characters, the same ones for equal annotations. */
  private static String idOf(String text) {
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return hash.toString().replace("-", "").substring(0, 12);
  }

  private Broadcast broadcastOn(Channel channel, FakeIvs fake) {
    return fake.broadcast(channel.arn())
        .orElseThrow(
            () ->
                new ParameterResolutionException(
                    "%s: channel %s, which equal annotations share, is no longer live. Give this one another name."
                        .formatted(Misuse.nameOf(parameter), channel.arn())));
  }

  private <A extends Annotation> Optional<A> find(Class<A> annotation) {
    return AnnotationSupport.findAnnotation(parameter, annotation);
  }
}
