package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;

/**
 * A page costs the same however many channels there are.
 *
 * <p>Told by the bytes that a call allocates, which unlike its time are the same on every machine:
 * each row that is looked at leaves some.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCostTest {

  private static final int FEW = 100;
  private static final int MANY = 100_000;
  private static final int PAGE = 10;
  private static final int CALLS = 200;

  /** The ways to ask for a page; each matches more than one page of channels. */
  enum Question {
    ALL(l -> {}),
    BY_NAME(l -> l.filterByName("lobby")),
    BY_RECORDING_CONFIGURATION(l -> l.filterByRecordingConfigurationArn(RECORDING_CONFIGURATION)),
    BY_POLICY(l -> l.filterByPlaybackRestrictionPolicyArn(POLICY)),
    BY_WHAT_NONE_HAS(l -> l.filterByName("nobody"));

    private final Consumer<ListChannelsRequest.Builder> filter;

    Question(Consumer<ListChannelsRequest.Builder> filter) {
      this.filter = filter;
    }
  }

  private static final String RECORDING_CONFIGURATION =
      "arn:aws:ivs:us-east-1:123456789012:recording-configuration/AbCdEfGh1234";
  private static final String POLICY =
      "arn:aws:ivs:us-east-1:123456789012:playback-restriction-policy/AbCdEfGh1234";

  private final Service few = new Service(FEW);
  private final Service many = new Service(MANY);

  @ParameterizedTest
  @EnumSource
  void aPage_costsTheSame(Question question) {
    ListChannelsRequest request =
        ListChannelsRequest.builder().maxResults(PAGE).applyMutation(question.filter).build();

    assertSameCost(request, request);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BY_WHAT_NONE_HAS")
  void aPageInTheMiddle_costsTheSame(Question question) {
    ListChannelsRequest request =
        ListChannelsRequest.builder().maxResults(PAGE).applyMutation(question.filter).build();

    assertSameCost(few.second(request), many.second(request));
  }

  private void assertSameCost(ListChannelsRequest ofFew, ListChannelsRequest ofMany) {
    double ratio = (double) many.bytes(ofMany) / few.bytes(ofFew);

    assertThat(few.list(ofFew).channels()).hasSameSizeAs(many.list(ofMany).channels());
    assertThat(ratio).as("bytes at %s channels by bytes at %s", MANY, FEW).isBetween(0.5, 1.5);
  }

  /** A service with so many channels, of which twenty are what the questions ask for. */
  private static final class Service {

    private final FakeIvs fake = FakeIvs.create();

    Service(int channels) {
      for (int i = 0; i < channels; i++) {
        fake.putChannel(channel(i, i * 20L / channels > (i - 1) * 20L / channels));
      }
    }

    private static Channel channel(int number, boolean isAskedFor) {
      return Channel.builder()
          .arn("arn:aws:ivs:us-east-1:123456789012:channel/" + number)
          .name(isAskedFor ? "lobby" : "other")
          .recordingConfigurationArn(isAskedFor ? RECORDING_CONFIGURATION : "")
          .playbackRestrictionPolicyArn(isAskedFor ? POLICY : "")
          .build();
    }

    ListChannelsResponse list(ListChannelsRequest request) {
      return fake.client().listChannels(request);
    }

    /** The request for the page behind the first. */
    ListChannelsRequest second(ListChannelsRequest request) {
      String token = list(request).nextToken();
      assertThat(token).isNotNull();
      return request.copy(r -> r.nextToken(token));
    }

    /** What one call allocates; the least of many, since the first ones load and compile. */
    long bytes(ListChannelsRequest request) {
      ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      return LongStream.range(0, CALLS).map(i -> bytesOfOne(thread, request)).min().orElseThrow();
    }

    private long bytesOfOne(ThreadMXBean thread, ListChannelsRequest request) {
      long before = thread.getCurrentThreadAllocatedBytes();
      list(request);
      return thread.getCurrentThreadAllocatedBytes() - before;
    }
  }
}
