package io.github.fakeivs.internal.state;

/** The types of resource that have an ARN. */
public enum ResourceType {
  CHANNEL("channel"),
  STREAM_KEY("stream-key"),
  PLAYBACK_KEY("playback-key"),
  RECORDING_CONFIGURATION("recording-configuration"),
  PLAYBACK_RESTRICTION_POLICY("playback-restriction-policy");

  private final String arnName;

  ResourceType(String arnName) {
    this.arnName = arnName;
  }

  public String arnName() {
    return arnName;
  }
}
