package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fidelity.CannedService.Answer;
import io.github.fakeivs.fidelity.ServiceModel.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** What the SDK's real client sends, and what it refuses to send, against what the fake says. */
class RealClientRequestsTest {

  private static final PopulatedFake POPULATED = PopulatedFake.create();
  private static final Answer OK =
      new Answer(200, Map.of("Content-Type", "application/json"), "{}");

  private final CannedService service = new CannedService(OK);

  static Stream<IvsRequest> requests() {
    return SuccessfulRequests.ofTheModel(POPULATED);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void realClient_sendsEachOperationWhereIvsOperationSays(IvsRequest request) {
    IvsOperation operation = IvsOperation.named(Operation.of(request).name()).orElseThrow();

    SdkTypes.call(service.client(), request);

    assertThat(service.sent().method()).isEqualTo(operation.httpMethod());
    assertThat(service.sent().path()).isEqualTo(filledIn(operation.path(), request));
  }

  private static String filledIn(String path, IvsRequest request) {
    return request
        .getValueForField("resourceArn", String.class)
        .map(arn -> path.replace("{resourceArn}", URLEncoder.encode(arn, StandardCharsets.UTF_8)))
        .orElse(path);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void realClient_sendsTheMembersThatTheFakeLooksAt(IvsRequest request) {
    SdkTypes.call(service.client(), request);

    String body = service.sent().body();
    assertThat(WireJson.read(body.isEmpty() ? "{}" : body))
        .isEqualTo(WireJson.read(WireJson.write(request)));
  }

  @Test
  void realClient_sendsTagKeysInTheQuery() {
    List<String> keys = List.of("a", "b::c");

    service.client().untagResource(c -> c.resourceArn(POPULATED.idleChannel()).tagKeys(keys));

    assertThat(service.sent().query()).isEqualTo(Map.of("tagKeys", keys));
  }

  @Test
  void realClient_leavesOutTagsWithoutAValue() {
    Map<String, String> tags = new HashMap<>(Map.of("kept", ""));
    tags.put("dropped", null);

    service.client().createChannel(c -> c.tags(tags));

    assertThat(service.sent().body()).isEqualTo("{\"tags\":{\"kept\":\"\"}}");
  }

  @ParameterizedTest
  @EnumSource
  void nullRequest_isTheSameExceptionOfEitherClient(IvsOperation operation) {
    Throwable real = catchThrowable(() -> callWithNull(service.client(), operation));
    Throwable fake = catchThrowable(() -> callWithNull(FakeIvsClient.create(), operation));

    assertThat(real).isInstanceOf(NullPointerException.class);
    assertThat(fake).hasSameClassAs(real);
    assertThat(service.sent()).isNull();
  }

  private static void callWithNull(IvsClient client, IvsOperation operation) {
    SdkTypes.call(client, operation.requestType(), null);
  }

  static Stream<Operation> operationsWithAPath() {
    return ServiceModel.get().operations().stream().filter(it -> it.uri().contains("{"));
  }

  @ParameterizedTest
  @MethodSource("operationsWithAPath")
  void nullArn_isTheSameExceptionOfEitherClient(Operation operation) {
    assertSameRefusal(Requests.build(operation, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("operationsWithAPath")
  void emptyArn_isTheSameExceptionOfEitherClient(Operation operation) {
    assertSameRefusal(Requests.build(operation, Map.of("resourceArn", "")));
  }

  private void assertSameRefusal(IvsRequest request) {
    SdkClientException real = refusal(service.client(), request);
    SdkClientException fake = refusal(FakeIvsClient.create(), request);

    assertThat(fake)
        .hasSameClassAs(real)
        .hasMessage(real.getMessage())
        .hasToString(real.toString());
    assertThat(fake.getCause())
        .hasSameClassAs(real.getCause())
        .hasMessage(real.getCause().getMessage());
    assertThat(fake.retryable()).isEqualTo(real.retryable());
    assertThat(fake.getSuppressed()).hasSameSizeAs(real.getSuppressed());
    assertThat(service.sent()).isNull();
  }

  private static SdkClientException refusal(IvsClient client, IvsRequest request) {
    SdkClientException refusal =
        catchThrowableOfType(SdkClientException.class, () -> SdkTypes.call(client, request));
    assertThat(refusal).as("the refusal of %s", client.getClass()).isNotNull();
    return refusal;
  }
}
