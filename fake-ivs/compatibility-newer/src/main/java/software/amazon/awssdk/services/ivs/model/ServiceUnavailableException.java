package software.amazon.awssdk.services.ivs.model;

import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** The exception for a code that SDK 2.40.2 has no type for. */
public final class ServiceUnavailableException extends IvsException {

  private static final long serialVersionUID = 1L;

  private static final List<SdkField<?>> SDK_FIELDS =
      List.of(Members.field(MarshallingType.STRING, "exceptionMessage"));

  private final String exceptionMessage;

  private ServiceUnavailableException(BuilderImpl builder) {
    super(builder);
    this.exceptionMessage = (String) builder.members.get("exceptionMessage");
  }

  /** Begins with no member set. */
  public static Builder builder() {
    return new BuilderImpl();
  }

  /** What happened. */
  public String exceptionMessage() {
    return exceptionMessage;
  }

  /** Sets the members. */
  public interface Builder extends SdkPojo, IvsException.Builder {

    /** Sets what happened. */
    Builder exceptionMessage(String exceptionMessage);

    @Override
    ServiceUnavailableException build();
  }

  static final class BuilderImpl extends IvsException.BuilderImpl
      implements Builder, Members.Holder {

    private final Members members = new Members();

    @Override
    public Builder exceptionMessage(String exceptionMessage) {
      members.put("exceptionMessage", exceptionMessage);
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
    public ServiceUnavailableException build() {
      return new ServiceUnavailableException(this);
    }
  }
}
