package io.github.fakeivs.viewer;

/**
 * The maximum resolution that a playback token allows.
 *
 * @since 0.1.0
 */
public enum MaximumResolution {
  /** Standard definition, up to 480p. */
  SD,
  /** High definition, up to 720p. */
  HD,
  /** Full high definition, up to 1080p. */
  FULL_HD
}
