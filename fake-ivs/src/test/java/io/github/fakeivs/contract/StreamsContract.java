package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.LIST_ORDER;
import static io.github.fakeivs.contract.Choice.NOT_LIVE_TEXT;
import static io.github.fakeivs.contract.Choice.ORDER_OF_CHECKS;
import static io.github.fakeivs.contract.Choice.STOP_STREAM;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.CHANNEL_NOT_BROADCASTING;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamsResponse;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamState;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** GetStream, ListStreams, StopStream, PutMetadata. */
interface StreamsContract extends Contract {

  /** The operations on the stream of one channel. */
  enum OnAStream {
    GET_STREAM((ivs, arn) -> ivs.getStream(s -> s.channelArn(arn))),
    STOP_STREAM((ivs, arn) -> ivs.stopStream(s -> s.channelArn(arn))),
    PUT_METADATA((ivs, arn) -> ivs.putMetadata(m -> m.channelArn(arn).metadata("goal")));

    private final BiFunction<IvsClient, String, IvsResponse> call;

    OnAStream(BiFunction<IvsClient, String, IvsResponse> call) {
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS, tests with real answers")
  @Settles(NOT_LIVE_TEXT)
  default void anyCallOnAStream_ofAnIdleChannel_isNotBroadcasting(OnAStream operation) {
    String never = channel().arn();
    String ended = liveChannel().arn();
    endStream(ended);

    for (String arn : List.of(never, ended)) {
      refused(CHANNEL_NOT_BROADCASTING, () -> operation.call.apply(ivs(), arn))
          .saying("Channel: " + arn + " is not currently online");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = MODEL, reference = "API reference, errors of the operations on a stream")
  default void anyCallOnAStream_ofADeletedChannel_isNotFound(OnAStream operation) {
    String arn = channel().arn();
    ivs().deleteChannel(c -> c.arn(arn));

    refused(RESOURCE_NOT_FOUND, () -> operation.call.apply(ivs(), arn))
        .saying("Resource: " + arn + " not found");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, Stream")
  default void getStream_ofALiveChannel_tellsEveryMember() {
    Channel channel = liveChannel();

    software.amazon.awssdk.services.ivs.model.Stream stream =
        ok(ivs().getStream(s -> s.channelArn(channel.arn()))).stream();

    assertThat(stream.channelArn()).isEqualTo(channel.arn());
    assertThat(stream.streamId()).matches("st-[A-Za-z0-9]{23}");
    assertThat(stream.playbackUrl()).isEqualTo(channel.playbackUrl());
    assertThat(stream.state()).isEqualTo(StreamState.LIVE);
    assertThat(stream.health()).isEqualTo(StreamHealth.HEALTHY);
    assertThat(stream.viewerCount()).isZero();
    assertThat(stream.startTime()).isNotNull();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "stream ids in public code: st-1, then a letter A to G")
  default void getStream_namesTheStreamAsTheServiceDoes() {
    String arn = liveChannel().arn();

    assertThat(ivs().getStream(s -> s.channelArn(arn)).stream().streamId())
        .matches("st-1[A-G][A-Za-z0-9]{21}");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, Stream: viewerCount")
  default void getStream_tellsHowManyWatch() {
    String arn = liveChannel().arn();
    viewers(arn, 120);

    assertThat(ivs().getStream(s -> s.channelArn(arn)).stream().viewerCount()).isEqualTo(120);
    assertThat(ivs().listStreams(l -> {}).streams())
        .singleElement()
        .satisfies(summary -> assertThat(summary.viewerCount()).isEqualTo(120));
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListStreams and StreamSummary")
  default void listStreams_tellsTheMembersOfASummary() {
    channel();
    String arn = liveChannel().arn();
    software.amazon.awssdk.services.ivs.model.Stream stream =
        ivs().getStream(s -> s.channelArn(arn)).stream();

    assertThat(ok(ivs().listStreams(l -> {})).streams())
        .containsExactly(
            StreamSummary.builder()
                .channelArn(arn)
                .streamId(stream.streamId())
                .state(StreamState.LIVE)
                .health(StreamHealth.HEALTHY)
                .viewerCount(0L)
                .startTime(stream.startTime())
                .build());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, ListStreams: streams is required")
  default void listStreams_ofNone_isAnEmptyListWithoutAToken() {
    channel();
    ListStreamsResponse page = ok(ivs().listStreams(l -> {}));

    assertThat(page.hasStreams()).isTrue();
    assertThat(page.streams()).isEmpty();
    assertThat(page.nextToken()).isNull();
  }

  @Test
  @Evidence(source = CHOICE, reference = "streams are listed newest first")
  @Settles(LIST_ORDER)
  default void listStreams_isNewestFirst() {
    Channel first = channel();
    Channel second = channel();
    Channel third = channel();
    Stream.of(second, third, first).forEach(channel -> goLive(channel.arn()));
    endStream(third.arn());

    assertThat(ivs().listStreams(l -> {}).streams())
        .extracting(StreamSummary::channelArn)
        .containsExactly(first.arn(), second.arn());
  }

  @ParameterizedTest
  @EnumSource(names = {"HEALTHY", "STARVING", "UNKNOWN"})
  @Evidence(source = MODEL, reference = "API reference, StreamFilters")
  default void listStreams_byHealth_findsThose(StreamHealth health) {
    String arn = liveChannel().arn();
    StreamHealth actual = ivs().getStream(s -> s.channelArn(arn)).stream().health();

    assertThat(ivs().listStreams(l -> l.filterBy(f -> f.health(health))).streams())
        .hasSize(health == actual ? 1 : 0);
    assertThat(ivs().listStreams(l -> l.filterBy(f -> {})).streams()).hasSize(1);
  }

  @Test
  @Evidence(source = CHOICE, reference = "a stopped stream is offline when the call returns")
  @Settles(STOP_STREAM)
  default void stopStream_endsTheStream() {
    String arn = liveChannel().arn();
    String live = liveChannel().arn();

    ok(ivs().stopStream(s -> s.channelArn(arn)));

    refused(CHANNEL_NOT_BROADCASTING, () -> ivs().getStream(s -> s.channelArn(arn)));
    refused(CHANNEL_NOT_BROADCASTING, () -> ivs().stopStream(s -> s.channelArn(arn)));
    assertThat(ivs().listStreams(l -> {}).streams())
        .extracting(StreamSummary::channelArn)
        .containsExactly(live);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StopStream: reconnecting")
  default void stopStream_lettingTheEncoderComeBack_beginsAnotherStream() {
    String arn = liveChannel().arn();
    String stopped = ivs().getStream(s -> s.channelArn(arn)).stream().streamId();
    ivs().stopStream(s -> s.channelArn(arn));

    goLive(arn);

    assertThat(ivs().getStream(s -> s.channelArn(arn)).stream().streamId()).isNotEqualTo(stopped);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, PutMetadata")
  default void putMetadata_intoALiveStream_succeeds() {
    String arn = liveChannel().arn();

    noContent(ivs().putMetadata(m -> m.channelArn(arn).metadata("{\"goal\": 1}")));
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, metadata: 1 KB")
  default void putMetadata_of1024Bytes_succeeds() {
    String arn = liveChannel().arn();

    noContent(ivs().putMetadata(m -> m.channelArn(arn).metadata("x".repeat(1024))));
    noContent(ivs().putMetadata(m -> m.channelArn(arn).metadata("ä".repeat(512))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ä", "\uD83D\uDC4D"})
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS, tests with real answers")
  default void putMetadata_ofMoreThan1024Bytes_isInvalid(String character) {
    String arn = liveChannel().arn();
    int bytes = character.getBytes(StandardCharsets.UTF_8).length;
    String metadata = character.repeat(1024 / bytes) + "x";

    refused(VALIDATION, () -> ivs().putMetadata(m -> m.channelArn(arn).metadata(metadata)))
        .saying("Metadata size exceeds payload limit");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS, tests with real answers")
  default void putMetadata_withoutAChannel_isInvalid() {
    refused(VALIDATION, () -> ivs().putMetadata(m -> m.metadata("goal")))
        .saying("PutMetadata.channelArn is a required attribute");
  }

  @Test
  @Evidence(source = CHOICE, reference = "order of checks: members before state")
  @Settles(ORDER_OF_CHECKS)
  default void putMetadata_tooLargeForAnIdleChannel_isInvalid() {
    String arn = channel().arn();

    refused(VALIDATION, () -> ivs().putMetadata(m -> m.channelArn(arn).metadata("x".repeat(1025))));
  }
}
