package io.github.fakeivs.contract;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import software.amazon.awssdk.services.ivs.IvsClient;

/** All parts of the contract, against the one service that a subclass stands for. */
abstract class WholeContract implements Contract {

  @Nested
  class Channels extends Part implements ChannelsContract {}

  @Nested
  class ChannelSettings extends Part implements ChannelSettingsContract {}

  @Nested
  class ChannelUpdates extends Part implements ChannelUpdatesContract {}

  @Nested
  class ChannelLists extends Part implements ChannelListsContract {}

  @Nested
  class StreamKeys extends Part implements StreamKeysContract {}

  @Nested
  class RecordingConfigurations extends Part implements RecordingConfigurationsContract {}

  @Nested
  class PlaybackKeyPairs extends Part implements PlaybackKeyPairsContract {}

  @Nested
  class PlaybackRestrictionPolicies extends Part implements PlaybackRestrictionPoliciesContract {}

  @Nested
  class Streams extends Part implements StreamsContract {}

  @Nested
  class StreamSessions extends Part implements StreamSessionsContract {}

  @Nested
  class ViewerSessions extends Part implements ViewerSessionsContract {}

  @Nested
  class Tags extends Part implements TagsContract {}

  @Nested
  class Paging extends Part implements PagingContract {}

  @Nested
  class Errors extends Part implements ErrorsContract {}

  @Nested
  class Texts extends Part implements TextsContract {}

  /** A part, which is of the service of the whole. */
  abstract class Part implements Contract {

    @Override
    public IvsClient ivs() {
      return WholeContract.this.ivs();
    }

    @Override
    public IvsClient observer() {
      return WholeContract.this.observer();
    }

    @Override
    public String region() {
      return WholeContract.this.region();
    }

    @Override
    public String accountId() {
      return WholeContract.this.accountId();
    }

    @Override
    public String bucket() {
      return WholeContract.this.bucket();
    }

    @Override
    public boolean isFake() {
      return WholeContract.this.isFake();
    }

    @Override
    public void goLive(String channelArn) {
      WholeContract.this.goLive(channelArn);
    }

    @Override
    public void endStream(String channelArn) {
      WholeContract.this.endStream(channelArn);
    }

    @Override
    public void viewers(String channelArn, long count) {
      WholeContract.this.viewers(channelArn, count);
    }

    @Override
    public void pass(Duration time) {
      WholeContract.this.pass(time);
    }
  }
}
