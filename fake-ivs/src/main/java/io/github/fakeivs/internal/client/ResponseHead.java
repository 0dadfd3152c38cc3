package io.github.fakeivs.internal.client;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param requestId the request id
 * @param errorCode the code of the error, or null if the call succeeded
 */
record ResponseHead(int status, String requestId, @Nullable String errorCode) {

  private static final String REQUEST_ID = "x-amzn-RequestId";
  private static final String ERROR_TYPE = "x-amzn-ErrorType";
  private static final String CONTENT_TYPE = "Content-Type";
  private static final String JSON = "application/json";

  static ResponseHead success(int status, String requestId) {
    return new ResponseHead(status, requestId, null);
  }

  static ResponseHead failure(int status, String errorCode, String requestId) {
    return new ResponseHead(status, requestId, errorCode);
  }

  /** Returns the HTTP response. Its headers are built only when read: few callers read them. */
  SdkHttpResponse httpResponse() {
    return new HttpResponseHead(this);
  }

  /** Returns the response as the SDK builds it. */
  SdkHttpFullResponse builtHttpResponse() {
    SdkHttpFullResponse.Builder response =
        SdkHttpFullResponse.builder()
            .statusCode(status)
            .putHeader(REQUEST_ID, requestId)
            .putHeader(CONTENT_TYPE, JSON);
    return (errorCode == null ? response : response.putHeader(ERROR_TYPE, errorCode)).build();
  }

  /** Returns the metadata, which are built only when read: few callers read them. */
  AwsResponseMetadata metadata() {
    return DefaultAwsResponseMetadata.create(
        new AbstractMap<>() {
          @Override
          public Set<Map.Entry<String, String>> entrySet() {
            return metadataByName().entrySet();
          }
        });
  }

  /** Has the order of the SDK, since its toString() shows it. */
  private Map<String, String> metadataByName() {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(AwsHeader.AWS_REQUEST_ID, requestId);
    metadata.put(REQUEST_ID, requestId);
    metadata.put(CONTENT_TYPE, JSON);
    if (errorCode != null) {
      metadata.put(ERROR_TYPE, errorCode);
    }
    return metadata;
  }
}
