package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Many tests at the same time. */
class ParallelTest {

  @Test
  void asManyFakesAsTests() {
    Specimens.requirePassed(200, Specimens.runInParallel(8, CrowdTestCase.class));

    assertThat(CrowdTestCase.FAKES).hasSize(200);
  }

  @WithFakeIvs
  static class CrowdTestCase {
    static final Set<FakeIvs> FAKES = ConcurrentHashMap.newKeySet();

    private final FakeIvs ofConstructor;
    private FakeIvs ofField;
    private FakeIvs ofBeforeEach;

    CrowdTestCase(FakeIvs fake) {
      ofConstructor = fake;
    }

    static IntStream numbers() {
      return IntStream.range(0, 40);
    }

    @BeforeAll
    static void baseline(IvsClient ivs) {
      ScopesTest.open(ivs, "baseline");
    }

    @BeforeEach
    void beforeEach(FakeIvs fake) {
      ofBeforeEach = fake;
    }

    @RepeatedTest(40)
    void repeated(FakeIvs fake) {
      isAlone(fake, 1);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void parameterized(int number, FakeIvs fake) {
      isAlone(fake, 1);
    }

    private void isAlone(FakeIvs fake, int channels) {
      assertThat(fake).isSameAs(ofConstructor).isSameAs(ofField).isSameAs(ofBeforeEach);
      assertThat(FAKES.add(fake)).isTrue();
      assertThat(ScopesTest.channelsOf(fake.client())).hasSize(channels);
      ScopesTest.open(fake.client(), "of-this-test-only");
    }

    @Nested
    class InnerTestCase {
      private FakeIvs ofInnerField;

      @RepeatedTest(40)
      void repeated(FakeIvs fake) {
        isAloneInside(fake, 1);
      }

      @ParameterizedTest
      @MethodSource("io.github.fakeivs.junit5.ParallelTest$CrowdTestCase#numbers")
      void parameterized(int number, FakeIvs fake) {
        isAloneInside(fake, 1);
      }

      void isAloneInside(FakeIvs fake, int channels) {
        assertThat(fake).isSameAs(ofInnerField);
        isAlone(fake, channels);
      }

      @Nested
      class InnermostTestCase {
        @BeforeAll
        static void baseline(IvsClient ivs) {
          ScopesTest.open(ivs, "innermost");
        }

        @RepeatedTest(40)
        void repeated(FakeIvs fake) {
          isAloneInside(fake, 2);
        }
      }
    }
  }

  @Test
  void aSharedFakeIsMadeOnce() {
    Specimens.requirePassed(
        100, Specimens.runInParallel(8, SharingTestCase.class, AlsoSharingTestCase.class));

    assertThat(SharingTestCase.FAKES).hasSize(1);
  }

  @WithFakeIvs(shared = "crowd")
  static class SharingTestCase {
    static final Set<FakeIvs> FAKES = ConcurrentHashMap.newKeySet();

    @RepeatedTest(50)
    void test(FakeIvs fake) {
      FAKES.add(fake);
    }
  }

  static class AlsoSharingTestCase extends SharingTestCase {}
}
