package io.github.fakeivs.internal.error;

import io.github.fakeivs.call.IvsOperation;

/**
 * The service's no, before it has become an answer: which error, and the text.
 *
 * <p>Thrown wherever a rule is broken, and turned into the SDK's exception in one place, where the
 * request id is known. A batch operation catches it instead and reports it as an item. Carries no
 * stack trace: the exception that the caller sees has its own.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ServiceError error;

  private Refusal(ServiceError error, String text) {
    super(text, null, false, false);
    this.error = error;
  }

  public static Refusal of(ServiceError error, String text) {
    return new Refusal(error, text);
  }

  public static Refusal invalid(String text) {
    return of(ServiceError.VALIDATION, text);
  }

  public static Refusal conflict(String text) {
    return of(ServiceError.CONFLICT, text);
  }

  public static Refusal notFound(String what) {
    return of(ServiceError.RESOURCE_NOT_FOUND, "Resource: " + what + " not found");
  }

  public static Refusal notBroadcasting(String channelArn) {
    return of(
        ServiceError.CHANNEL_NOT_BROADCASTING,
        "Channel: " + channelArn + " is not currently online");
  }

  public static Refusal notAuthorized(String user, String operationName, String arn) {
    return of(
        ServiceError.ACCESS_DENIED,
        "User: %s is not authorized to perform: ivs:%s on resource: %s"
            .formatted(user, operationName, arn));
  }

  public static Refusal throttled(IvsOperation operation, int perSecond, String resource) {
    return of(
        ServiceError.THROTTLING,
        "Operation: ivs:%s exceeded call rate: %d for resource: %s"
            .formatted(operation, perSecond, resource));
  }

  public static Refusal quotaExceeded(String text) {
    return of(ServiceError.SERVICE_QUOTA_EXCEEDED, text);
  }

  public static Refusal streamKeyQuotaExceeded(String channelArn) {
    return quotaExceeded("stream-key quota exceeded for channel: " + channelArn);
  }

  public ServiceError error() {
    return error;
  }

  /** The text that the service would send; never null, unlike {@link #getMessage()}'s contract. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
