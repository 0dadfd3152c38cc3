package io.github.fakeivs.consistency;

import io.github.fakeivs.FakeIvs;
import java.util.function.Function;

/**
 * One thing that a thread does to a fake, and a name for it in failures.
 *
 * @param name what it is
 * @param reads whether it changes nothing
 * @param action does it, and tells what is seen of it
 */
record Step(String name, boolean reads, Function<FakeIvs, Object> action) {

  /** Does it to a fake: what is seen of it, exceptions too. */
  String outcomeOn(FakeIvs fake) {
    try {
      return String.valueOf(action.apply(fake));
    } catch (RuntimeException failure) {
      return failure.getClass().getSimpleName();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
