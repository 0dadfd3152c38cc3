package io.github.fakeivs.samples.plainjava;

import io.github.fakeivs.FakeIvs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Checks {@link StreamReport}, each time with a fake of its own. */
public final class StreamReportCheck {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public static void main(String[] args) {
    new StreamReportCheck().nobodyIsLive();
    new StreamReportCheck().twoAreLive();
    new StreamReportCheck().oneStarves();
    new StreamReportCheck().viewersAreNotCounted();
    new StreamReportCheck().thereIsMoreThanAPage();
    System.out.println("StreamReport is as it should be.");
  }

  private void nobodyIsLive() {
    createChannel("lobby");

    checkReport(0, "0 live");
  }

  private void twoAreLive() {
    fake.goLive(createChannel("lobby")).viewers(120);
    fake.goLive(createChannel("hall"));

    checkReport(0, "HEALTHY hall, 0 watching", "HEALTHY lobby, 120 watching", "2 live");
  }

  private void oneStarves() {
    fake.goLive(createChannel("lobby")).viewers(120).starve();

    checkReport(1, "STARVING lobby, 120 watching", "1 live");
  }

  private void viewersAreNotCounted() {
    fake.goLive(createChannel("lobby")).viewers(-1);

    checkReport(0, "HEALTHY lobby, ? watching", "1 live");
  }

  private void thereIsMoreThanAPage() {
    IntStream.range(0, 60).forEach(i -> fake.goLive(createChannel("studio" + i)));

    new StreamReport(ivs).print(printStream());

    check("60 live", lines().get(60));
    check("HEALTHY studio0, 0 watching", lines().get(59));
  }

  private String createChannel(String name) {
    return ivs.createChannel(c -> c.name(name)).channel().arn();
  }

  private void checkReport(int status, String... lines) {
    check(status, new StreamReport(ivs).print(printStream()));
    check(List.of(lines), lines());
  }

  private PrintStream printStream() {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The message has all that the fake saw. */
  private void check(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(
          "Expected " + expected + ", but was " + actual + "\n" + fake.describe());
    }
  }
}
