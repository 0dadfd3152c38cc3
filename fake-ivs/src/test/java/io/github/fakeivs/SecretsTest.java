package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.stream.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Stream keys, passphrases and metadata stay out of all that a reader, or a log, gets to see; only
 * timed metadata tells its payload to the test that asks for it.
 */
class SecretsTest {

  private static final String METADATA = "the-winner-is-number-seven";

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final CreateChannelResponse created = ivs.createChannel(c -> c.name("lobby"));
  private final String channelArn = created.channel().arn();
  private final List<Object> seen = new ArrayList<>();

  private Stream<String> secrets() {
    return Stream.of(created.streamKey().value(), created.channel().srt().passphrase(), METADATA);
  }

  @Test
  void callsThatCarryThem_doNotTellThem() {
    fake.goLive(channelArn);
    ivs.getChannel(c -> c.arn(channelArn));
    ivs.updateChannel(c -> c.arn(ivs.createChannel(n -> {}).channel().arn()).name("hall"));
    ivs.batchGetChannel(c -> c.arns(channelArn));
    ivs.getStreamKey(k -> k.arn(created.streamKey().arn()));
    ivs.batchGetStreamKey(k -> k.arns(created.streamKey().arn()));
    ivs.putMetadata(m -> m.channelArn(channelArn).metadata(METADATA));
    ivs.getStreamSession(s -> s.channelArn(channelArn));

    fake.calls().forEach(seen::add);
    seen.add(fake.describe());

    assertThat(seen).hasSize(10);
    assertNothingTold();
  }

  @Test
  void describe_doesNotTellThem_whateverTheCallsCameTo() {
    fake.faults().on(IvsOperation.PUT_METADATA).fail(Fault.throttling());
    fake.faults().on(IvsOperation.PUT_METADATA).times(2).afterwards().fail(Fault.accessDenied());
    for (int attempt = 0; attempt < 4; attempt++) {
      seen.add(catchThrowable(() -> putMetadata(METADATA)));
    }
    seen.add(catchThrowable(() -> putMetadata(METADATA.repeat(1_000))));
    seen.add(fake.describe());

    assertThat(seen).doesNotContainNull();
    assertNothingTold();
  }

  @Test
  void whatFaultsSee_doesNotTellThem() {
    FaultRule rule =
        fake.faults()
            .on(IvsOperation.PUT_METADATA)
            .when(request -> seen.add(request))
            .fail(
                (FaultyCall call) -> {
                  seen.add(call.request());
                  return new ArithmeticException();
                });

    catchThrowable(() -> putMetadata(METADATA));
    seen.add(rule);

    assertThat(seen).hasSize(3);
    assertNothingTold();
  }

  @Test
  void broadcastsAndTheirEvents_doNotTellThem() {
    Broadcast broadcast = fake.connect(created.streamKey().value(), Encoder.obs1080p30());
    putMetadata(METADATA);
    seen.add(broadcast);
    seen.add(broadcast.encoder());
    seen.add(broadcast.session());
    fake.events().forEach(event -> seen.add(event + event.toJson()));
    broadcast.disconnect();
    seen.add(catchThrowable(broadcast::disconnect));
    seen.add(broadcast);

    assertThat(broadcast.metadata()).singleElement().extracting("payload").isEqualTo(METADATA);
    assertNothingTold();
  }

  @Test
  void refusedEncodersAndSeeds_doNotTellThem() {
    String value = created.streamKey().value();
    fake.goLive(channelArn);
    seen.add(catchThrowable(() -> fake.connect(value, Encoder.obs1080p30())));
    ivs.deleteStreamKey(k -> k.arn(created.streamKey().arn()));
    seen.add(catchThrowable(() -> fake.connect(value, Encoder.obs1080p30())));
    StreamKey.Builder seed = StreamKey.builder().value(value).channelArn(channelArn);
    seen.add(
        catchThrowable(() -> fake.putStreamKey(seed.arn("arn:aws:ivs:us-east-1:1:key").build())));

    assertThat(seen.get(0)).asString().contains("is live already");
    assertThat(seen.get(1)).asString().contains("No channel has this stream key");
    assertThat(seen.get(2)).asString().contains("is not the ARN of a stream-key");
    assertNothingTold();
  }

  private void putMetadata(String metadata) {
    ivs.putMetadata(m -> m.channelArn(channelArn).metadata(metadata));
  }

  private void assertNothingTold() {
    assertThat(seen).isNotEmpty();
    secrets()
        .forEach(
            secret -> {
              assertThat(secret).isNotBlank();
              assertThat(seen).extracting(String::valueOf).noneMatch(it -> it.contains(secret));
            });
  }
}
