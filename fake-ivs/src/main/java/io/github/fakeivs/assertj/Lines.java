package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Formats the parts of failure messages. */
final class Lines {

  private static final int MAX_LINES = 10;

  private Lines() {}

  /** Returns an indented line for each item, or for the last ones if there are many. */
  static <T> String of(List<T> items, Function<? super T, String> line) {
    return around(items.size(), items, line);
  }

  /** Returns an indented line for each item, or for those around an index if there are many. */
  static <T> String around(int index, List<T> items, Function<? super T, String> line) {
    int first = Math.max(0, Math.min(index - MAX_LINES / 2, items.size() - MAX_LINES));
    int end = Math.min(items.size(), first + MAX_LINES);
    return left(first, "before")
        + items.subList(first, end).stream()
            .map(item -> "\n  " + line.apply(item))
            .collect(Collectors.joining())
        + left(items.size() - end, "after");
  }

  private static String left(int number, String where) {
    return number == 0 ? "" : Text.of("\n  (%d more %s)", number, where);
  }

  /** Returns the description of a list, preceded by the description that the user gave. */
  static String described(AbstractAssert<?, ?> parent, String what) {
    String description = parent.descriptionText();
    return description.isEmpty() ? what : description + ": " + what;
  }

  /** Returns the name of a channel in messages. */
  static String channel(String arn, String name) {
    return name.isEmpty() ? Text.of("channel %s", arn) : Text.of("channel '%s' (%s)", name, arn);
  }
}
