package io.github.fakeivs.junit5;

import io.github.fakeivs.Broadcast;
import java.util.List;
import java.util.stream.Collectors;

/** What a strict test may not leave behind. */
final class Strictness {

  private Strictness() {}

  /** Fails the test that leaves something behind. */
  static void check(List<ScopedFake> fakes) {
    List<Broadcast> left = fakes.stream().flatMap(fake -> fake.streamsLeft().stream()).toList();
    if (!left.isEmpty()) {
      AssertionError failure = new AssertionError(streamsLeft(left));
      Report.attach(failure, fakes);
      throw failure;
    }
  }

  private static String streamsLeft(List<Broadcast> left) {
    return left.stream()
        .map(broadcast -> "stream %s of %s".formatted(broadcast.streamId(), broadcast.channelArn()))
        .collect(
            Collectors.joining(
                ", ",
                "Strict: the test began and did not end ",
                ". Disconnect or stop it, or set strict = false."));
  }
}
