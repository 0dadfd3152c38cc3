package io.github.fakeivs.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/**
 * The whole contract against a fake that all tests share, each of which finds it empty: the SDK's
 * own clients take longer to build than to use.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedFakeContract extends FakeContract {

  @AfterEach
  void reset() {
    fake.reset();
  }
}
