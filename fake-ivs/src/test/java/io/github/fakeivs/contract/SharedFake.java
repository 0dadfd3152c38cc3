package io.github.fakeivs.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A fake for all tests of a class, each of which finds it empty: the SDK's own clients take longer
 * to build than to use.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedFake extends SyncFake {

  @AfterEach
  void reset() {
    fake.reset();
  }
}
