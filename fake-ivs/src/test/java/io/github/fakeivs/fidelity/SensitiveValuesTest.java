package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;

/** What the model marks as sensitive stays out of every message. */
class SensitiveValuesTest {

  private static final ServiceModel MODEL = ServiceModel.get();
  private static final PopulatedFake POPULATED = PopulatedFake.create();
  private static final String SECRET = "the-winner-is";

  @Test
  void metadata_isTheOneSensitiveMemberOfRequests() {
    assertThat(
            MODEL.requestStructures().stream()
                .flatMap(structure -> structure.members().stream())
                .map(member -> MODEL.shape(member.shape()))
                .filter(Shape::sensitive))
        .extracting(Shape::name)
        .containsExactly("StreamMetadata");
  }

  static Stream<PutMetadataRequest> refusedRequests() {
    PutMetadataRequest request = PutMetadataRequest.builder().metadata(SECRET).build();
    return Stream.of(
        request,
        request.toBuilder().channelArn("lobby").build(),
        request.toBuilder().channelArn(POPULATED.idleChannel()).build(),
        request.toBuilder().channelArn(POPULATED.idleChannel() + "X").build(),
        request.toBuilder().channelArn("arn:aws:ivs:us-east-1:210987654321:channel/a").build(),
        request.toBuilder().metadata(SECRET.repeat(100)).channelArn("lobby").build(),
        request.toBuilder()
            .metadata(SECRET.repeat(100))
            .channelArn(POPULATED.liveChannel())
            .build());
  }

  @ParameterizedTest
  @MethodSource("refusedRequests")
  void refusal_doesNotTellTheMetadata(PutMetadataRequest request) {
    IvsException refusal =
        catchThrowableOfType(IvsException.class, () -> POPULATED.client().putMetadata(request));

    assertThat(refusal).isNotNull();
    assertThat(refusal.toString()).isNotBlank().doesNotContain(SECRET);
    assertThat(refusal.awsErrorDetails().toString()).doesNotContain(SECRET);
    assertThat(refusal.awsErrorDetails().rawResponse().asUtf8String()).doesNotContain(SECRET);
  }
}
