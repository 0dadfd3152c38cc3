package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.fixture.VisibleResources;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** Forks of a fake while many threads change it and them. */
class ForkRacesTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  /** Two forks of one fake, each changed by many threads, while the original changes as well. */
  @RepeatedTest(10)
  void forksOfAFake_neverTouchEachOther() {
    List<String> common =
        Stream.generate(() -> ivs.createChannel(c -> {}).channel().arn()).limit(10).toList();
    List<FakeIvs> all = List.of(fake, fake.fork(), fake.fork());

    Threads.run(
        9,
        i -> {
          FakeIvs own = all.get(i % 3);
          String arn = common.get(i);
          own.client().deleteChannel(c -> c.arn(arn));
          own.client().createChannel(c -> c.name("of-" + i % 3));
          own.client().createChannel(c -> c.name("of-" + i % 3));
        });

    for (int i = 0; i < 3; i++) {
      String name = "of-" + i;
      int number = i;
      List<String> left =
          IntStream.range(0, 10)
              .filter(n -> n == 9 || n % 3 != number)
              .mapToObj(common::get)
              .toList();
      assertThat(all.get(i).client().listChannels(l -> {}).channels())
          .filteredOn(channel -> channel.name().isEmpty())
          .extracting(ChannelSummary::arn)
          .isEqualTo(left);
      assertThat(all.get(i).client().listChannels(l -> l.filterByName(name)).channels()).hasSize(6);
      assertThat(all.get(i).client().listChannels(l -> {}).channels()).hasSize(left.size() + 6);
    }
  }

  /** Forking while others change gives a state that one moment really had. */
  @Test
  void aForkWhileOthersChange_isOfOneMoment() {
    String arn = ivs.createChannel(c -> c.name("0")).channel().arn();

    Threads.run(
        4,
        i -> {
          for (int n = 0; n < 200; n++) {
            if (i == 0) {
              ivs.deleteChannel(c -> c.arn(ivs.createChannel(d -> {}).channel().arn()));
            } else {
              VisibleResources forked = VisibleResources.of(fake.fork().client());
              assertThat(forked.channels()).hasSizeBetween(1, 2);
              assertThat(forked.streamKeys()).hasSameSizeAs(forked.channels());
              assertThat(forked.channels().get(0).arn()).isEqualTo(arn);
            }
          }
        });
  }
}
