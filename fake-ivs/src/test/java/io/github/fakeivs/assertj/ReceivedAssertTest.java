package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatIllegalArgumentException;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;
import static io.github.fakeivs.assertj.IvsAssertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;

class ReceivedAssertTest {

  private final Lobby lobby = new Lobby();
  private final FakeIvs fake = lobby.fake;
  private final IvsClient ivs = lobby.ivs;

  @Test
  void numbersOfCalls_pass() {
    lobby.createChannel("hall");

    assertThat(fake).received(CreateChannelRequest.class).atLeastOnce().times(2);
    assertThat(fake).received(CreateChannelRequest.class).with(r -> r.name("hall")).once();
    assertThat(fake).received(StopStreamRequest.class).never().times(0);
    assertThat(fake).received(IvsOperation.CREATE_CHANNEL).times(2);
    assertThat(fake).received(IvsOperation.GET_STREAM).never();
  }

  @Test
  void conditions_holdTogether() {
    lobby.createChannel("hall");

    assertThat(fake)
        .received(CreateChannelRequest.class)
        .with(r -> r.tags(Map.of("team", "red")))
        .times(2)
        .matching(request -> request.name().startsWith("lo"))
        .once()
        .with(r -> r.name("hall"))
        .never();
  }

  @Test
  void failedCalls_wereReceivedToo() {
    catchThrowable(() -> ivs.getStream(s -> s.channelArn(lobby.arn)));

    assertThat(fake).received(GetStreamRequest.class).with(r -> r.channelArn(lobby.arn)).once();
    assertThatThrownBy(() -> assertThat(fake).received(IvsOperation.GET_STREAM).never())
        .hasMessage(
            """

            Expecting no call of GetStream
            but there is 1:
              2030-01-01T00:00:00Z GetStreamRequest(ChannelArn=%s) -> ChannelNotBroadcastingException""",
            lobby.arn);
  }

  @Test
  void aMissingCall_fails_withTheClosestOne() {
    lobby.createChannel("hall");
    ivs.createChannel(c -> c.name("lounge").tags(Map.of("team", "blue", "size", "l")));

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .received(CreateChannelRequest.class)
                    .with(r -> r.name("lunge").tags(Map.of("team", "red")))
                    .once())
        .hasMessage(
            """

            Expecting 1 call of CreateChannel with
              name = 'lunge'
              tags = {team=red}
            but there is none.
            The closest of 3 others is
              2030-01-01T00:00:00Z CreateChannelRequest(Name=hall, Tags={team=red}) -> answered
            which misses
              name: expected 'lunge', was 'hall'""");
  }

  @Test
  void aMissingCall_fails_withTheLatestOfSeveralThatAreEquallyClose() {
    lobby.createChannel("hall");

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .received(CreateChannelRequest.class)
                    .matching(request -> request.name().equals("lounge"))
                    .atLeastOnce())
        .hasMessage(
            """

            Expecting at least 1 call of CreateChannel with
              the given condition
            but there is none.
            The closest of 2 others is
              2030-01-01T00:00:00Z CreateChannelRequest(Name=hall, Tags={team=red}) -> answered
            which misses
              the given condition""");
  }

  @Test
  void membersWithin_areNamedByTheirPath() {
    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .received(CreateChannelRequest.class)
                    .with(r -> r.tags(Map.of("team", "blue", "size", "l")))
                    .times(2))
        .hasMessageContaining("Expecting 2 calls of CreateChannel with\n")
        .hasMessageEndingWith(
            """
            but there is none.
            The closest of 1 other is
              2030-01-01T00:00:00Z CreateChannelRequest(Name=lobby, Tags={team=red}) -> answered
            which misses
              tags.size: expected 'l', was nothing
              tags.team: expected 'blue', was 'red'""");
  }

  @Test
  void aListOfAnotherLength_isShownWhole() {
    ivs.batchGetChannel(b -> b.arns(lobby.arn));

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .received(BatchGetChannelRequest.class)
                    .with(r -> r.arns("a", "b"))
                    .once())
        .hasMessage(
            """

            Expecting 1 call of BatchGetChannel with
              arns = [a, b]
            but there is none.
            The closest of 1 other is
              2030-01-01T00:00:00Z BatchGetChannelRequest(Arns=[%1$s]) -> answered
            which misses
              arns: expected [a, b], was [%1$s]""",
            lobby.arn);
  }

  @Test
  void tooFewCalls_fail_withThoseThatThereAre_andTheClosestOther() {
    lobby.createChannel("hall");

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .received(CreateChannelRequest.class)
                    .with(r -> r.name("hall"))
                    .times(2))
        .hasMessage(
            """

            Expecting 2 calls of CreateChannel with
              name = 'hall'
            but there is 1:
              2030-01-01T00:00:00Z CreateChannelRequest(Name=hall, Tags={team=red}) -> answered
            The closest of 1 other is
              2030-01-01T00:00:00Z CreateChannelRequest(Name=lobby, Tags={team=red}) -> answered
            which misses
              name: expected 'hall', was 'lobby'""");
  }

  @Test
  void tooManyCalls_fail_withThoseThatThereAre() {
    lobby.createChannel("lobby");
    lobby.createChannel("hall");

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .as("one lobby")
                    .received(CreateChannelRequest.class)
                    .with(r -> r.name("lobby"))
                    .once())
        .hasMessage(
            """
            [one lobby]\s
            Expecting 1 call of CreateChannel with
              name = 'lobby'
            but there are 2:
              2030-01-01T00:00:00Z CreateChannelRequest(Name=lobby, Tags={team=red}) -> answered
              2030-01-01T00:00:00Z CreateChannelRequest(Name=lobby, Tags={team=red}) -> answered""");
  }

  @Test
  void noCallOfTheOperation_fails_withTheOnesOfOthers() {
    ivs.listStreams(s -> {});
    ivs.listStreams(s -> {});

    assertThatThrownBy(
            () -> assertThat(fake).received(StopStreamRequest.class).with(r -> {}).once())
        .hasMessage(
            """

            Expecting 1 call of StopStream
            but there is none.
            There are calls of CreateChannel (1), ListStreams (2).""");
    assertThatThrownBy(() -> assertThat(FakeIvs.create()).received(IvsOperation.STOP_STREAM).once())
        .hasMessage(
            """

            Expecting 1 call of StopStream
            but there is none.
            There is no call at all.""");
  }

  @Test
  void droppedCalls_areMentioned() {
    FakeIvs forgetful = FakeIvs.builder().maxRecordedCalls(1).build();
    forgetful.client().listStreams(s -> {});
    forgetful.client().listChannels(c -> {});

    assertThatThrownBy(() -> assertThat(forgetful).received(IvsOperation.LIST_STREAMS).once())
        .hasMessage(
            """

            Expecting 1 call of ListStreams
            but there is none.
            There are calls of ListChannels (1).
            (1 older calls are no longer kept.)""");
  }

  @Test
  void metadata_isComparedButNotShown() {
    lobby.goLive();
    ivs.putMetadata(m -> m.channelArn(lobby.arn).metadata("the winner"));

    assertThat(fake).received(PutMetadataRequest.class).with(r -> r.metadata("the winner")).once();
    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .received(PutMetadataRequest.class)
                    .with(r -> r.metadata("the loser"))
                    .once())
        .hasMessage(
            """

            Expecting 1 call of PutMetadata with
              metadata = (not shown, 9 characters)
            but there is none.
            The closest of 1 other is
              2030-01-01T00:00:00Z PutMetadataRequest(ChannelArn=%s, Metadata=*** Sensitive Data Redacted ***) -> answered
            which misses
              metadata: expected (not shown, 9 characters), was (not shown, 10 characters)""",
            lobby.arn);
  }

  @Test
  void satisfies_getsWhatWasReceivedAtOneMoment() {
    ReceivedCallsAssert received = assertThat(fake).received(IvsOperation.CREATE_CHANNEL);

    lobby.createChannel("hall");

    received.once();
    assertThat(fake).received(IvsOperation.CREATE_CHANNEL).times(2);
  }

  @Test
  void misuse_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(fake).received(Channel.class))
        .withMessage(
            "Channel is not the type of a request: give one such as CreateChannelRequest.class.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(fake).received(IvsOperation.GET_STREAM).times(-1))
        .withMessage("The number of calls is -1: give 0 or more.");
  }
}
