package io.github.fakeivs.assertj;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.event.StreamHealthChange;
import io.github.fakeivs.event.StreamStateChange;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventsAssertTest {

  private final Lobby lobby = new Lobby();
  private final FakeIvs fake = lobby.fake;

  @Test
  void containsExactlyInOrder_passes() {
    fake.goLive(lobby.createChannel("hall"));
    lobby.goLive();

    assertThat(fake)
        .channel(lobby.arn)
        .events()
        .containsExactlyInOrder("Session Created", "Stream Start");
    assertThat(fake)
        .events()
        .containsExactlyInOrder(
            "Session Created", "Stream Start", "Session Created", "Stream Start")
        .hasSize(4);
  }

  @Test
  void aMissingEvent_fails() {
    lobby.goLive();

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .channel(lobby.arn)
                    .events()
                    .containsExactlyInOrder("Session Created", "Stream Start", "Stream End"))
        .hasMessage(
            """
            [events of %s]\s
            Expecting these events in order:
              Session Created
              Stream Start
              Stream End
            but there are:
              2030-01-01T00:00:00Z Session Created [%2$s]
              2030-01-01T00:00:00Z Stream Start [%2$s]
            Event 3 is missing: Stream End.""",
            lobby.name, lobby.arn);
  }

  @Test
  void anotherEvent_fails() {
    lobby.goLive();

    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .events()
                    .containsExactlyInOrder("Session Created", "Stream Failure"))
        .hasMessage(
            """
            [events of FakeIvs[us-east-1, 123456789012]]\s
            Expecting these events in order:
              Session Created
              Stream Failure
            but there are:
              2030-01-01T00:00:00Z Session Created [%1$s]
              2030-01-01T00:00:00Z Stream Start [%1$s]
            Event 2 is Stream Start, but should be Stream Failure.""",
            lobby.arn);
  }

  @Test
  void anEventTooMany_fails() {
    lobby.goLive();

    assertThatThrownBy(() -> assertThat(fake).events().containsExactlyInOrder())
        .hasMessage(
            """
            [events of FakeIvs[us-east-1, 123456789012]]\s
            Expecting no event
            but there are:
              2030-01-01T00:00:00Z Session Created [%1$s]
              2030-01-01T00:00:00Z Stream Start [%1$s]
            Event 1 is not expected: Session Created.""",
            lobby.arn);
  }

  @Test
  void noEvent_fails() {
    assertThatThrownBy(() -> assertThat(fake).events().containsExactlyInOrder("Stream Start"))
        .hasMessage(
            """
            [events of FakeIvs[us-east-1, 123456789012]]\s
            Expecting these events in order:
              Stream Start
            but there are none.
            Event 1 is missing: Stream Start.""");
  }

  @Test
  void ofManyEvents_thoseAroundTheFirstDifferenceAreShown() {
    IntStream.range(0, 5).forEach(time -> lobby.goLive().disconnect());

    String line = "  2030-01-01T00:00:00Z %s [" + lobby.arn + "]\n";
    assertThatThrownBy(
            () ->
                assertThat(fake)
                    .events()
                    .containsExactlyInOrder(
                        "Session Created",
                        "Stream Start",
                        "Stream End",
                        "Session Ended",
                        "Session Created",
                        "Stream Start",
                        "Starvation Start"))
        .hasMessageEndingWith(
            "but there are:\n  (1 more before)\n"
                + line.formatted("Stream Start")
                + line.formatted("Stream End")
                + line.formatted("Session Ended")
                + line.formatted("Session Created")
                + line.formatted("Stream Start")
                + line.formatted("Stream End")
                + line.formatted("Session Ended")
                + line.formatted("Session Created")
                + line.formatted("Stream Start")
                + line.formatted("Stream End")
                + "  (9 more after)\n"
                + "Event 7 is Stream End, but should be Starvation Start.");
  }

  @Test
  void ofType_givesTypedEvents() {
    lobby.goLive().starve().fail("Transcode capacity exceeded");

    assertThat(fake).events().ofType(StreamHealthChange.class).hasSize(1);
    assertThat(fake).events().ofType(RecordingStateChange.class).isEmpty();
    assertThat(fake)
        .channel(lobby.arn)
        .events()
        .ofType(StreamStateChange.class)
        .extracting(StreamStateChange::reason)
        .contains("Transcode capacity exceeded");
  }

  @Test
  void assertionsOfLists_areThereToo() {
    lobby.goLive().disconnect();

    assertThat(fake)
        .events()
        .filteredOn(event -> event.name().startsWith("Stream"))
        .containsExactlyInOrder("Stream Start", "Stream End")
        .extracting(IvsEvent::name)
        .last()
        .isEqualTo("Stream End");
    assertThat(fake).events().first().returns("Session Created", IvsEvent::name);
  }

  @Test
  void messagesOfAssertJ_showEventsBriefly() {
    lobby.goLive();

    String message =
        """
        Expected size: 1 but was: 2 in:
        [2030-01-01T00:00:00Z Session Created [%1$s],
            2030-01-01T00:00:00Z Stream Start [%1$s]]"""
            .formatted(lobby.arn);
    assertThatThrownBy(() -> assertThat(fake).events().hasSize(1))
        .hasMessage("[events of FakeIvs[us-east-1, 123456789012]] \n" + message);
    assertThatThrownBy(() -> new EventsAssert(fake.events()).hasSize(1)).hasMessage("\n" + message);
  }
}
