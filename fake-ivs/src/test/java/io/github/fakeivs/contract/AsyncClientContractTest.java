package io.github.fakeivs.contract;

import software.amazon.awssdk.services.ivs.IvsClient;

/** The whole contract, unchanged, against the asynchronous client of a fake. */
class AsyncClientContractTest extends FakeContract {

  private final IvsClient ivs = JoiningClient.of(fake.asyncClient());

  @Override
  public IvsClient ivs() {
    return ivs;
  }
}
