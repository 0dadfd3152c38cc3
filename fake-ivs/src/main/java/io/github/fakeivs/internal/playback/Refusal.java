package io.github.fakeivs.internal.playback;

import io.github.fakeivs.viewer.PlaybackRefusal;
import io.github.fakeivs.viewer.RefusalReason;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * A refusal, and the error that the web player makes of it.
 *
 * <p>Sources: the reference of the players for types, statuses and the codes 404 and 429; public
 * code for code 7 and for the messages for a missing token, a used token and an offline channel.
 * The other reasons have no known source; they use the same codes and messages.
 *
 * @param reason the reason
 * @param message what is wrong and what to do about it
 * @param source what the player requested
 */
record Refusal(RefusalReason reason, String message, String source) implements PlaybackRefusal {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;

  /** The code of the web player for status 403. */
  private static final int NOT_AUTHORIZED = 7;

  /** Returns a refusal of the multivariant playlist, with which playback starts. */
  static Refusal atStart(RefusalReason reason, String message) {
    return new Refusal(reason, message, "MasterPlaylist");
  }

  /** Returns a refusal of a later request. */
  static Refusal later(RefusalReason reason, String message) {
    return new Refusal(reason, message, "MediaPlaylist");
  }

  @Override
  public int httpStatus() {
    return switch (reason) {
      case OFFLINE -> NOT_FOUND;
      case TOO_MANY_VIEWERS -> TOO_MANY_REQUESTS;
      default -> FORBIDDEN;
    };
  }

  @Override
  public String playerError() {
    boolean forbidden = httpStatus() == FORBIDDEN;
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    json.writeFieldName("type").writeValue(forbidden ? "ErrorAuthorization" : "ErrorNotAvailable");
    json.writeFieldName("code").writeValue(forbidden ? NOT_AUTHORIZED : httpStatus());
    json.writeFieldName("source").writeValue(source);
    json.writeFieldName("message").writeValue(playerMessage());
    json.writeEndObject();
    return new String(json.getBytes(), StandardCharsets.UTF_8);
  }

  private String playerMessage() {
    return switch (reason) {
      case OFFLINE, TOO_MANY_VIEWERS -> "Failed to load playlist";
      case COUNTRY_NOT_ALLOWED, WRONG_ORIGIN, REVOKED, ALREADY_USED -> "playback_auth_error";
      default -> "invalid_playback_auth_token";
    };
  }

  /** Returns the reason and the message; the format may change. */
  @Override
  public String toString() {
    return "PlaybackRefusal[" + reason + ": " + message + "]";
  }
}
