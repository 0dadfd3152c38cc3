package io.github.fakeivs.internal.validation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.base.TextPattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** A constraint of the service model on the value of a member. */
sealed interface Constraint {

  void check(Path path, Object value, Violations violations);

  /** Any value of the member's Java type. */
  record Anything() implements Constraint {
    @Override
    public void check(Path path, Object value, Violations violations) {}
  }

  /**
   * A string.
   *
   * @param min the least number of characters, counted as Unicode code points
   * @param max the greatest
   * @param pattern what the whole string must match, or null
   * @param sensitive whether the value must stay out of messages
   */
  record Characters(int min, int max, @Nullable TextPattern pattern, boolean sensitive)
      implements Constraint {

    @Override
    public void check(Path path, Object value, Violations violations) {
      String text = (String) value;
      int length = text.codePointCount(0, text.length());
      if (length < min || length > max) {
        violations.add(
            path, Text.of("%s has a length of %d, it must be %s", quoted(text), length, bounds()));
      }
      if (pattern != null && !pattern.matches(text)) {
        violations.add(path, Text.of("%s must match %s", quoted(text), pattern.expression()));
      }
    }

    private String quoted(String text) {
      return Messages.quoted(text, sensitive);
    }

    private String bounds() {
      return Messages.sizeBounds(min, max);
    }
  }

  /** One of the values of an enum. */
  record OneOf(List<String> values) implements Constraint {
    @Override
    public void check(Path path, Object value, Violations violations) {
      if (!values.contains(value.toString())) {
        violations.add(
            path,
            Text.of("%s must be one of %s", Messages.quoted(value.toString(), false), named()));
      }
    }

    private List<String> named() {
      return values.stream().map(value -> value.isEmpty() ? "''" : value).toList();
    }
  }

  /** A whole number between two bounds, inclusive. */
  record Whole(long min, long max) implements Constraint {
    @Override
    public void check(Path path, Object value, Violations violations) {
      long number = ((Number) value).longValue();
      if (number < min || number > max) {
        violations.add(path, Text.of("%d must be %s", number, Messages.bounds(min, max)));
      }
    }
  }

  /** A list, with a constraint on its elements. */
  record ListOf(int min, int max, Constraint element) implements Constraint {
    @Override
    public void check(Path path, Object value, Violations violations) {
      List<?> list = (List<?>) value;
      if (list.size() < min || list.size() > max) {
        violations.add(
            path,
            Text.of(
                "has %d elements, it must have %s", list.size(), Messages.sizeBounds(min, max)));
      }
      for (int i = 0; i < list.size(); i++) {
        Object item = list.get(i);
        if (item == null) {
          violations.add(path.element(i), "must not be null");
        } else {
          element.check(path.element(i), item, violations);
        }
      }
    }
  }

  /** A map of strings, with constraints on its keys and values. */
  record MapOf(int min, int max, Constraint key, Constraint value) implements Constraint {
    @Override
    public void check(Path path, Object mapValue, Violations violations) {
      Map<?, ?> map = (Map<?, ?>) mapValue;
      long entries = map.values().stream().filter(Objects::nonNull).count();
      if (entries < min || entries > max) {
        violations.add(
            path,
            Text.of("has %d entries, it must have %s", entries, Messages.sizeBounds(min, max)));
      }
      map.forEach((entryKey, entryValue) -> checkEntry(path, entryKey, entryValue, violations));
    }

    /** Skips entries without a value, which the SDK does not send. */
    private void checkEntry(
        Path path, @Nullable Object entryKey, @Nullable Object entryValue, Violations violations) {
      if (entryKey == null) {
        violations.add(path, "must not have a null key");
      } else if (entryValue != null) {
        key.check(path, entryKey, violations);
        value.check(path.member(Text.shortened(entryKey)), entryValue, violations);
      }
    }
  }

  /** A structure, whose members have constraints of their own. */
  record Nested() implements Constraint {
    @Override
    public void check(Path path, Object value, Violations violations) {
      Validator.checkMembers(path, (SdkPojo) value, violations);
    }
  }
}
