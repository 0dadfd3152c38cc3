package io.github.fakeivs.internal.error;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Secrets;
import io.github.fakeivs.internal.base.Text;

/**
 * A failure of the service: an error and its message.
 *
 * <p>Thrown where a rule of the service is broken. The client in front of the service translates it
 * for its caller, for example to an exception of the SDK. Batch operations catch it and report it
 * per item. It has no stack trace, because the exception that the caller gets has its own.
 */
public final class ServiceFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ServiceError error;

  private ServiceFailure(ServiceError error, String text) {
    super(Secrets.masked(text), null, false, false);
    this.error = error;
  }

  public static ServiceFailure of(ServiceError error, String text) {
    return new ServiceFailure(error, text);
  }

  public static ServiceFailure invalid(String text) {
    return of(ServiceError.VALIDATION, text);
  }

  public static ServiceFailure conflict(String text) {
    return of(ServiceError.CONFLICT, text);
  }

  public static ServiceFailure notFound(String what) {
    return of(ServiceError.RESOURCE_NOT_FOUND, "Resource: " + what + " not found");
  }

  public static ServiceFailure notBroadcasting(String channelArn) {
    return of(
        ServiceError.CHANNEL_NOT_BROADCASTING,
        "Channel: " + channelArn + " is not currently online");
  }

  public static ServiceFailure notAuthorized(String user, String operationName, String arn) {
    return of(
        ServiceError.ACCESS_DENIED,
        Text.of(
            "User: %s is not authorized to perform: ivs:%s on resource: %s",
            user, operationName, arn));
  }

  public static ServiceFailure throttled(IvsOperation operation, int perSecond, String resource) {
    return of(
        ServiceError.THROTTLING,
        Text.of(
            "Operation: ivs:%s exceeded call rate: %d for resource: %s",
            operation, perSecond, resource));
  }

  public static ServiceFailure quotaExceeded(String text) {
    return of(ServiceError.SERVICE_QUOTA_EXCEEDED, text);
  }

  public static ServiceFailure streamKeyQuotaExceeded(String channelArn) {
    return quotaExceeded("stream-key quota exceeded for channel: " + channelArn);
  }

  public ServiceError error() {
    return error;
  }

  /** Returns the message that the service sends; unlike {@link #getMessage()} never null. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
