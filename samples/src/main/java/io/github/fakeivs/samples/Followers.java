package io.github.fakeivs.samples;

/** Those who want to know when a channel goes live. */
public interface Followers {

  void notify(String message);
}
