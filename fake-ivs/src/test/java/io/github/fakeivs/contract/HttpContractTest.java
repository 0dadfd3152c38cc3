package io.github.fakeivs.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, against the SDK's own client in the same process. */
class HttpContractTest {

  @Nested
  class Channels extends HttpFake implements ChannelsContract {}

  @Nested
  class ChannelSettings extends HttpFake implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends HttpFake implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends HttpFake implements ChannelListsContract {}

  @Nested
  class StreamKeys extends HttpFake implements StreamKeysContract {}

  @Nested
  class RecordingConfigurations extends HttpFake implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends HttpFake implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends HttpFake
      implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends HttpFake implements StreamsContract {}

  @Nested
  class StreamSessions extends HttpFake implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends HttpFake implements ViewerSessionsContract {}

  @Nested
  class Tags extends HttpFake implements TagsContract {}

  @Nested
  class Paging extends HttpFake implements PagingContract {}

  @Nested
  class Errors extends HttpFake implements ErrorsContract {}

  @Nested
  class Texts extends HttpFake implements TextsContract {}
}
