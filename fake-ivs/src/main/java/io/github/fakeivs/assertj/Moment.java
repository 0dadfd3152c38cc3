package io.github.fakeivs.assertj;

import io.github.fakeivs.FakeIvs;

/** Reads a fake at one moment. */
final class Moment {

  private Moment() {}

  /**
   * Returns a copy of a fake whose time stands still. Whatever is asked of it is of one moment, and
   * leaves no trace in the fake: no recorded call, no matched fault.
   */
  static FakeIvs of(FakeIvs fake) {
    FakeIvs copy = fake.fork();
    copy.faults().clear();
    copy.clock().freeze();
    return copy;
  }
}
