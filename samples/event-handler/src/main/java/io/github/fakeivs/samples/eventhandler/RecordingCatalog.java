package io.github.fakeivs.samples.eventhandler;

/** The videos that viewers can watch later. */
public interface RecordingCatalog {

  /** Publishes a recording. Does nothing if one with this session id has been published. */
  void publish(FinishedRecording recording);
}
