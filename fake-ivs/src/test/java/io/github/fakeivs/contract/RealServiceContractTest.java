package io.github.fakeivs.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract, as far as it can be checked from here, against the real service. */
@EnabledIfSystemProperty(named = RealService.SWITCH, matches = "true")
class RealServiceContractTest {

  @Nested
  class Channels extends RealService implements ChannelsContract {}

  @Nested
  class ChannelSettings extends RealService implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends RealService implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends RealService implements ChannelListsContract {}

  @Nested
  class StreamKeys extends RealService implements StreamKeysContract {}

  @Nested
  class RecordingConfigurations extends RealService implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends RealService implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends RealService
      implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends RealService implements StreamsContract {}

  @Nested
  class StreamSessions extends RealService implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends RealService implements ViewerSessionsContract {}

  @Nested
  class Tags extends RealService implements TagsContract {}

  @Nested
  class Paging extends RealService implements PagingContract {}

  @Nested
  class Errors extends RealService implements ErrorsContract {}

  @Nested
  class Texts extends RealService implements TextsContract {}
}
