package software.amazon.awssdk.services.ivs.model;

/** The response of an operation that the fake does not have; nobody ever builds one here. */
public abstract class CreateAdConfigurationResponse extends IvsResponse {

  protected CreateAdConfigurationResponse(IvsResponse.Builder builder) {
    super(builder);
  }
}
