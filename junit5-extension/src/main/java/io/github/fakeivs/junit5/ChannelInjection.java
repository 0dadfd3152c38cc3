package io.github.fakeivs.junit5;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.ValidationException;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Provides the channels for parameters and fields with {@link LiveChannel} or {@link IdleChannel}.
 */
final class ChannelInjection {

  private final AnnotatedElement member;
  private final Class<?> type;

  private ChannelInjection(AnnotatedElement member, Class<?> type) {
    this.member = member;
    this.type = type;
  }

  static boolean isRequestedBy(AnnotatedElement member) {
    return annotationOf(member).isPresent();
  }

  /** Returns the annotation for a channel that a member has, as it is written. */
  static Optional<String> annotationOf(AnnotatedElement member) {
    return Stream.of(LiveChannel.class, IdleChannel.class)
        .filter(annotation -> AnnotationSupport.isAnnotated(member, annotation))
        .map(annotation -> "@" + annotation.getSimpleName())
        .findFirst();
  }

  /** Rejects an invalid annotation before a fake is created. */
  static void check(AnnotatedElement member, Class<?> type) {
    new ChannelInjection(member, type).check();
  }

  static Object valueFor(AnnotatedElement member, Class<?> type, ScopedFake fake) {
    return new ChannelInjection(member, type).value(fake);
  }

  private void check() {
    Optional<LiveChannel> live = find(LiveChannel.class);
    Optional<IdleChannel> idle = find(IdleChannel.class);
    if (live.isPresent() && idle.isPresent()) {
      throw ConfigurationErrors.invalidAnnotation(
          member,
          "@LiveChannel",
          Text.of("@IdleChannel on the same %s contradicts it. Remove one of them.", kind()));
    }
    live.ifPresent(this::check);
    idle.ifPresent(this::check);
  }

  private void check(LiveChannel annotation) {
    requireType(annotation, Channel.class, Broadcast.class);
    requireName(annotation, annotation.name());
    if (annotation.viewers() < -1) {
      throw ConfigurationErrors.invalidAnnotation(
          member,
          Text.of("@LiveChannel(viewers = %d)", annotation.viewers()),
          "give 0 or more, or -1 for a count that timed out.");
    }
    tags(annotation);
  }

  private void check(IdleChannel annotation) {
    requireType(annotation, Channel.class);
    requireName(annotation, annotation.name());
  }

  private String kind() {
    return member instanceof Field ? "field" : "parameter";
  }

  /** Rejects a name that a fake of its own refuses. */
  private void requireName(Annotation annotation, String name) {
    try {
      FakeIvs.create().client().createChannel(request -> request.name(name));
    } catch (ValidationException refused) {
      throw ConfigurationErrors.invalidAnnotation(
          member,
          Text.of("@%s(name = \"%s\")", annotation.annotationType().getSimpleName(), name),
          Text.of("%s. Give another name.", refused.exceptionMessage()));
    }
  }

  private void requireType(Annotation annotation, Class<?>... provided) {
    if (!List.of(provided).contains(type)) {
      String names =
          Arrays.stream(provided).map(Class::getSimpleName).collect(Collectors.joining(" or "));
      throw ConfigurationErrors.invalidAnnotation(
          member,
          "@" + annotation.annotationType().getSimpleName(),
          Text.of(
              "it does not provide a %s. Declare the %s as %s.",
              type.getSimpleName(), kind(), names));
    }
  }

  private Object value(ScopedFake fake) {
    Optional<LiveChannel> live = find(LiveChannel.class);
    if (live.isEmpty()) {
      IdleChannel idle = find(IdleChannel.class).orElseThrow();
      return fake.channel(idle, scoped -> put(scoped.fake(), idle, Channel.builder(), idle.name()));
    }
    Channel channel = fake.channel(live.get(), scoped -> goLive(scoped, live.get()));
    return type == Channel.class ? channel : broadcastOn(channel, fake.fake());
  }

  private Channel goLive(ScopedFake scoped, LiveChannel live) {
    FakeIvs fake = scoped.fake();
    Channel channel = put(fake, live, settingsOf(live, fake), live.name());
    Broadcast broadcast = fake.goLive(channel.arn(), live.encoder().encoder());
    if (!broadcast.isLive()) {
      throw ConfigurationErrors.invalidAnnotation(
          member,
          "@LiveChannel",
          "the channel is not live at once, because this fake has a start latency. Use @IdleChannel, call goLive and advance the clock.");
    }
    scoped.addPrepared(broadcast.viewers(live.viewers()));
    return channel;
  }

  private Channel.Builder settingsOf(LiveChannel live, FakeIvs fake) {
    Channel.Builder settings = Channel.builder().tags(tags(live));
    if (live.encoder().encoder().isMultitrack()) {
      enableMultitrackInput(settings);
    }
    return live.recorded() ? settings.recordingConfigurationArn(record(live, fake)) : settings;
  }

  /**
   * Enables multitrack video. Sets the members by name, since an older SDK does not have them; with
   * such an SDK, goLive refuses the encoder.
   */
  private static void enableMultitrackInput(Channel.Builder channel) {
    for (SdkField<?> member : channel.sdkFields()) {
      if (member.memberName().equals("multitrackInputConfiguration")) {
        SdkPojo multitrack = member.constructor().get();
        multitrack.sdkFields().stream()
            .filter(setting -> setting.memberName().equals("enabled"))
            .forEach(setting -> setting.set(multitrack, true));
        member.set(channel, ((Buildable) multitrack).build());
      }
    }
  }

  private static String record(LiveChannel live, FakeIvs fake) {
    String arn = arnPrefix(fake) + "recording-configuration/" + idOf(live);
    return fake.putRecordingConfiguration(RecordingConfiguration.builder().arn(arn).build()).arn();
  }

  private Map<String, String> tags(LiveChannel live) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String tag : live.tags()) {
      int separator = tag.indexOf('=');
      if (separator < 1) {
        throw ConfigurationErrors.invalidAnnotation(
            member,
            Text.of("@LiveChannel(tags = \"%s\")", tag),
            "it is not a tag. Use the form key=value.");
      }
      tags.put(tag.substring(0, separator), tag.substring(separator + 1));
    }
    return tags;
  }

  /**
   * Adds a channel and its stream key. Makes no SDK call, since a fault rule could match it and the
   * test would find it among its calls.
   */
  private static Channel put(
      FakeIvs fake, Annotation annotation, Channel.Builder settings, String name) {
    String id = idOf(annotation);
    Channel channel =
        fake.putChannel(settings.arn(arnPrefix(fake) + "channel/" + id).name(name).build());
    fake.putStreamKey(
        StreamKey.builder()
            .arn(arnPrefix(fake) + "stream-key/" + id)
            .channelArn(channel.arn())
            .build());
    return channel;
  }

  private static String arnPrefix(FakeIvs fake) {
    return Text.of("arn:aws:ivs:%s:%s:", fake.region(), fake.accountId());
  }

  /** Returns twelve characters, the same for equal annotations in every run. */
  private static String idOf(Annotation annotation) {
    String text =
        annotation instanceof LiveChannel live
            ? Text.of(
                "live %s %d %s %s %s",
                live.name(),
                live.viewers(),
                live.encoder(),
                String.join(" ", live.tags()),
                live.recorded())
            : "idle " + ((IdleChannel) annotation).name();
    UUID hash = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return hash.toString().replace("-", "").substring(0, 12);
  }

  private Broadcast broadcastOn(Channel channel, FakeIvs fake) {
    return fake.broadcast(channel.arn())
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    Text.of(
                        "%s: channel %s, which equal annotations share, is no longer live. Give this annotation another name.",
                        ConfigurationErrors.nameOf(member), channel.arn())));
  }

  private <A extends Annotation> Optional<A> find(Class<A> annotation) {
    return AnnotationSupport.findAnnotation(member, annotation);
  }
}
