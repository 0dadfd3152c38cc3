package software.amazon.awssdk.services.ivs;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.services.ivs.model.CreateAdConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.CreateAdConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.paginators.ListChannelsPublisher;

/** An asynchronous client with an operation more: CreateAdConfiguration. */
public interface IvsAsyncClient extends AwsClient {

  /** The name of the service. */
  String SERVICE_NAME = "ivs";

  /** An operation that the fake does not have. */
  default CompletableFuture<CreateAdConfigurationResponse> createAdConfiguration(
      CreateAdConfigurationRequest createAdConfigurationRequest) {
    throw new UnsupportedOperationException();
  }

  /** Builds the request and calls {@link #createAdConfiguration(CreateAdConfigurationRequest)}. */
  default CompletableFuture<CreateAdConfigurationResponse> createAdConfiguration(
      Consumer<CreateAdConfigurationRequest.Builder> createAdConfigurationRequest) {
    return createAdConfiguration(
        CreateAdConfigurationRequest.builder().applyMutation(createAdConfigurationRequest).build());
  }

  /** An operation that the fake has. */
  default CompletableFuture<ListChannelsResponse> listChannels(
      ListChannelsRequest listChannelsRequest) {
    throw new UnsupportedOperationException();
  }

  /** Builds the request and calls {@link #listChannels(ListChannelsRequest)}. */
  default CompletableFuture<ListChannelsResponse> listChannels(
      Consumer<ListChannelsRequest.Builder> listChannelsRequest) {
    return listChannels(ListChannelsRequest.builder().applyMutation(listChannelsRequest).build());
  }

  /** Calls {@link #listChannels(ListChannelsRequest)} for one page after the other. */
  default ListChannelsPublisher listChannelsPaginator(ListChannelsRequest listChannelsRequest) {
    return new ListChannelsPublisher(this, listChannelsRequest);
  }
}
