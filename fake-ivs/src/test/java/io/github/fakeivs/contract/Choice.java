package io.github.fakeivs.contract;

/**
 * What this fake does where no source was found, or several contradict each other: one constant for
 * each question that was settled. Some have been observed since.
 */
public enum Choice {
  QUOTA_TEXT(
      "the text of a quota",
      "'… quota exceeded', with the limit; for stream keys the first words were observed"),
  CONFLICT_TEXT("the text of a conflict", "own words that name the ARNs and the way out"),
  VALIDATION_TEXT(
      "the text of a wrong request",
      "'… is a required attribute' was observed; for the rest own words that name the member, the "
          + "value and the constraint, all violations in one message, in the model's order"),
  NOT_LIVE_TEXT("the text of a channel that is not live", "as observed, without a prefix"),
  BATCH_ERRORS(
      "errors of a batch call", "the HTTP status as code, and the text of the single call"),
  NO_BATCH_ERRORS("a batch call without errors", "an empty list of errors"),
  UNKNOWN_REFERENCE(
      "a channel that refers to what does not exist",
      "ResourceNotFoundException that names the ARN"),
  LIST_ORDER(
      "order of lists, and page tokens",
      "creation order, streams and sessions newest first; an empty token means from the start; a "
          + "token of another operation or filter is invalid"),
  DEFAULT_PAGES(
      "pages without maxResults",
      "as modelled: 100; stream keys 1, policies 1; key pairs and recording configurations as many "
          + "as their quota allows, at most 100"),
  TYPE_AND_PRESET(
      "preset and type of a channel",
      "ADVANCED channels have HIGHER_BANDWIDTH_DELIVERY unless another is given or set; others have "
          + "none, and one that is given is invalid; an empty one counts as not given"),
  UPDATE_WHILE_LIVE("UpdateChannel of a live channel", "ConflictException"),
  DELETE_STREAM_KEY_WHILE_LIVE(
      "DeleteStreamKey of a live channel",
      "allowed; the stream goes on, and a reconnect with that key is refused"),
  STOP_STREAM(
      "when StopStream takes effect",
      "before it returns; a stop latency makes the channel stay live for a while"),
  START_TIMES(
      "start times", "of a session when it is created, as observed; of a stream when it starts"),
  REFUSED_ENCODER(
      "an encoder that is refused after it connected",
      "a session with Session Created and Session Ended only"),
  RECORDING_CONFIGURATION_STATES(
      "states of a recording configuration",
      "CREATING in the answer, ACTIVE from the next read on or after a provisioning delay; "
          + "CREATE_FAILED where a test asks for it"),
  RECORDING_DEFAULTS(
      "defaults of a recording configuration",
      "answered: a thumbnail each minute, storage SEQUENTIAL, all renditions, window 0"),
  SAME_PUBLIC_KEY(
      "a public key that is imported twice",
      "ConflictException, before the quota; names need not be unique"),
  BAD_PUBLIC_KEY(
      "anything but an ECDSA P-384 public key", "ValidationException that says what was found"),
  ATTACHED_POLICY("DeletePlaybackRestrictionPolicy of an attached policy", "ConflictException"),
  COUNTRIES_AND_ORIGINS(
      "countries and origins of a policy",
      "assigned ISO 3166-1 codes in upper case, at most 200; at most 5 origins, of the form of an "
          + "Origin header, with a wildcard for a subdomain"),
  ORIGIN_LENGTH("the length of an origin", "128, as modelled"),
  DUPLICATES(
      "duplicates in countries, origins, renditions and thumbnail storage",
      "count once; the first one keeps its place"),
  RESERVED_AND_TOO_MANY_TAGS(
      "tags that begin with aws:, or more than 50 after the merge", "ValidationException"),
  TAGS_OF_UNKNOWN_ARNS(
      "tags of an ARN that nothing has",
      "ResourceNotFoundException; ValidationException if it is malformed"),
  FOREIGN_ARNS(
      "ARNs of other accounts and regions",
      "AccessDeniedException, as observed once; ResourceNotFoundException"),
  ORDER_OF_CHECKS("order of checks", "call rate, members, account, existence, state, quota"),
  CONSISTENCY("consistency", "strong; lags that the service is known for can be injected"),
  PASSPHRASE("the SRT passphrase", "79 letters and digits, fixed for a channel's life"),
  RECORDING_RESTART(
      "a stream inside the reconnect window",
      "Recording Start again, with the same prefix and session"),
  RECORDING_STREAM_IDS(
      "streams of a recording",
      "newest first, on Recording Start and Recording End, not on failures"),
  NO_NAME("a resource without a name", "an empty name, never an absent one"),
  SUCCESS_STATUS("HTTP status of a success", "as modelled: 200, or 204 without a body"),
  SESSIONS_OF_DELETED_CHANNELS(
      "sessions of a deleted channel",
      "readable for 60 days; a channel that never existed is not found"),
  VIEWER_TOKENS(
      "playback tokens that expire late",
      "refused more than 10 minutes ahead with a viewer id or for a single use; an expiry in "
          + "milliseconds is refused with a text that says so"),
  CALL_RATES(
      "call rates", "those of PutMetadata are on; those of the other operations are a switch");

  private final String question;
  private final String answer;

  Choice(String question, String answer) {
    this.question = question;
    this.answer = answer;
  }

  String question() {
    return question;
  }

  String answer() {
    return answer;
  }
}
