package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.Stream;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;

/** A fake whose clock stands, and what the tests of broadcasts ask of it again and again. */
final class Studio {

  /** Not on a whole second, so that a time that was cut off shows. */
  static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");

  final FakeIvs fake;
  final IvsClient ivs;

  Studio() {
    this(settings -> {});
  }

  Studio(Consumer<FakeIvsBuilder> settings) {
    FakeIvsBuilder builder = FakeIvs.builder().clock(START);
    settings.accept(builder);
    this.fake = builder.build();
    this.ivs = fake.client();
  }

  CreateChannelResponse create(Consumer<CreateChannelRequest.Builder> settings) {
    return ivs.createChannel(settings);
  }

  String channel() {
    return channel(c -> c.name("lobby"));
  }

  String channel(Consumer<CreateChannelRequest.Builder> settings) {
    return create(settings).channel().arn();
  }

  String multitrackChannel(MultitrackPolicy policy, MultitrackMaximumResolution resolution) {
    return channel(
        c ->
            c.containerFormat("FRAGMENTED_MP4")
                .multitrackInputConfiguration(
                    m -> m.enabled(true).policy(policy).maximumResolution(resolution)));
  }

  String recordedChannel(Duration reconnectWindow) {
    String configuration = recordingConfiguration(reconnectWindow);
    return channel(c -> c.name("lobby").recordingConfigurationArn(configuration));
  }

  String recordingConfiguration(Duration reconnectWindow) {
    return ivs.createRecordingConfiguration(
            r ->
                r.recordingReconnectWindowSeconds(Math.toIntExact(reconnectWindow.toSeconds()))
                    .destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("recordings"))))
        .recordingConfiguration()
        .arn();
  }

  EncoderRefusedException refusal(String channelArn, Encoder encoder) {
    return catchThrowableOfType(
        EncoderRefusedException.class, () -> fake.goLive(channelArn, encoder));
  }

  Stream stream(String channelArn) {
    return ivs.getStream(s -> s.channelArn(channelArn)).stream();
  }

  StreamSession session(String channelArn) {
    return ivs.getStreamSession(s -> s.channelArn(channelArn)).streamSession();
  }

  List<StreamSessionSummary> sessions(String channelArn) {
    return ivs.listStreamSessions(s -> s.channelArn(channelArn)).streamSessions();
  }

  void stop(String channelArn) {
    ivs.stopStream(s -> s.channelArn(channelArn));
  }

  /** Goes live for a while. */
  String broadcast(String channelArn, Duration length) {
    Broadcast broadcast = fake.goLive(channelArn);
    pass(length);
    broadcast.disconnect();
    return broadcast.streamId();
  }

  void pass(Duration time) {
    fake.clock().advance(time);
  }

  /** What happened, each with how long after the start: {@code PT5S Stream Start}. */
  List<String> log() {
    return fake.events().stream().map(Studio::line).toList();
  }

  static String line(IvsEvent event) {
    return Duration.between(START, event.time()) + " " + event.name();
  }

  /** What happened, without the times. */
  List<String> names() {
    return fake.events().stream().map(IvsEvent::name).toList();
  }

  IvsEvent lastEvent() {
    List<IvsEvent> events = fake.events();
    return events.get(events.size() - 1);
  }

  <T extends IvsEvent> T event(Class<T> kind, String name) {
    return fake.events().stream()
        .filter(event -> event.name().equals(name))
        .map(kind::cast)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no " + name + " in " + names()));
  }
}
