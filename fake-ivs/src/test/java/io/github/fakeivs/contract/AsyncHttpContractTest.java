package io.github.fakeivs.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, against the SDK's own asynchronous client in the same process. */
class AsyncHttpContractTest {

  @Nested
  class Channels extends AsyncHttpFake implements ChannelsContract {}

  @Nested
  class ChannelSettings extends AsyncHttpFake implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends AsyncHttpFake implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends AsyncHttpFake implements ChannelListsContract {}

  @Nested
  class StreamKeys extends AsyncHttpFake implements StreamKeysContract {}

  @Nested
  class RecordingConfigurations extends AsyncHttpFake implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends AsyncHttpFake implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends AsyncHttpFake
      implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends AsyncHttpFake implements StreamsContract {}

  @Nested
  class StreamSessions extends AsyncHttpFake implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends AsyncHttpFake implements ViewerSessionsContract {}

  @Nested
  class Tags extends AsyncHttpFake implements TagsContract {}

  @Nested
  class Paging extends AsyncHttpFake implements PagingContract {}

  @Nested
  class Errors extends AsyncHttpFake implements ErrorsContract {}

  @Nested
  class Texts extends AsyncHttpFake implements TextsContract {}
}
