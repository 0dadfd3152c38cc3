package io.github.fakeivs.samples.plainjava;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/**
 * A command that prints a line for each live stream. Its exit status is 1 if one of them starves,
 * so that it can raise an alarm.
 */
public final class StreamReport {

  /** As many channels as BatchGetChannel takes. */
  private static final int PAGE = 50;

  private final IvsClient ivs;

  public StreamReport(IvsClient ivs) {
    this.ivs = ivs;
  }

  /** Runs the command, with credentials and region from the environment. */
  public static void main(String[] args) {
    int status;
    try (IvsClient ivs = IvsClient.create()) {
      status = new StreamReport(ivs).print(System.out);
    }
    System.exit(status);
  }

  /**
   * Prints the report.
   *
   * @return the exit status
   */
  public int print(PrintStream out) {
    List<Line> lines =
        ivs.listStreamsPaginator(request -> request.maxResults(PAGE)).stream()
            .flatMap(page -> lines(page.streams()).stream())
            .toList();
    lines.forEach(out::println);
    out.println(lines.size() + " live");
    return lines.stream().anyMatch(Line::isStarving) ? 1 : 0;
  }

  private List<Line> lines(List<StreamSummary> streams) {
    if (streams.isEmpty()) {
      return List.of(); // BatchGetChannel refuses to get none.
    }
    Map<String, String> names = names(streams.stream().map(StreamSummary::channelArn).toList());
    return streams.stream()
        .map(stream -> new Line(names.getOrDefault(stream.channelArn(), "(deleted)"), stream))
        .toList();
  }

  private Map<String, String> names(List<String> arns) {
    return ivs.batchGetChannel(request -> request.arns(arns)).channels().stream()
        .collect(Collectors.toMap(Channel::arn, Channel::name));
  }

  private record Line(String channelName, StreamSummary stream) {

    boolean isStarving() {
      return stream.health() == StreamHealth.STARVING;
    }

    /** The service counts -1 viewers if it could not count them in time. */
    private String viewers() {
      return stream.viewerCount() < 0 ? "?" : stream.viewerCount().toString();
    }

    @Override
    public String toString() {
      return stream.healthAsString() + " " + channelName + ", " + viewers() + " watching";
    }
  }
}
