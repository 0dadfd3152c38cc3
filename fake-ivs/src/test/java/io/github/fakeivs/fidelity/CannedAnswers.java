package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.CannedService.Answer;
import io.github.fakeivs.fidelity.ServiceModel.Operation;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** What the fake says, as the service would send it. */
public final class CannedAnswers {

  private CannedAnswers() {}

  public static Answer success(IvsRequest request, IvsResponse response) {
    Operation operation = Operation.of(request);
    String requestId = response.responseMetadata().requestId();
    return new Answer(
        operation.status(),
        Map.of("x-amzn-RequestId", requestId, "Content-Type", "application/json"),
        operation.status() == 204 ? "" : WireJson.write(response));
  }

  public static Answer failure(AwsServiceException exception) {
    return new Answer(
        exception.statusCode(),
        Map.of(
            "x-amzn-RequestId",
            exception.requestId(),
            "Content-Type",
            "application/json",
            "x-amzn-ErrorType",
            exception.awsErrorDetails().errorCode()),
        exception.awsErrorDetails().rawResponse().asUtf8String());
  }
}
