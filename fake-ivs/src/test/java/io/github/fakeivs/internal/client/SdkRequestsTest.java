package io.github.fakeivs.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.call.IvsOperation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.ApiName;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;

class SdkRequestsTest {

  private static final ListChannelsRequest REQUEST =
      ListChannelsRequest.builder().maxResults(2).build();
  private static final ApiName PAGINATOR =
      ApiName.builder().name("sdk-metrics").version("PAGINATED").build();

  @Test
  void requireSendable_returnsTheRequest() {
    ListTagsForResourceRequest tags =
        ListTagsForResourceRequest.builder().resourceArn("arn").build();

    assertThat(SdkRequests.requireSendable(IvsOperation.LIST_CHANNELS, REQUEST)).isSameAs(REQUEST);
    assertThat(SdkRequests.requireSendable(IvsOperation.LIST_TAGS_FOR_RESOURCE, tags))
        .isSameAs(tags);
    assertThat(SdkRequests.isSendable(IvsOperation.LIST_TAGS_FOR_RESOURCE, tags)).isTrue();
  }

  @Test
  void timeout_isThatOfTheRequest() {
    Duration timeout = Duration.ofSeconds(3);

    assertThat(SdkRequests.timeout(REQUEST)).isNull();
    assertThat(SdkRequests.timeout(REQUEST.copy(r -> r.overrideConfiguration(o -> {})))).isNull();
    assertThat(
            SdkRequests.timeout(
                REQUEST.copy(r -> r.overrideConfiguration(o -> o.apiCallTimeout(timeout)))))
        .isEqualTo(timeout);
  }

  @Test
  void asGiven_isWithoutTheMarkOfAPaginator() {
    ListChannelsRequest marked =
        REQUEST.copy(r -> r.overrideConfiguration(o -> o.addApiName(PAGINATOR)));
    assertThat(marked).isNotEqualTo(REQUEST);

    assertThat(SdkRequests.asGiven(marked)).isEqualTo(REQUEST);
    assertThat(SdkRequests.asGiven(marked).overrideConfiguration()).isEmpty();
  }

  @Test
  void asGiven_leavesWhatTheCallerConfigured() {
    ListChannelsRequest configured =
        REQUEST.copy(
            r -> r.overrideConfiguration(o -> o.addApiName(PAGINATOR).putHeader("x-trace", "1")));
    ListChannelsRequest named =
        REQUEST.copy(
            r -> r.overrideConfiguration(o -> o.addApiName(n -> n.name("own").version("1"))));

    assertThat(SdkRequests.asGiven(REQUEST)).isSameAs(REQUEST);
    assertThat(SdkRequests.asGiven(configured)).isSameAs(configured);
    assertThat(SdkRequests.asGiven(named)).isSameAs(named);
  }
}
