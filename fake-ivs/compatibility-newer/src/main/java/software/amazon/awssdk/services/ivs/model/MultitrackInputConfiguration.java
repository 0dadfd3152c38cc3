package software.amazon.awssdk.services.ivs.model;

import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** A part of requests and of channels with a member that the fake does not know: codec. */
public final class MultitrackInputConfiguration
    implements Members.Holder,
        ToCopyableBuilder<MultitrackInputConfiguration.Builder, MultitrackInputConfiguration> {

  private static final List<SdkField<?>> SDK_FIELDS =
      List.of(
          Members.field(MarshallingType.STRING, "codec"),
          Members.field(MarshallingType.BOOLEAN, "enabled"),
          Members.field(MarshallingType.STRING, "maximumResolution"),
          Members.field(MarshallingType.STRING, "policy"));

  private final Members members;

  private MultitrackInputConfiguration(BuilderImpl builder) {
    this.members = new Members(builder.members);
  }

  /** Begins with no member set. */
  public static Builder builder() {
    return new BuilderImpl();
  }

  /** The codec of the tracks. */
  public String codec() {
    return (String) members.get("codec");
  }

  /** Whether multitrack video is taken. */
  public Boolean enabled() {
    return (Boolean) members.get("enabled");
  }

  /** The greatest resolution of a track. */
  public String maximumResolution() {
    return (String) members.get("maximumResolution");
  }

  /** Whether multitrack video is required. */
  public String policy() {
    return (String) members.get("policy");
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
    return "MultitrackInputConfiguration" + members;
  }

  /** Sets the members. */
  public interface Builder extends SdkPojo, CopyableBuilder<Builder, MultitrackInputConfiguration> {

    /** Sets the codec of the tracks. */
    Builder codec(String codec);

    /** Sets whether multitrack video is taken. */
    Builder enabled(Boolean enabled);

    /** Sets the greatest resolution of a track. */
    Builder maximumResolution(String maximumResolution);

    /** Sets whether multitrack video is required. */
    Builder policy(String policy);
  }

  static final class BuilderImpl implements Builder, Members.Holder {

    private final Members members;

    private BuilderImpl() {
      this.members = new Members();
    }

    private BuilderImpl(MultitrackInputConfiguration structure) {
      this.members = new Members(structure.members);
    }

    @Override
    public Builder codec(String codec) {
      members.put("codec", codec);
      return this;
    }

    @Override
    public Builder enabled(Boolean enabled) {
      members.put("enabled", enabled);
      return this;
    }

    @Override
    public Builder maximumResolution(String maximumResolution) {
      members.put("maximumResolution", maximumResolution);
      return this;
    }

    @Override
    public Builder policy(String policy) {
      members.put("policy", policy);
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
    public MultitrackInputConfiguration build() {
      return new MultitrackInputConfiguration(this);
    }
  }
}
