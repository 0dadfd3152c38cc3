package io.github.fakeivs.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, against the sync client of a fake. */
class SyncClientContractTest {

  @Nested
  class Channels extends SyncFake implements ChannelsContract {}

  @Nested
  class ChannelSettings extends SyncFake implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends SyncFake implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends SyncFake implements ChannelListsContract {}

  @Nested
  class StreamKeys extends SyncFake implements StreamKeysContract {}
}
