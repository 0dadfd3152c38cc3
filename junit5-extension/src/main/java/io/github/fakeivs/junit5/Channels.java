package io.github.fakeivs.junit5;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.services.ivs.model.Channel;
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
    idle.ifPresent(annotation -> requireType(annotation, Channel.class));
  }

  private void check(LiveChannel annotation) {
    requireType(annotation, Channel.class, Broadcast.class);
    if (annotation.viewers() < -1) {
      throw Misuse.at(
          parameter,
          "@LiveChannel(viewers = %d)".formatted(annotation.viewers()),
          "give a count from 0 on, or -1 for a count that timed out.");
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
      return fake.channel(idle, within -> open(within.fake(), idle, idle.name()));
    }
    Channel channel = fake.channel(live.get(), within -> goLive(within, live.get()));
    return type == Channel.class ? channel : broadcastOn(channel, fake.fake());
  }

  private Channel goLive(ScopedFake within, LiveChannel live) {
    Channel channel = open(within.fake(), live, live.name());
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

  private Channel open(FakeIvs fake, Annotation annotation, String name) {
    try {
      return fake.client().createChannel(request -> request.name(name)).channel();
    } catch (ValidationException refused) {
      throw Misuse.at(
          parameter,
          "@%s(name = \"%s\")".formatted(annotation.annotationType().getSimpleName(), name),
          refused.exceptionMessage());
    }
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
