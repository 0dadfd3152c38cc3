package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Choice.CONSISTENCY;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

class ViewersTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.channel();

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 120, 3_000_000_000L, -1})
  @Evidence(source = MODEL, reference = "API reference, Stream: viewerCount")
  @Settles(CONSISTENCY)
  void viewers_areToldByGetStreamAndListStreams(long count) {
    Broadcast broadcast = fake.goLive(arn);

    assertThat(broadcast.viewers(7).viewers(count)).isSameAs(broadcast);

    assertThat(broadcast.viewers()).isEqualTo(count);
    assertThat(fixture.stream(arn).viewerCount()).isEqualTo(count);
    assertThat(fixture.ivs.listStreams(l -> {}).streams())
        .extracting(StreamSummary::viewerCount)
        .containsExactly(count);
  }

  @Test
  void viewers_ofFewerThanMinusOne_areRefused() {
    Broadcast broadcast = fake.goLive(fixture.channel()).viewers(3);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.viewers(-2))
        .withMessage(
            "The number of viewers is -2: give 0 or more, or -1 for a count that timed out.");
    assertThat(broadcast.viewers()).isEqualTo(3);
  }

  @Test
  void viewers_areNoneAfterTheEndAndInTheNextStream() {
    Broadcast broadcast = fake.goLive(arn).viewers(120);
    broadcast.disconnect();

    assertThat(broadcast.viewers()).isZero();
    assertThat(fake.goLive(arn).viewers()).isZero();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Concurrent Viewers")
  void concurrentViewers_areBreachedByTheViewersOfAllStreamsTogether() {
    fake.goLive(fixture.channel()).viewers(9_000);
    Broadcast second = fake.goLive(fixture.channel()).viewers(6_000);
    assertThat(breaches()).isEmpty();

    second.viewers(6_001);

    assertThat(breaches())
        .singleElement()
        .returns(15_000L, LimitBreach::limitValue)
        .returns(1L, LimitBreach::exceededBy)
        .returns("viewers", LimitBreach::limitUnit)
        .returns(List.of(), LimitBreach::resources)
        .returns(null, LimitBreach::channelArn)
        .returns(null, LimitBreach::channelName)
        .returns(null, LimitBreach::streamId)
        .returns(Optional.empty(), LimitBreach::stream);
  }

  @Test
  void concurrentViewers_areToldWhenTheLimitIsCrossedAndNotWhileBeyondIt() {
    Broadcast broadcast = fake.goLive(fixture.channel());

    broadcast.viewers(15_000).viewers(15_010).viewers(20_000).viewers(15_001);
    assertThat(breaches()).hasSize(1);

    broadcast.viewers(15_000).viewers(15_001);
    assertThat(breaches()).extracting(LimitBreach::exceededBy).containsExactly(10L, 1L);
  }

  @Test
  void concurrentViewers_ofAStreamThatEnded_noLongerCount() {
    Broadcast first = fake.goLive(fixture.channel()).viewers(15_000);
    Broadcast second = fake.goLive(fixture.channel());
    first.disconnect();

    second.viewers(15_000);

    assertThat(breaches()).isEmpty();
  }

  @Test
  void concurrentViewers_withACountThatTimedOut_areTheOthers() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 10));
    fake.goLive(fixture.channel()).viewers(-1);

    fake.goLive(fixture.channel()).viewers(11);

    assertThat(breaches()).extracting(LimitBreach::exceededBy).containsExactly(1L);
  }

  @Test
  void aBreachOfTheAccountsLimit_isNoErrorOfAStream() {
    fake.goLive(arn).viewers(15_001);

    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isFalse();
    assertThat(fixture.session(arn).truncatedEvents()).hasSize(2);
  }

  @Test
  void viewers_stayWhileTheStreamStarvesAndComesBack() {
    Broadcast broadcast = fake.goLive(arn).viewers(5).starve();
    fixture.pass(Duration.ofSeconds(29));
    broadcast.recover();

    assertThat(fixture.stream(arn).viewerCount()).isEqualTo(5);
  }

  private List<LimitBreach> breaches() {
    return fake.events(LimitBreach.class).stream()
        .filter(breach -> breach.name().equals("Concurrent Viewers"))
        .toList();
  }
}
