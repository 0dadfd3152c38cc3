package io.github.fakeivs.contract;

import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** The errors that a call can meet: type, code and HTTP status. Source: the service model. */
enum ModelledError {
  ACCESS_DENIED(AccessDeniedException.class, "AccessDeniedException", 403),
  CHANNEL_NOT_BROADCASTING(ChannelNotBroadcastingException.class, "ChannelNotBroadcasting", 404),
  CONFLICT(ConflictException.class, "ConflictException", 409),
  RESOURCE_NOT_FOUND(ResourceNotFoundException.class, "ResourceNotFoundException", 404),
  SERVICE_QUOTA_EXCEEDED(ServiceQuotaExceededException.class, "ServiceQuotaExceededException", 402),
  VALIDATION(ValidationException.class, "ValidationException", 400);

  private final Class<? extends IvsException> type;
  private final String code;
  private final int status;

  ModelledError(Class<? extends IvsException> type, String code, int status) {
    this.type = type;
    this.code = code;
    this.status = status;
  }

  Class<? extends IvsException> type() {
    return type;
  }

  String code() {
    return code;
  }

  int status() {
    return status;
  }
}
