package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.LIST_ORDER;
import static io.github.fakeivs.contract.Choice.SESSIONS_OF_DELETED_CHANNELS;
import static io.github.fakeivs.contract.Choice.START_TIMES;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsResponse;
import software.amazon.awssdk.services.ivs.model.StreamEvent;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;
import software.amazon.awssdk.services.ivs.model.VideoConfiguration;

/** GetStreamSession and ListStreamSessions. */
interface StreamSessionsContract extends Contract {

  @Test
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: a channel that was never live")
  default void anyCall_onAChannelThatWasNeverLive_findsNoSession() {
    String arn = channel().arn();

    ListStreamSessionsResponse page = ok(ivs().listStreamSessions(s -> s.channelArn(arn)));

    assertThat(page.hasStreamSessions()).isTrue();
    assertThat(page.streamSessions()).isEmpty();
    assertThat(page.nextToken()).isNull();
    refused(RESOURCE_NOT_FOUND, () -> ivs().getStreamSession(s -> s.channelArn(arn)));
  }

  @Test
  @Evidence(source = CHOICE, reference = "sessions of a channel that never existed are not found")
  @Settles(SESSIONS_OF_DELETED_CHANNELS)
  default void anyCall_onAnUnknownChannel_isNotFound() {
    String arn = unknownArn("channel");

    refused(RESOURCE_NOT_FOUND, () -> ivs().listStreamSessions(s -> s.channelArn(arn))).naming(arn);
    refused(RESOURCE_NOT_FOUND, () -> ivs().getStreamSession(s -> s.channelArn(arn))).naming(arn);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, stream health: a session's channel")
  default void getStreamSession_whileLive_tellsTheChannelAsItWas() {
    Channel channel = channel(c -> c.name("lobby").tags(Map.of("team", "video")));
    goLive(channel.arn());

    StreamSession session = session(channel.arn());

    assertThat(session.endTime()).isNull();
    assertThat(session.channel())
        .isEqualTo(
            Channel.builder()
                .arn(channel.arn())
                .name("lobby")
                .authorized(false)
                .ingestEndpoint(channel.ingestEndpoint())
                .insecureIngest(false)
                .latencyMode(channel.latencyMode())
                .playbackUrl(channel.playbackUrl())
                .preset(channel.presetAsString())
                .recordingConfigurationArn("")
                .type(channel.type())
                .build());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StreamSession: channel")
  default void getStreamSession_afterAnUpdateOfTheChannel_tellsTheChannelAsItWas() {
    String arn = channel(c -> c.name("before")).arn();
    goLive(arn);
    endStream(arn);
    ivs().updateChannel(c -> c.arn(arn).name("after"));

    assertThat(session(arn).channel().name()).isEqualTo("before");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "answers of an SDK in a public post: a session's start")
  @Settles(START_TIMES)
  default void aSession_startsWhenItIsCreated() {
    String arn = liveChannel().arn();
    software.amazon.awssdk.services.ivs.model.Stream stream =
        ivs().getStream(s -> s.channelArn(arn)).stream();
    StreamSession session = session(arn);

    assertThat(session.streamId()).isEqualTo(stream.streamId());
    assertThat(session.startTime())
        .isEqualTo(timeOf(session, "Session Created"))
        .isBeforeOrEqualTo(stream.startTime());
    assertThat(stream.startTime()).isEqualTo(timeOf(session, "Stream Start"));
  }

  private static Instant timeOf(StreamSession session, String event) {
    return session.truncatedEvents().stream()
        .filter(found -> found.name().equals(event))
        .map(StreamEvent::eventTime)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "answers of an SDK in a public post: …:11.000Z")
  default void everyTime_isInWholeSeconds() {
    String arn = liveChannel().arn();
    Instant live = ivs().getStream(s -> s.channelArn(arn)).stream().startTime();
    endStream(arn);
    StreamSession session = session(arn);
    StreamSessionSummary summary =
        ivs().listStreamSessions(l -> l.channelArn(arn)).streamSessions().get(0);

    assertThat(session.truncatedEvents())
        .extracting(StreamEvent::eventTime)
        .allMatch(time -> time.getNano() == 0);
    assertThat(
            List.of(
                live,
                session.startTime(),
                session.endTime(),
                summary.startTime(),
                summary.endTime()))
        .allMatch(time -> time.getNano() == 0);
  }

  @Test
  @Evidence(source = DOCS, reference = "API reference, VideoConfiguration and StreamSession")
  default void getStreamSession_whileLive_tellsWhatTheEncoderSendsInBothForms() {
    StreamSession session = session(liveChannel().arn());
    VideoConfiguration deprecated = session.ingestConfiguration().video();

    assertThat(deprecated.track()).isEqualTo("Track0");
    assertThat(deprecated.avcLevel()).isEqualTo(deprecated.level()).isNotEmpty();
    assertThat(deprecated.avcProfile()).isEqualTo(deprecated.profile()).isNotEmpty();
    assertThat(session.ingestConfigurations().videoConfigurations())
        .containsExactly(deprecated.copy(video -> video.avcLevel("").avcProfile("")));
    assertThat(session.ingestConfigurations().audioConfigurations())
        .containsExactly(session.ingestConfiguration().audio());
    assertThat(session.ingestConfiguration().audio().track()).isEqualTo("Track0");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StreamSession: endTime")
  default void getStreamSession_afterTheEnd_tellsWhenThatWas() {
    String arn = liveChannel().arn();
    Instant start = session(arn).startTime();
    pass(Duration.ofMinutes(10));

    ivs().stopStream(s -> s.channelArn(arn));

    assertThat(session(arn).startTime()).isEqualTo(start);
    assertThat(session(arn).endTime()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(10)));
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, GetStreamSession: streamId")
  default void getStreamSession_withoutAnId_isTheMostRecent() {
    String arn = channel().arn();
    String first = broadcastOnce(arn);
    String second = broadcastOnce(arn);

    assertThat(session(arn).streamId()).isEqualTo(second);
    for (String streamId : List.of(first, second)) {
      assertThat(
              ok(ivs().getStreamSession(s -> s.channelArn(arn).streamId(streamId)))
                  .streamSession()
                  .streamId())
          .isEqualTo(streamId);
    }
  }

  @Test
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: an unknown stream id")
  default void getStreamSession_withAnotherChannelsId_isNotFound() {
    String arn = channel().arn();
    broadcastOnce(arn);
    String other = broadcastOnce(channel().arn());

    refused(
            RESOURCE_NOT_FOUND,
            () -> ivs().getStreamSession(s -> s.channelArn(arn).streamId(other)))
        .naming(other, arn);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StreamSessionSummary")
  default void listStreamSessions_tellsTheMembersOfASummary() {
    String arn = channel().arn();
    broadcastOnce(arn);
    StreamSession ended = session(arn);
    goLive(arn);
    StreamSession live = session(arn);

    assertThat(ok(ivs().listStreamSessions(l -> l.channelArn(arn))).streamSessions())
        .containsExactly(summary(live), summary(ended));
    assertThat(summary(live).endTime()).isNull();
    assertThat(summary(ended).endTime()).isNotNull();
  }

  private static StreamSessionSummary summary(StreamSession session) {
    return StreamSessionSummary.builder()
        .streamId(session.streamId())
        .startTime(session.startTime())
        .endTime(session.endTime())
        .hasErrorEvent(false)
        .build();
  }

  @Test
  @Evidence(source = CHOICE, reference = "sessions are listed newest first")
  @Settles(LIST_ORDER)
  default void listStreamSessions_isNewestFirstAndOfThisChannelOnly() {
    String arn = channel().arn();
    String other = channel().arn();
    String first = broadcastOnce(arn);
    String elsewhere = broadcastOnce(other);
    String second = broadcastOnce(arn);

    assertThat(streamIds(arn)).containsExactly(second, first);
    assertThat(streamIds(other)).containsExactly(elsewhere);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, troubleshooting: sessions of deleted channels")
  @Settles(SESSIONS_OF_DELETED_CHANNELS)
  default void anyCall_onADeletedChannel_stillFindsItsSessions() {
    String arn = channel().arn();
    String streamId = broadcastOnce(arn);
    ivs().deleteChannel(c -> c.arn(arn));

    pass(Duration.ofDays(59));

    assertThat(streamIds(arn)).containsExactly(streamId);
    assertThat(session(arn).streamId()).isEqualTo(streamId);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, stream health: sessions are kept 60 days")
  default void anyCall_afterSixtyDays_findsNoSession() {
    String kept = channel().arn();
    String deleted = channel().arn();
    broadcastOnce(kept);
    broadcastOnce(deleted);
    ivs().deleteChannel(c -> c.arn(deleted));

    pass(Duration.ofDays(60).plusSeconds(1));

    assertThat(streamIds(kept)).isEmpty();
    refused(RESOURCE_NOT_FOUND, () -> session(kept));
    refused(RESOURCE_NOT_FOUND, () -> streamIds(deleted));
    refused(RESOURCE_NOT_FOUND, () -> session(deleted));
  }

  private String broadcastOnce(String channelArn) {
    goLive(channelArn);
    String streamId = ivs().getStream(s -> s.channelArn(channelArn)).stream().streamId();
    endStream(channelArn);
    return streamId;
  }

  private StreamSession session(String channelArn) {
    return ok(ivs().getStreamSession(s -> s.channelArn(channelArn))).streamSession();
  }

  private List<String> streamIds(String channelArn) {
    return ivs().listStreamSessions(l -> l.channelArn(channelArn)).streamSessions().stream()
        .map(StreamSessionSummary::streamId)
        .toList();
  }
}
