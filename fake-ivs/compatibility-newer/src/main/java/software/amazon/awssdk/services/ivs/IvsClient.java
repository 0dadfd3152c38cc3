package software.amazon.awssdk.services.ivs;

import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.services.ivs.model.CreateAdConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.CreateAdConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.paginators.ListChannelsIterable;

/** A client with an operation more: CreateAdConfiguration. */
public interface IvsClient extends AwsClient {

  /** The name of the service. */
  String SERVICE_NAME = "ivs";

  /** An operation that the fake does not have. */
  default CreateAdConfigurationResponse createAdConfiguration(
      CreateAdConfigurationRequest createAdConfigurationRequest) {
    throw new UnsupportedOperationException();
  }

  /** Builds the request and calls {@link #createAdConfiguration(CreateAdConfigurationRequest)}. */
  default CreateAdConfigurationResponse createAdConfiguration(
      Consumer<CreateAdConfigurationRequest.Builder> createAdConfigurationRequest) {
    return createAdConfiguration(
        CreateAdConfigurationRequest.builder().applyMutation(createAdConfigurationRequest).build());
  }

  /** An operation that the fake has. */
  default CreateChannelResponse createChannel(CreateChannelRequest createChannelRequest) {
    throw new UnsupportedOperationException();
  }

  /** Builds the request and calls {@link #createChannel(CreateChannelRequest)}. */
  default CreateChannelResponse createChannel(
      Consumer<CreateChannelRequest.Builder> createChannelRequest) {
    return createChannel(
        CreateChannelRequest.builder().applyMutation(createChannelRequest).build());
  }

  /** An operation that the fake has. */
  default ListChannelsResponse listChannels(ListChannelsRequest listChannelsRequest) {
    throw new UnsupportedOperationException();
  }

  /** Builds the request and calls {@link #listChannels(ListChannelsRequest)}. */
  default ListChannelsResponse listChannels(
      Consumer<ListChannelsRequest.Builder> listChannelsRequest) {
    return listChannels(ListChannelsRequest.builder().applyMutation(listChannelsRequest).build());
  }

  /** Calls {@link #listChannels(ListChannelsRequest)} for one page after the other. */
  default ListChannelsIterable listChannelsPaginator(ListChannelsRequest listChannelsRequest) {
    return new ListChannelsIterable(this, listChannelsRequest);
  }
}
