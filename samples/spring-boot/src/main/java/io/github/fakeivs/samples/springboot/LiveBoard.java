package io.github.fakeivs.samples.springboot;

import static java.util.Comparator.comparing;

import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/**
 * The board of live channels. All visitors see the same one, which is brought up to date now and
 * then: the service lets few calls through, and there are many visitors. After a failure the last
 * one stays.
 */
@RestController
class LiveBoard {

  /** A channel that is live. */
  record Entry(String channelArn, long viewers, boolean healthy) {

    static Entry of(StreamSummary stream) {
      return new Entry(
          stream.channelArn(),
          Math.max(0, stream.viewerCount()),
          stream.health() == StreamHealth.HEALTHY);
    }
  }

  private final IvsClient ivs;
  private volatile List<Entry> entries = List.of();

  LiveBoard(IvsClient ivs) {
    this.ivs = ivs;
  }

  @Scheduled(cron = "${streaming.board.refresh}")
  void refresh() {
    entries =
        ivs.listStreamsPaginator(streams -> {}).stream()
            .flatMap(page -> page.streams().stream())
            .map(Entry::of)
            .sorted(comparing(Entry::viewers).reversed())
            .toList();
  }

  @GetMapping("/live")
  List<Entry> entries() {
    return entries;
  }
}
