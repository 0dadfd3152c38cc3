package io.github.fakeivs.samples;

/** Those who want to be notified when a channel goes live. */
public interface Followers {

  /** Sends a message to all followers. */
  void notify(String message);
}
