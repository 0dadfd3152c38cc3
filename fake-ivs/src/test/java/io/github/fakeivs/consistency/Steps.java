package io.github.fakeivs.consistency;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.RecordingConfigurations;
import io.github.fakeivs.quota.CallRates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Steps over the operations and the controls, on few resources, so that they get in the way. */
final class Steps {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:";
  private static final List<String> CHANNELS = List.of(ARN + "channel/one", ARN + "channel/two");
  private static final List<String> KEYS = List.of(ARN + "stream-key/one", ARN + "stream-key/two");

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private Steps() {}

  /** A fake with two channels, one of them recorded, whose clock stands. */
  static FakeIvs fake() {
    FakeIvs fake = FakeIvs.builder().clock(START).callRates(CallRates.NONE).build();
    String configuration = RecordingConfigurations.create(fake.client());
    for (int i = 0; i < CHANNELS.size(); i++) {
      String channelArn = CHANNELS.get(i);
      String keyArn = KEYS.get(i);
      fake.putChannel(channelArn);
      fake.putStreamKey(StreamKey.builder().arn(keyArn).channelArn(channelArn).build());
    }
    fake.client()
        .updateChannel(c -> c.arn(CHANNELS.get(0)).recordingConfigurationArn(configuration));
    return fake;
  }

  static List<Step> all() {
    return Stream.of(reading(), changing(), controls()).flatMap(steps -> steps).toList();
  }

  private static Stream<Step> reading() {
    return CHANNELS.stream()
        .flatMap(
            arn ->
                Stream.of(
                    look("getChannel", ivs -> ivs.getChannel(c -> c.arn(arn)).channel()),
                    look("getStream", ivs -> ivs.getStream(c -> c.channelArn(arn)).stream()),
                    look("listStreams", ivs -> ivs.listStreams(s -> {}).streams()),
                    look(
                        "listChannels by name",
                        ivs -> ivs.listChannels(c -> c.filterByName("lobby")).channels()),
                    look("listChannels", ivs -> ivs.listChannels(c -> {}).channels()),
                    look(
                        "listStreamKeys",
                        ivs ->
                            ivs.listStreamKeys(k -> k.channelArn(arn).maxResults(9)).streamKeys()),
                    look(
                        "getStreamSession",
                        ivs -> ivs.getStreamSession(s -> s.channelArn(arn)).streamSession()),
                    look(
                        "listStreamSessions",
                        ivs -> ivs.listStreamSessions(s -> s.channelArn(arn)).streamSessions()),
                    look(
                        "batchGetChannel",
                        ivs -> ivs.batchGetChannel(c -> c.arns(CHANNELS)).channels()),
                    look(
                        "batchGetStreamKey",
                        ivs -> ivs.batchGetStreamKey(k -> k.arns(KEYS)).streamKeys()),
                    look(
                        "listTagsForResource",
                        ivs -> ivs.listTagsForResource(t -> t.resourceArn(arn)).tags()),
                    new Step(
                        "events",
                        true,
                        fake -> fake.events().stream().map(IvsEvent::name).toList()),
                    new Step(
                        "broadcasts",
                        true,
                        fake -> fake.broadcasts().stream().map(Broadcast::streamId).toList()),
                    new Step("recordings", true, FakeIvs::recordings)));
  }

  private static Stream<Step> changing() {
    return CHANNELS.stream()
        .flatMap(
            arn ->
                Stream.of(
                    call("createChannel", ivs -> ivs.createChannel(c -> c.name("lobby")).channel()),
                    call(
                        "updateChannel to lobby",
                        ivs -> ivs.updateChannel(c -> c.arn(arn).name("lobby")).channel()),
                    call(
                        "updateChannel to hall",
                        ivs -> ivs.updateChannel(c -> c.arn(arn).name("hall")).channel()),
                    call("deleteChannel", ivs -> ivs.deleteChannel(c -> c.arn(arn))),
                    call(
                        "createStreamKey",
                        ivs -> ivs.createStreamKey(k -> k.channelArn(arn)).streamKey()),
                    call(
                        "deleteStreamKey",
                        ivs -> ivs.deleteStreamKey(k -> k.arn(KEYS.get(CHANNELS.indexOf(arn))))),
                    call("stopStream", ivs -> ivs.stopStream(s -> s.channelArn(arn))),
                    call(
                        "putMetadata",
                        ivs -> ivs.putMetadata(m -> m.channelArn(arn).metadata("goal"))),
                    call(
                        "tagResource",
                        ivs -> ivs.tagResource(t -> t.resourceArn(arn).tags(Map.of("a", "b")))),
                    call(
                        "untagResource",
                        ivs -> ivs.untagResource(t -> t.resourceArn(arn).tagKeys("a")))));
  }

  private static Stream<Step> controls() {
    return CHANNELS.stream()
        .flatMap(
            arn ->
                Stream.of(
                    step("goLive", fake -> fake.goLive(arn).streamId()),
                    step("viewers(3)", fake -> whileLive(fake, arn, b -> b.viewers(3))),
                    step("viewers(5)", fake -> whileLive(fake, arn, b -> b.viewers(5))),
                    step("starve", fake -> whileLive(fake, arn, Broadcast::starve)),
                    step("disconnect", fake -> whileLive(fake, arn, Broadcast::disconnect)),
                    step("advance", fake -> fake.clock().advance(Duration.ofSeconds(20)) != null)));
  }

  /** A stream that ends between the look at it and the change is as good as none. */
  private static String whileLive(FakeIvs fake, String arn, Consumer<Broadcast> change) {
    Optional<Broadcast> broadcast = fake.broadcast(arn);
    try {
      broadcast.ifPresent(change);
      return broadcast.map(Broadcast::streamId).orElse("none");
    } catch (IllegalStateException ended) {
      return "none";
    }
  }

  private static Step look(String name, Function<IvsClient, Object> call) {
    return new Step(name, true, fake -> call.apply(fake.client()));
  }

  private static Step call(String name, Function<IvsClient, Object> call) {
    return step(name, fake -> call.apply(fake.client()));
  }

  private static Step step(String name, Function<FakeIvs, Object> action) {
    return new Step(name, false, action);
  }
}
