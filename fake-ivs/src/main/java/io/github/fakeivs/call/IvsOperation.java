package io.github.fakeivs.call;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * An operation of Amazon IVS, with its HTTP binding and its default call rate.
 *
 * <p>There is one constant for each of the 35 operations of {@code IvsClient} in SDK 2.40.2.
 * Source: the service model, API version 2020-07-14.
 *
 * @since 0.1.0
 */
public enum IvsOperation {
  /** Gets up to 50 channels. */
  BATCH_GET_CHANNEL(Status.OK, 5),
  /** Gets up to 50 stream keys. */
  BATCH_GET_STREAM_KEY(Status.OK, 5),
  /** Revokes viewer sessions of up to 20 viewers. */
  BATCH_START_VIEWER_SESSION_REVOCATION(Status.OK, 2),
  /** Creates a channel with a stream key. */
  CREATE_CHANNEL(Status.OK, 5),
  /** Creates a playback restriction policy. */
  CREATE_PLAYBACK_RESTRICTION_POLICY(Status.OK, 5),
  /** Creates a recording configuration. */
  CREATE_RECORDING_CONFIGURATION(Status.OK, 3),
  /** Creates a stream key for a channel that has none. */
  CREATE_STREAM_KEY(Status.OK, 5),
  /** Deletes a channel and its stream keys. */
  DELETE_CHANNEL(Status.NO_CONTENT, 5),
  /** Deletes a playback key pair. */
  DELETE_PLAYBACK_KEY_PAIR(Status.OK, 3),
  /** Deletes a playback restriction policy. */
  DELETE_PLAYBACK_RESTRICTION_POLICY(Status.NO_CONTENT, 5),
  /** Deletes a recording configuration. */
  DELETE_RECORDING_CONFIGURATION(Status.NO_CONTENT, 3),
  /** Deletes a stream key. */
  DELETE_STREAM_KEY(Status.NO_CONTENT, 5),
  /** Gets a channel. */
  GET_CHANNEL(Status.OK, 5),
  /** Gets a playback key pair. */
  GET_PLAYBACK_KEY_PAIR(Status.OK, 3),
  /** Gets a playback restriction policy. */
  GET_PLAYBACK_RESTRICTION_POLICY(Status.OK, 5),
  /** Gets a recording configuration. */
  GET_RECORDING_CONFIGURATION(Status.OK, 3),
  /** Gets the live stream of a channel. */
  GET_STREAM(Status.OK, 5),
  /** Gets a stream key, including its value. */
  GET_STREAM_KEY(Status.OK, 5),
  /** Gets a current or past stream session. */
  GET_STREAM_SESSION(Status.OK, 5),
  /** Imports the public key of a playback key pair. */
  IMPORT_PLAYBACK_KEY_PAIR(Status.OK, 3),
  /** Lists channels. */
  LIST_CHANNELS(Status.OK, 5),
  /** Lists playback key pairs. */
  LIST_PLAYBACK_KEY_PAIRS(Status.OK, 3),
  /** Lists playback restriction policies. */
  LIST_PLAYBACK_RESTRICTION_POLICIES(Status.OK, 5),
  /** Lists recording configurations. */
  LIST_RECORDING_CONFIGURATIONS(Status.OK, 3),
  /** Lists the stream keys of a channel. */
  LIST_STREAM_KEYS(Status.OK, 5),
  /** Lists the stream sessions of a channel. */
  LIST_STREAM_SESSIONS(Status.OK, 5),
  /** Lists the live streams. */
  LIST_STREAMS(Status.OK, 5),
  /** Lists the tags of a resource. */
  LIST_TAGS_FOR_RESOURCE(SdkHttpMethod.GET, 10),
  /** Inserts metadata into a live stream. */
  PUT_METADATA(Status.NO_CONTENT, 5),
  /** Revokes viewer sessions of one viewer. */
  START_VIEWER_SESSION_REVOCATION(Status.OK, 10),
  /** Stops a live stream. */
  STOP_STREAM(Status.OK, 5),
  /** Adds tags to a resource. */
  TAG_RESOURCE(SdkHttpMethod.POST, 10),
  /** Removes tags from a resource. */
  UNTAG_RESOURCE(SdkHttpMethod.DELETE, 10),
  /** Updates a channel that is not live. */
  UPDATE_CHANNEL(Status.OK, 5),
  /** Updates a playback restriction policy. */
  UPDATE_PLAYBACK_RESTRICTION_POLICY(Status.OK, 5);

  private static final String TAGS_PATH = "/tags/{resourceArn}";
  private static final String TAGS_PATH_PATTERN = "/tags/[^/]+";

  private final String operationName;
  private final SdkHttpMethod httpMethod;
  private final String path;
  private final int successStatus;
  private final int callsPerSecond;

  IvsOperation(int successStatus, int callsPerSecond) {
    this.operationName = inCamelCase(name());
    this.httpMethod = SdkHttpMethod.POST;
    this.path = "/" + operationName;
    this.successStatus = successStatus;
    this.callsPerSecond = callsPerSecond;
  }

  /** A tag operation. Only these have a path parameter and an HTTP method other than POST. */
  IvsOperation(SdkHttpMethod httpMethod, int callsPerSecond) {
    this.operationName = inCamelCase(name());
    this.httpMethod = httpMethod;
    this.path = TAGS_PATH;
    this.successStatus = Status.OK;
    this.callsPerSecond = callsPerSecond;
  }

  private static String inCamelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /**
   * Returns the operation with the given name.
   *
   * @param operationName a name in the service model, such as {@code CreateChannel}
   * @return the operation, or empty if no operation has this name
   */
  public static Optional<IvsOperation> named(String operationName) {
    Objects.requireNonNull(operationName, "operationName");
    return Stream.of(values())
        .filter(operation -> operation.operationName.equals(operationName))
        .findFirst();
  }

  /**
   * Returns the operation that an HTTP request calls.
   *
   * @param httpMethod the method of the request
   * @param path the encoded path of the request, beginning with a slash
   * @return the operation, or empty if the service has none with this method and path
   */
  public static Optional<IvsOperation> at(SdkHttpMethod httpMethod, String path) {
    Objects.requireNonNull(httpMethod, "httpMethod");
    Objects.requireNonNull(path, "path");
    return Stream.of(values())
        .filter(operation -> operation.httpMethod == httpMethod && operation.isAt(path))
        .findFirst();
  }

  private boolean isAt(String sent) {
    return path.equals(TAGS_PATH) ? sent.matches(TAGS_PATH_PATTERN) : path.equals(sent);
  }

  /** {@return the name of the operation in the service model, such as {@code CreateChannel}} */
  public String operationName() {
    return operationName;
  }

  /**
   * Returns the SDK's request class of this operation.
   *
   * @return the class; no two operations share one
   * @throws UnsupportedOperationException if the SDK on the class path does not have this operation
   */
  public Class<? extends IvsRequest> requestType() {
    // Looked up by name, since class literals would load all 35 request types on first use.
    String type = IvsRequest.class.getPackageName() + "." + operationName + "Request";
    try {
      return Class.forName(type, false, IvsRequest.class.getClassLoader())
          .asSubclass(IvsRequest.class);
    } catch (ClassNotFoundException e) {
      throw new UnsupportedOperationException(
          "The AWS SDK on the class path does not have "
              + operationName
              + ": use a newer version of the module ivs.",
          e);
    }
  }

  /** {@return the HTTP method of this operation; POST for all but two tag operations} */
  public SdkHttpMethod httpMethod() {
    return httpMethod;
  }

  /**
   * Returns the HTTP path of this operation.
   *
   * @return the path, beginning with a slash; the tag operations have {@code {resourceArn}} in it,
   *     which a request fills in
   */
  public String path() {
    return path;
  }

  /** {@return the HTTP status of a successful call: 200, or 204 if the response has no body} */
  public int successStatus() {
    return successStatus;
  }

  /**
   * Returns how many calls of this operation the service accepts per second. The rate of
   * PutMetadata applies to each channel, all others to the account.
   *
   * <p>Source: the service quotas page of the IVS user guide.
   *
   * @return the number of calls, from 2 to 10
   */
  public int callsPerSecond() {
    return callsPerSecond;
  }

  /**
   * Returns the name of the operation in the service model.
   *
   * @return the name, such as {@code CreateChannel}
   */
  @Override
  public String toString() {
    return operationName;
  }

  private static final class Status {
    static final int OK = 200;
    static final int NO_CONTENT = 204;
  }
}
