package io.github.fakeivs.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, unchanged, against the asynchronous client of a fake. */
class AsyncClientContractTest {

  @Nested
  class Channels extends AsyncFake implements ChannelsContract {}

  @Nested
  class ChannelSettings extends AsyncFake implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends AsyncFake implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends AsyncFake implements ChannelListsContract {}

  @Nested
  class StreamKeys extends AsyncFake implements StreamKeysContract {}

  @Nested
  class RecordingConfigurations extends AsyncFake implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends AsyncFake implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends AsyncFake
      implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends AsyncFake implements StreamsContract {}

  @Nested
  class StreamSessions extends AsyncFake implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends AsyncFake implements ViewerSessionsContract {}

  @Nested
  class Tags extends AsyncFake implements TagsContract {}

  @Nested
  class Paging extends AsyncFake implements PagingContract {}

  @Nested
  class Errors extends AsyncFake implements ErrorsContract {}

  @Nested
  class Texts extends AsyncFake implements TextsContract {}
}
