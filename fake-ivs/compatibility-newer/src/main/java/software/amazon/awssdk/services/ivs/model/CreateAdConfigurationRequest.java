package software.amazon.awssdk.services.ivs.model;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** The request of an operation that the fake does not have. */
public final class CreateAdConfigurationRequest extends IvsRequest
    implements Members.Holder,
        ToCopyableBuilder<CreateAdConfigurationRequest.Builder, CreateAdConfigurationRequest> {

  private static final List<SdkField<?>> SDK_FIELDS =
      List.of(Members.field(MarshallingType.STRING, "name"));

  private final Members members;

  private CreateAdConfigurationRequest(BuilderImpl builder) {
    super(builder);
    this.members = new Members(builder.members);
  }

  /** Begins with no member set. */
  public static Builder builder() {
    return new BuilderImpl();
  }

  /** The name of the configuration. */
  public String name() {
    return (String) members.get("name");
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
    return "CreateAdConfigurationRequest" + members;
  }

  /** Sets the members. */
  public interface Builder
      extends IvsRequest.Builder, SdkPojo, CopyableBuilder<Builder, CreateAdConfigurationRequest> {

    /** Sets the name of the configuration. */
    Builder name(String name);

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

    private BuilderImpl(CreateAdConfigurationRequest structure) {
      super(structure);
      this.members = new Members(structure.members);
    }

    @Override
    public Builder name(String name) {
      members.put("name", name);
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
    public CreateAdConfigurationRequest build() {
      return new CreateAdConfigurationRequest(this);
    }
  }
}
