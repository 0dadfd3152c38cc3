package io.github.fakeivs.contract.random;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done in whatever order, the fake does as a few plain maps would. */
class RandomOperationsTest {

  private static final int STEPS = 60;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anySequence_hasTheOutcomeOfTheNaiveModel(long seed) {
    RandomOperations operations = new RandomOperations(seed);

    for (int step = 1; step <= STEPS; step++) {
      operations.step();
    }
  }
}
