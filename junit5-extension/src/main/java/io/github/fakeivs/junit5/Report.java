package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import java.util.List;
import java.util.stream.Collectors;
import org.opentest4j.TestAbortedException;

/**
 * What the fakes of a test saw, inside the failure of the test.
 *
 * <p>As a suppressed exception it is printed by everything that prints the failure; it has no stack
 * trace, for it happened nowhere.
 */
final class Report extends Exception {

  private static final long serialVersionUID = 1L;

  private Report(String text) {
    super(text, null, false, false);
  }

  /** Adds what the fakes saw, unless the test was only aborted. */
  static void attach(Throwable failure, List<ScopedFake> fakes) {
    if (!fakes.isEmpty() && !(failure instanceof TestAbortedException)) {
      failure.addSuppressed(new Report(textOf(fakes)));
    }
  }

  private static String textOf(List<ScopedFake> fakes) {
    return fakes.stream()
        .map(scoped -> describe(scoped.fake()).strip().indent(2))
        .collect(Collectors.joining("", "What the fake IVS saw:\n", ""));
  }

  /** Looks at a fork, so that looking is no call. */
  private static String describe(FakeIvs fake) {
    FakeIvs copy = fake.fork();
    String channels =
        copy.client().listChannelsPaginator(request -> {}).stream()
            .flatMap(page -> page.channels().stream())
            .map(channel -> "  %s \"%s\"%n".formatted(channel.arn(), channel.name()))
            .collect(Collectors.joining());
    String broadcasts =
        copy.broadcasts().stream()
            .map(broadcast -> "  %s%n".formatted(broadcast))
            .collect(Collectors.joining());
    return """
        region %s, account %s, clock %s
        channels:
        %slive streams:
        %s"""
        .formatted(
            fake.region(),
            fake.accountId(),
            copy.clock().instant(),
            channels.isEmpty() ? "  none\n" : channels,
            broadcasts.isEmpty() ? "  none\n" : broadcasts);
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // Printed first; our class name says nothing.
  public String toString() {
    return String.valueOf(getMessage());
  }
}
