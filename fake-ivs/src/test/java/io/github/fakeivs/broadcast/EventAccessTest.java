package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.event.StreamHealthChange;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.IngestProtocol;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a test asks of events and of the streams of a channel. */
class EventAccessTest {

  private final FakeIvs fake = FakeIvs.create();
  private final String arn = fake.client().createChannel(c -> c.name("lobby")).channel().arn();

  @Test
  void everyEvent_tellsChannelAndStream() {
    Broadcast broadcast = fake.goLive(arn).starve();

    assertThat(fake.events())
        .hasSize(3)
        .extracting(IvsEvent::channelArn, IvsEvent::channelName, IvsEvent::streamId)
        .containsOnly(tuple(arn, "lobby", broadcast.streamId()));
  }

  @Test
  void anEventOfTheAccount_hasNeitherChannelNorStream() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 10));
    fake.goLive(arn).viewers(11);

    LimitBreach breach = fake.events(LimitBreach.class).get(0);
    assertThat(breach.channelArn()).isNull();
    assertThat(breach.channelName()).isNull();
    assertThat(breach.streamId()).isNull();
  }

  @Test
  void events_ofAType_areThoseAlone() {
    fake.goLive(arn).starve().recover();

    assertThat(fake.events(StreamHealthChange.class))
        .extracting(StreamHealthChange::name)
        .containsExactly("Starvation Start", "Starvation End");
    assertThat(fake.events(StreamStateChange.class)).hasSize(2);
    assertThat(fake.events(IvsEvent.class)).isEqualTo(fake.events());
  }

  @Test
  void broadcasts_ofAChannel_areAllThatWereLive_newestFirst() {
    Broadcast first = fake.goLive(arn);
    first.disconnect();
    fake.goLive(fake.client().createChannel(c -> {}).channel().arn());
    Assertions.catchThrowable(
        () -> fake.goLive(arn, Encoder.builder().protocol(IngestProtocol.RTMP).build()));
    Broadcast second = fake.goLive(arn);

    assertThat(fake.broadcasts(arn)).containsExactly(second, first);
    assertThat(fake.broadcasts(arn).get(1).isLive()).isFalse();
    assertThat(fake.broadcasts(arn + "x")).isEmpty();
  }

  @Test
  void eventDelay_ofTheBuilder_isWhereAResetGoesBackTo() {
    FakeIvs late = FakeIvs.builder().eventDelay(Duration.ofSeconds(5)).build();
    late.clock().freeze();
    late.eventDelivery().delay(Duration.ZERO);
    late.reset();
    late.clock().freeze();
    StringBuilder told = new StringBuilder();
    late.onEvent(event -> told.append(event.name()));
    late.goLive(late.client().createChannel(c -> {}).channel().arn());

    assertThat(told).isEmpty();
    late.clock().advance(Duration.ofSeconds(5));
    assertThat(told).hasToString("Session CreatedStream Start");
  }
}
