package software.amazon.awssdk.services.ivs.model;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** A request with a member that the fake does not know: filterByAdConfigurationArn. */
public final class ListChannelsRequest extends IvsRequest
    implements Members.Holder, ToCopyableBuilder<ListChannelsRequest.Builder, ListChannelsRequest> {

  private static final List<SdkField<?>> SDK_FIELDS =
      List.of(
          Members.field(MarshallingType.STRING, "filterByAdConfigurationArn"),
          Members.field(MarshallingType.STRING, "filterByName"),
          Members.field(MarshallingType.STRING, "filterByPlaybackRestrictionPolicyArn"),
          Members.field(MarshallingType.STRING, "filterByRecordingConfigurationArn"),
          Members.field(MarshallingType.INTEGER, "maxResults"),
          Members.field(MarshallingType.STRING, "nextToken"));

  private final Members members;

  private ListChannelsRequest(BuilderImpl builder) {
    super(builder);
    this.members = new Members(builder.members);
  }

  /** Begins with no member set. */
  public static Builder builder() {
    return new BuilderImpl();
  }

  /** The ad configuration of the channels. */
  public String filterByAdConfigurationArn() {
    return (String) members.get("filterByAdConfigurationArn");
  }

  /** The name of the channels. */
  public String filterByName() {
    return (String) members.get("filterByName");
  }

  /** The playback restriction policy of the channels. */
  public String filterByPlaybackRestrictionPolicyArn() {
    return (String) members.get("filterByPlaybackRestrictionPolicyArn");
  }

  /** The recording configuration of the channels. */
  public String filterByRecordingConfigurationArn() {
    return (String) members.get("filterByRecordingConfigurationArn");
  }

  /** The most channels of a page. */
  public Integer maxResults() {
    return (Integer) members.get("maxResults");
  }

  /** Where the page begins. */
  public String nextToken() {
    return (String) members.get("nextToken");
  }

  @Override
  public Members members() {
    return members;
  }

  @Override
  public List<SdkField<?>> sdkFields() {
    return SDK_FIELDS;
  }

  @Override
  public Builder toBuilder() {
    return new BuilderImpl(this);
  }

  @Override
  public String toString() {
    return "ListChannelsRequest" + members;
  }

  /** Sets the members. */
  public interface Builder
      extends IvsRequest.Builder, SdkPojo, CopyableBuilder<Builder, ListChannelsRequest> {

    /** Sets the ad configuration of the channels. */
    Builder filterByAdConfigurationArn(String filterByAdConfigurationArn);

    /** Sets the name of the channels. */
    Builder filterByName(String filterByName);

    /** Sets the playback restriction policy of the channels. */
    Builder filterByPlaybackRestrictionPolicyArn(String filterByPlaybackRestrictionPolicyArn);

    /** Sets the recording configuration of the channels. */
    Builder filterByRecordingConfigurationArn(String filterByRecordingConfigurationArn);

    /** Sets the most channels of a page. */
    Builder maxResults(Integer maxResults);

    /** Sets where the page begins. */
    Builder nextToken(String nextToken);

    @Override
    Builder overrideConfiguration(AwsRequestOverrideConfiguration overrideConfiguration);

    @Override
    Builder overrideConfiguration(
        Consumer<AwsRequestOverrideConfiguration.Builder> builderConsumer);
  }

  static final class BuilderImpl extends IvsRequest.BuilderImpl implements Builder, Members.Holder {

    private final Members members;

    private BuilderImpl() {
      this.members = new Members();
    }

    private BuilderImpl(ListChannelsRequest structure) {
      super(structure);
      this.members = new Members(structure.members);
    }

    @Override
    public Builder filterByAdConfigurationArn(String filterByAdConfigurationArn) {
      members.put("filterByAdConfigurationArn", filterByAdConfigurationArn);
      return this;
    }

    @Override
    public Builder filterByName(String filterByName) {
      members.put("filterByName", filterByName);
      return this;
    }

    @Override
    public Builder filterByPlaybackRestrictionPolicyArn(
        String filterByPlaybackRestrictionPolicyArn) {
      members.put("filterByPlaybackRestrictionPolicyArn", filterByPlaybackRestrictionPolicyArn);
      return this;
    }

    @Override
    public Builder filterByRecordingConfigurationArn(String filterByRecordingConfigurationArn) {
      members.put("filterByRecordingConfigurationArn", filterByRecordingConfigurationArn);
      return this;
    }

    @Override
    public Builder maxResults(Integer maxResults) {
      members.put("maxResults", maxResults);
      return this;
    }

    @Override
    public Builder nextToken(String nextToken) {
      members.put("nextToken", nextToken);
      return this;
    }

    @Override
    public Builder overrideConfiguration(AwsRequestOverrideConfiguration overrideConfiguration) {
      super.overrideConfiguration(overrideConfiguration);
      return this;
    }

    @Override
    public Builder overrideConfiguration(
        Consumer<AwsRequestOverrideConfiguration.Builder> builderConsumer) {
      super.overrideConfiguration(builderConsumer);
      return this;
    }

    @Override
    public Members members() {
      return members;
    }

    @Override
    public List<SdkField<?>> sdkFields() {
      return SDK_FIELDS;
    }

    @Override
    public ListChannelsRequest build() {
      return new ListChannelsRequest(this);
    }
  }
}
