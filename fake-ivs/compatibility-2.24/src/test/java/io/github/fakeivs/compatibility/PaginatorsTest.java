package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;

/** Pages, one after the other, by the SDK's own paginators. */
public class PaginatorsTest {

  private final FakeIvs fake = FakeIvs.create();

  @BeforeEach
  void createChannels() {
    IntStream.range(0, 5).forEach(i -> fake.client().createChannel(c -> c.name("channel-" + i)));
  }

  @Test
  void anIterable_hasAllPages() {
    assertThat(fake.client().listChannelsPaginator(l -> l.maxResults(2)))
        .flatExtracting(ListChannelsResponse::channels)
        .extracting(ChannelSummary::name)
        .containsExactly("channel-0", "channel-1", "channel-2", "channel-3", "channel-4");
    assertThatEachPageWasRecordedAsGiven();
  }

  @Test
  void aPublisher_hasAllPages() {
    List<ChannelSummary> channels = new ArrayList<>();

    fake.asyncClient()
        .listChannelsPaginator(l -> l.maxResults(2))
        .subscribe(page -> channels.addAll(page.channels()))
        .join();

    assertThat(channels).hasSize(5);
    assertThatEachPageWasRecordedAsGiven();
  }

  /** Paginators count themselves in the user agent, each version of the SDK in its own way. */
  private void assertThatEachPageWasRecordedAsGiven() {
    assertThat(fake.calls().requests(ListChannelsRequest.class))
        .hasSize(3)
        .allSatisfy(request -> assertThat(request.overrideConfiguration()).isEmpty());
  }
}
