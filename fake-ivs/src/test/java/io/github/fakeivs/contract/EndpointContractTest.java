package io.github.fakeivs.contract;

import org.junit.jupiter.api.Nested;

/** The whole contract, against the SDK's own client through an endpoint. */
class EndpointContractTest {

  @Nested
  class Channels extends EndpointFake implements ChannelsContract {}

  @Nested
  class ChannelSettings extends EndpointFake implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends EndpointFake implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends EndpointFake implements ChannelListsContract {}

  @Nested
  class StreamKeys extends EndpointFake implements StreamKeysContract {}

  @Nested
  class RecordingConfigurations extends EndpointFake implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends EndpointFake implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends EndpointFake
      implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends EndpointFake implements StreamsContract {}

  @Nested
  class StreamSessions extends EndpointFake implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends EndpointFake implements ViewerSessionsContract {}

  @Nested
  class Tags extends EndpointFake implements TagsContract {}

  @Nested
  class Paging extends EndpointFake implements PagingContract {}

  @Nested
  class Errors extends EndpointFake implements ErrorsContract {}

  @Nested
  class Texts extends EndpointFake implements TextsContract {}
}
