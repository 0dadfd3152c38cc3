package io.github.fakeivs.samples.springboot;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** What becomes of refusals of Amazon IVS; the others are this application's own errors. */
@RestControllerAdvice
class IvsFailures {

  @ExceptionHandler
  ProblemDetail on(ValidationException refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "A name has letters, digits, hyphens and underscores, up to 128.");
  }

  @ExceptionHandler
  ProblemDetail on(ServiceQuotaExceededException refusal) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, "There is no room for another channel.");
  }

  @ExceptionHandler
  ResponseEntity<Void> on(ThrottlingException refusal) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .build();
  }
}
