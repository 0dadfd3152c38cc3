package io.github.fakeivs.compatibility.newer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.ivs.model.CreateAdConfigurationRequest;
import software.amazon.awssdk.utils.StringInputStream;

/** What the SDK's own client sends to the fake by HTTP, and the fake does not know. */
class OverHttpTest {

  private final FakeIvs fake = FakeIvs.create();

  @Test
  void anOperation_failsByNameAndIsRecorded() {
    assertThatThrownBy(requestFor("/CreateAdConfiguration", "{\"name\":\"ads\"}")::call)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("does not support CreateAdConfiguration, an operation of");

    assertThat(fake.calls())
        .extracting(RecordedCall::operationName)
        .containsExactly("CreateAdConfiguration");
    assertThat(fake.calls().requests(CreateAdConfigurationRequest.class))
        .extracting(CreateAdConfigurationRequest::name)
        .containsExactly("ads");
  }

  @Test
  void aPathThatIsNoOperation_failsAndIsNotRecorded() {
    assertThatThrownBy(requestFor("/Ivs", "{}")::call)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("does not support POST /Ivs");

    assertThat(fake.calls().size()).isZero();
  }

  @Test
  void aMember_isRefusedByName() {
    assertThatThrownBy(
            requestFor("/ListChannels", "{\"filterByAdConfigurationArn\":\"arn:aws:ivs:…\"}")::call)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("ListChannels was called with filterByAdConfigurationArn");

    assertThat(fake.calls().of(IvsOperation.LIST_CHANNELS)).hasSize(1);
  }

  private ExecutableHttpRequest requestFor(String path, String body) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .protocol("https")
            .host("ivs.us-east-1.amazonaws.com")
            .encodedPath(path)
            .build();
    return fake.httpClient()
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(() -> new StringInputStream(body))
                .build());
  }
}
