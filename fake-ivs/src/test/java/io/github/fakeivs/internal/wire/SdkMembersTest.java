package io.github.fakeivs.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

class SdkMembersTest {

  @Test
  void member_isTheValueThatIsSent() {
    assertThat(SdkMembers.member(ListChannelsRequest.builder().maxResults(7).build(), "maxResults"))
        .isEqualTo(7);
    assertThat(SdkMembers.member(BatchGetChannelRequest.builder().arns("a", "b").build(), "arns"))
        .isEqualTo(List.of("a", "b"));
  }

  @Test
  void member_thatIsUnset_isNull() {
    ListChannelsRequest request = ListChannelsRequest.builder().build();

    assertThat(SdkMembers.member(request, "maxResults")).isNull();
    assertThat(SdkMembers.member(request, "noSuchMember")).isNull();
  }

  @Test
  void member_thatIsAListOrMap_isSentOnlyWhereItWasSet() {
    assertThat(SdkMembers.member(BatchGetChannelRequest.builder().build(), "arns")).isNull();
    assertThat(SdkMembers.member(CreateChannelRequest.builder().build(), "tags")).isNull();

    assertThat(SdkMembers.member(BatchGetChannelRequest.builder().arns(List.of()).build(), "arns"))
        .isEqualTo(List.of());
    assertThat(SdkMembers.member(CreateChannelRequest.builder().tags(Map.of()).build(), "tags"))
        .isEqualTo(Map.of());
  }

  @Test
  void text_isEmptyWhereNothingIsSent() {
    ListChannelsRequest request =
        ListChannelsRequest.builder().filterByName("lobby").maxResults(7).build();

    assertThat(SdkMembers.text(request, "filterByName")).isEqualTo("lobby");
    assertThat(SdkMembers.text(request, "maxResults")).isEqualTo("7");
    assertThat(SdkMembers.text(request, "nextToken")).isEmpty();
    assertThat(SdkMembers.text(request, "noSuchMember")).isEmpty();
  }
}
