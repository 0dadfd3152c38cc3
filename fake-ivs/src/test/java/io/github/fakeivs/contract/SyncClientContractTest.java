package io.github.fakeivs.contract;

/** The whole contract, against the sync client of a fake. */
class SyncClientContractTest extends FakeContract {}
