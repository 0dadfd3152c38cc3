package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The ids of a test: of its own, and the same in every run. */
class IdsTest {

  @Test
  void areTheSameInEveryRunAndOthersInEachTest() {
    Specimens.pass(3, TellingTestCase.class);
    Set<String> first = Set.copyOf(TellingTestCase.SEEN);
    TellingTestCase.SEEN.clear();
    Specimens.pass(3, TellingTestCase.class);

    assertThat(TellingTestCase.SEEN).isEqualTo(first).hasSize(3);
  }

  static class Plain implements FakeIvsConfigurer {
    @Override
    public void configure(FakeIvsBuilder builder) {}
  }

  static class TellingTestCase {
    static final Set<String> SEEN = new TreeSet<>();

    @Test
    @WithFakeIvs
    void one(IvsClient ivs) {
      SEEN.add(arnOfNewChannel(ivs));
    }

    @Test
    @WithFakeIvs
    void two(IvsClient ivs) {
      SEEN.add(arnOfNewChannel(ivs));
    }

    @Test
    @WithFakeIvs(configurer = Plain.class)
    void configured(IvsClient ivs) {
      SEEN.add(arnOfNewChannel(ivs));
    }
  }

  @Test
  void ofTwoFakesInATestDiffer() {
    Specimens.pass(1, TwoFakesTestCase.class);
  }

  static class TwoFakesTestCase {
    @Test
    void test(
        @WithFakeIvs FakeIvs one, @WithFakeIvs(clock = "2030-01-01T00:00:00Z") FakeIvs other) {
      String arn = arnOfNewChannel(one.client());
      arnOfNewChannel(other.client());

      assertThatIllegalArgumentException().isThrownBy(() -> other.goLive(arn));
    }
  }

  private static String arnOfNewChannel(IvsClient ivs) {
    return ivs.createChannel(request -> {}).channel().arn();
  }
}
