package io.github.fakeivs.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever several threads do to a fake at once, they see what they could have seen of it one after
 * another: every answer is of one moment, and time never runs back.
 */
class HistoriesTest {

  private static final int THREADS = 3;
  private static final int STEPS = 6;
  private static final int ROUNDS = 30;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyHistory_isExplainedByAnOrderOfItsSteps(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      History history = History.of(Steps.fake(), program(Steps.all(), random));

      assertThat(history.isExplained()).as(history.toString()).isTrue();
    }
  }

  /** A reader that looks again and again while one writer goes through the life of a stream. */
  @ParameterizedTest
  @MethodSource("readers")
  void aStreamAndItsSession_areNeverSeenApart(String name, List<Step> reads) {
    List<Step> life =
        Stream.of("goLive", "viewers(3)", "starve", "stopStream", "goLive", "disconnect")
            .map(HistoriesTest::step)
            .toList();
    for (int round = 0; round < ROUNDS; round++) {
      History history = History.of(Steps.fake(), List.of(life, reads, reads));

      assertThat(history.isExplained()).as(history.toString()).isTrue();
    }
  }

  static Stream<Arguments> readers() {
    return Stream.of(
            List.of("getStreamSession", "getStream"),
            List.of("listStreamSessions", "listStreams"),
            List.of("events", "getStreamSession"),
            List.of("recordings", "events"))
        .map(
            names ->
                Arguments.of(
                    String.join(" and ", names),
                    IntStream.range(0, 3)
                        .boxed()
                        .flatMap(time -> names.stream().map(HistoriesTest::step))
                        .toList()));
  }

  /** The first step of a name is the one on the first channel. */
  private static Step step(String name) {
    return Steps.all().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<List<Step>> program(List<Step> steps, Random random) {
    return IntStream.range(0, THREADS)
        .mapToObj(
            thread ->
                IntStream.range(0, STEPS)
                    .mapToObj(step -> steps.get(random.nextInt(steps.size())))
                    .toList())
        .toList();
  }

  /** The checker itself: a history that no order explains is told from one that some order does. */
  @Test
  void aHistoryThatNeverWas_isNotExplained() {
    FakeIvs fake = Steps.fake();
    Step lie = new Step("a lie", true, same -> same == fake ? "true" : "false");

    assertThat(History.of(fake, List.of(List.of(lie))).isExplained()).isFalse();
    assertThat(History.of(fake, List.of(List.of(step("getChannel")))).isExplained()).isTrue();
  }
}
