package io.github.fakeivs.internal.client;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Status and headers of a response, in both forms that the SDK exposes: as an HTTP response without
 * body, and as response metadata.
 *
 * @param status the HTTP status
 * @param headers the headers, one value each
 * @param requestId the request id, which is also a header
 */
record ResponseHead(int status, Map<String, String> headers, String requestId) {

  private static final String REQUEST_ID = "x-amzn-RequestId";
  private static final String ERROR_TYPE = "x-amzn-ErrorType";
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";

  static ResponseHead success(int status, String requestId) {
    return new ResponseHead(status, Map.of(REQUEST_ID, requestId, CONTENT_TYPE, JSON), requestId);
  }

  static ResponseHead failure(int status, String errorCode, String requestId) {
    return new ResponseHead(
        status,
        Map.of(REQUEST_ID, requestId, CONTENT_TYPE, JSON, ERROR_TYPE, errorCode),
        requestId);
  }

  SdkHttpResponse httpResponse() {
    SdkHttpFullResponse.Builder response = SdkHttpFullResponse.builder().statusCode(status);
    headers.forEach(response::putHeader);
    return response.build();
  }

  /** Fills the map in the order of the SDK, since its toString() shows it. */
  AwsResponseMetadata metadata() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(AwsHeader.AWS_REQUEST_ID, requestId);
    metadata.putAll(headers);
    return DefaultAwsResponseMetadata.create(metadata);
  }
}
