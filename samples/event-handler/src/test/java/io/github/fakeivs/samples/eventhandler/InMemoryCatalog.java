package io.github.fakeivs.samples.eventhandler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryCatalog implements RecordingCatalog {

  private final Map<String, FinishedRecording> published = new LinkedHashMap<>();

  @Override
  public void publish(FinishedRecording recording) {
    published.putIfAbsent(recording.sessionId(), recording);
  }

  List<FinishedRecording> published() {
    return List.copyOf(published.values());
  }
}
