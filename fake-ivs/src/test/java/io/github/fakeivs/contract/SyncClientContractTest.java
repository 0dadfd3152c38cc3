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

  @Nested
  class RecordingConfigurations extends SyncFake implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends SyncFake implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends SyncFake
      implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends SyncFake implements StreamsContract {}

  @Nested
  class StreamSessions extends SyncFake implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends SyncFake implements ViewerSessionsContract {}

  @Nested
  class Tags extends SyncFake implements TagsContract {}

  @Nested
  class Paging extends SyncFake implements PagingContract {}

  @Nested
  class Errors extends SyncFake implements ErrorsContract {}

  @Nested
  class Texts extends SyncFake implements TextsContract {}
}
