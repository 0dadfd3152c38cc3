package io.github.fakeivs.contract;

import software.amazon.awssdk.services.ivs.IvsClient;

/** The contract against the asynchronous client of a fake. */
abstract class AsyncFake extends SyncFake {

  private final IvsClient ivs = JoiningClient.of(fake.asyncClient());

  @Override
  public IvsClient ivs() {
    return ivs;
  }
}
