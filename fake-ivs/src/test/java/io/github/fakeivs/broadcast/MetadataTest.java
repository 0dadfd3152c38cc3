package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.TimedMetadata;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** What PutMetadata leaves in a stream. No more than five at one time: that is the call rate. */
class MetadataTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.channel();

  @Test
  void metadata_isKeptInOrderWithItsTimes() {
    Broadcast broadcast = fake.goLive(arn);
    put("goal");
    put("goal");
    fixture.pass(Duration.ofSeconds(9));
    put("{\"äöü\": \"\uD83D\uDC4D\"}");

    assertThat(broadcast.metadata())
        .extracting(TimedMetadata::time, TimedMetadata::payload)
        .containsExactly(
            tuple(BroadcastFixture.START, "goal"),
            tuple(BroadcastFixture.START, "goal"),
            tuple(BroadcastFixture.START.plusSeconds(9), "{\"äöü\": \"\uD83D\uDC4D\"}"));
  }

  @Test
  void metadata_belongsToTheStreamThatItWasPutInto() {
    Broadcast first = fake.goLive(arn);
    put("first");
    first.disconnect();
    Broadcast second = fake.goLive(arn);
    put("second");
    Broadcast other = fake.goLive(fixture.channel());

    assertThat(payloads(first)).containsExactly("first");
    assertThat(payloads(second)).containsExactly("second");
    assertThat(other.metadata()).isEmpty();
  }

  @Test
  void metadata_staysWithTheStreamThroughATakeover() {
    Broadcast broadcast = fake.goLive(arn);
    put("before");
    fake.goLive(arn, Encoder.builder().priority(1).build());
    put("after");

    assertThat(payloads(broadcast)).containsExactly("before", "after");
  }

  @Test
  void metadata_isASnapshot() {
    Broadcast broadcast = fake.goLive(arn);
    List<TimedMetadata> before = broadcast.metadata();
    put("goal");

    assertThat(before).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> broadcast.metadata().clear());
  }

  @Test
  void metadata_isDeletedWithTheSessionOfItsStream() {
    Broadcast broadcast = fake.goLive(arn);
    put("goal");
    broadcast.disconnect();
    Broadcast later = fake.goLive(arn);
    put("later");

    fixture.pass(Duration.ofDays(60));

    assertThat(broadcast.metadata()).isEmpty();
    assertThat(payloads(later)).containsExactly("later");
  }

  @Test
  void metadataThatIsRefused_isNotKept() {
    Broadcast broadcast = fake.goLive(arn);

    assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> put("x".repeat(1025)));
    assertThat(broadcast.metadata()).isEmpty();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: the types of events")
  void metadata_causesNoEvent() {
    fake.goLive(arn);
    put("goal");

    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void metadata_isShownByTimeAndPayload() {
    Broadcast broadcast = fake.goLive(arn);
    put("goal!");

    assertThat(broadcast.metadata().get(0))
        .hasToString("TimedMetadata[%s, goal!]", BroadcastFixture.START);
  }

  private void put(String metadata) {
    fixture.ivs.putMetadata(m -> m.channelArn(arn).metadata(metadata));
  }

  private static List<String> payloads(Broadcast broadcast) {
    return broadcast.metadata().stream().map(TimedMetadata::payload).toList();
  }
}
