package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** The parts that messages are made of. */
final class Lines {

  private static final int MOST_LINES = 10;

  private Lines() {}

  /** Returns an indented line for each item; of many items, for the newest. */
  static <T> String of(List<T> items, Function<? super T, String> line) {
    return around(items.size(), items, line);
  }

  /** Returns an indented line for each item; of many items, for those around an index. */
  static <T> String around(int index, List<T> items, Function<? super T, String> line) {
    int first = Math.max(0, Math.min(index - MOST_LINES / 2, items.size() - MOST_LINES));
    int end = Math.min(items.size(), first + MOST_LINES);
    return left(first, "before")
        + items.subList(first, end).stream()
            .map(item -> "\n  " + line.apply(item))
            .collect(Collectors.joining())
        + left(items.size() - end, "after");
  }

  private static String left(int number, String where) {
    return number == 0 ? "" : Text.of("\n  (%d more %s)", number, where);
  }

  /** Returns what a list is about, after the description that the user gave. */
  static String described(AbstractAssert<?, ?> parent, String what) {
    String description = parent.descriptionText();
    return description.isEmpty() ? what : description + ": " + what;
  }

  /** Returns the words for a channel. */
  static String channel(String arn, String name) {
    return name.isEmpty() ? Text.of("channel %s", arn) : Text.of("channel '%s' (%s)", name, arn);
  }
}
