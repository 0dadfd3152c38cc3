package io.github.fakeivs;

import io.github.fakeivs.http.IvsEndpoint;
import io.github.fakeivs.http.SdkClientRouting;
import io.github.fakeivs.internal.client.DelayedResponses;
import io.github.fakeivs.internal.endpoint.LoopbackEndpoint;
import io.github.fakeivs.internal.http.InProcessAsyncHttpClient;
import io.github.fakeivs.internal.http.InProcessHttpClient;
import io.github.fakeivs.internal.http.RestJsonService;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsAsyncClientBuilder;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** Access to a fake by HTTP. Keeps its classes from being loaded by tests that do not use it. */
record HttpAccess(Region region, RestJsonService service, DelayedResponses delayedResponses) {

  SdkHttpClient httpClient() {
    return new InProcessHttpClient(service, delayedResponses);
  }

  SdkAsyncHttpClient asyncHttpClient() {
    return new InProcessAsyncHttpClient(service, delayedResponses);
  }

  IvsClientBuilder clientBuilder() {
    return IvsClient.builder()
        .region(region)
        .credentialsProvider(credentials())
        .httpClient(httpClient());
  }

  IvsAsyncClientBuilder asyncClientBuilder() {
    return IvsAsyncClient.builder()
        .region(region)
        .credentialsProvider(credentials())
        .httpClient(asyncHttpClient());
  }

  private static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));
  }

  SdkClientRouting routeSdkClients() {
    return SdkClientRouting.open(httpClient(), asyncHttpClient(), region);
  }

  IvsEndpoint startEndpoint(int port) {
    return LoopbackEndpoint.start(service, delayedResponses, port);
  }
}
