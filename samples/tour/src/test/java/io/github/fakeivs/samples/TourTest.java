package io.github.fakeivs.samples;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.Baseline;
import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** The examples of the README, which {@link ReadmeTest} holds against it. */
class TourTest {

  @WithFakeIvs(clock = "2029-12-31T00:00:00Z")
  @Nested
  class WithAChannel {

    private String arn = "";

    @BeforeEach
    void createChannel(FakeIvs fake) {
      arn = fake.putChannel("arn:aws:ivs:us-east-1:123456789012:channel/lobby").arn();
    }

    @Test
    void streams(FakeIvs fake) {
      Broadcast broadcast = fake.goLive(arn, Encoder.obs720p60());
      broadcast.viewers(120).starve();
      fake.clock().advance(Duration.ofSeconds(30));

      assertThat(broadcast.isLive()).isFalse();
      assertThat(fake.events())
          .extracting(IvsEvent::name)
          .containsExactly(
              "Session Created", "Stream Start", "Starvation Start", "Stream End", "Session Ended");
    }

    @Test
    void events(FakeIvs fake) {
      List<String> received = new ArrayList<>();
      fake.onEvent(event -> received.add(event.toJson()));

      fake.goLive(arn);

      assertThat(received.get(1)).contains("\"detail-type\":\"IVS Stream State Change\"");
    }

    @Test
    void time(FakeIvs fake) {
      fake.clock().set(Instant.parse("2030-01-01T00:00:00Z"));
      fake.goLive(arn);
      fake.clock().advance(Duration.ofHours(48));

      assertThat(fake.broadcasts()).isEmpty();
    }

    @Test
    void faults(IvsClient ivs, FakeIvs fake) {
      fake.faults().on(IvsOperation.GET_STREAM).times(2).fail(Fault.throttling());
      fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());
      fake.faults()
          .on(ListStreamsRequest.class, request -> request.maxResults() == null)
          .describedAs("the first look")
          .fail(new IOException("mine"));

      assertThatThrownBy(() -> ivs.getStream(s -> s.channelArn(arn)))
          .isInstanceOf(ThrottlingException.class);
      assertThat(fake.faults().unused()).hasSize(2);
    }

    @Test
    void theSdksOwnClient(IvsClient ivs, FakeIvs fake) {
      fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

      try (IvsClient real = fake.clientBuilder().build()) {
        real.createChannel(c -> c.name("lobby"));
      }

      assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels()).hasSize(2);
    }

    @Test
    void calls(IvsClient ivs, FakeIvs fake) {
      ivs.createChannel(c -> c.name("lobby"));

      assertThat(fake.calls().requests(CreateChannelRequest.class))
          .containsExactly(CreateChannelRequest.builder().name("lobby").build());
    }

    @Test
    void assertions(IvsClient ivs, FakeIvs fake) {
      fake.goLive(arn).viewers(120);
      ivs.createChannel(c -> c.name("hall"));

      assertThat(fake).channel(arn).isLive().hasViewers(120);
      assertThat(fake)
          .channel(arn)
          .events()
          .containsExactlyInOrder("Session Created", "Stream Start");
      assertThat(fake).received(CreateChannelRequest.class).with(r -> r.name("hall")).once();
      assertThat(ivs.getChannel(c -> c.arn(arn))).hasSameMembersAs(ivs.getChannel(c -> c.arn(arn)));
    }
  }

  @Test
  void withoutJUnit() {
    FakeIvs fake =
        FakeIvs.builder()
            .region(Region.EU_WEST_1)
            .quotas(Quotas.defaults().with(Quota.CHANNELS, 2))
            .build();
    IvsClient ivs = fake.client();
    IvsAsyncClient async = fake.asyncClient();

    ivs.createChannel(c -> c.name("lobby"));
    assertThat(async.listChannels(l -> l.filterByName("lobby")).join().channels()).hasSize(1);
  }

  @Test
  void withoutJUnitAndStrict() {
    FakeIvs fake = FakeIvs.create();
    String arn = fake.client().createChannel(c -> {}).channel().arn();

    Baseline baseline = fake.baseline(); // once, after the common preparations
    fake.goLive(arn).disconnect();
    baseline.verifyNothingLeft(); // after each test
    baseline.restore();

    assertThat(fake.events()).isEmpty();
  }

  @Test
  void mirrorsAChannel(
      @WithFakeIvs(region = "us-east-1") IvsClient east,
      @WithFakeIvs(region = "us-west-2") IvsClient west,
      @WithFakeIvs @LiveChannel(name = "lobby", viewers = 3) Channel lobby) {
    assertThat(lobby.name()).isEqualTo("lobby");
    assertThat(east.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
    assertThat(west.serviceClientConfiguration().region()).isEqualTo(Region.US_WEST_2);
  }
}
