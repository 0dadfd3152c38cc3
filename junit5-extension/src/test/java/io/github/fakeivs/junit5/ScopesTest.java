package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.fakeivs.FakeIvs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Which tests share what. */
class ScopesTest {

  static List<String> channelsOf(IvsClient ivs) {
    List<String> names = new ArrayList<>();
    ivs.listChannels(request -> {}).channels().forEach(channel -> names.add(channel.name()));
    return names;
  }

  static void open(IvsClient ivs, String name) {
    ivs.createChannel(request -> request.name(name));
  }

  @Test
  void eachTestBeginsWithWhatItsClassesPrepared() {
    Specimens.pass(8, BaselineTestCase.class);
  }

  @WithFakeIvs
  static class BaselineTestCase {
    @BeforeAll
    static void prepare(IvsClient ivs) {
      open(ivs, "outer");
    }

    @BeforeEach
    void beforeEach(IvsClient ivs) {
      open(ivs, "each");
    }

    @Test
    void test(IvsClient ivs) {
      beginsWith(ivs, "each", "outer");
    }

    @RepeatedTest(2)
    void repeated(IvsClient ivs) {
      beginsWith(ivs, "each", "outer");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number, IvsClient ivs) {
      beginsWith(ivs, "each", "outer");
    }

    @AfterAll
    static void untouched(IvsClient ivs) {
      assertThat(channelsOf(ivs)).containsExactly("outer");
    }

    @Nested
    class InnerTestCase {
      @BeforeAll
      static void prepareInner(IvsClient ivs) {
        open(ivs, "inner");
      }

      @Test
      void first(IvsClient ivs) {
        beginsWith(ivs, "each", "inner", "outer");
      }

      @Nested
      class InnermostTestCase {
        @Test
        void test(IvsClient ivs) {
          beginsWith(ivs, "each", "inner", "outer");
        }
      }

      @AfterAll
      static void untouchedInner(IvsClient ivs) {
        assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("outer", "inner");
      }
    }

    @Nested
    class SiblingTestCase {
      @Test
      void test(IvsClient ivs) {
        beginsWith(ivs, "each", "outer");
      }
    }

    private static void beginsWith(IvsClient ivs, String... names) {
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder(names);
      open(ivs, "of-this-test-only");
    }
  }

  @Test
  void aStreamThatTheClassBeganIsLiveInEachTestAndEndsInOneOnly() {
    Specimens.pass(2, LiveBaselineTestCase.class);
  }

  @WithFakeIvs
  static class LiveBaselineTestCase {
    @BeforeAll
    static void goLive(FakeIvs fake) {
      fake.goLive(fake.client().createChannel(request -> {}).channel().arn());
    }

    @RepeatedTest(2)
    void ends(FakeIvs fake) {
      assertThat(fake.broadcasts()).hasSize(1);
      fake.broadcasts().get(0).disconnect();
      assertThat(fake.broadcasts()).isEmpty();
    }
  }

  @Test
  void dynamicTestsShareTheFakeOfTheirFactory() {
    Specimens.pass(4, FactoryTestCase.class);
  }

  @WithFakeIvs
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class FactoryTestCase {
    @TestFactory
    Stream<DynamicNode> first(IvsClient ivs) {
      assertThat(channelsOf(ivs)).isEmpty();
      return Stream.of(
          dynamicTest("opens", () -> open(ivs, "lobby")),
          dynamicContainer(
              "then",
              Stream.of(dynamicTest("sees", () -> assertThat(channelsOf(ivs)).contains("lobby")))));
    }

    @TestFactory
    Stream<DynamicNode> second(IvsClient ivs) {
      return Stream.of(
          dynamicTest("begins anew", () -> assertThat(channelsOf(ivs)).isEmpty()),
          dynamicTest("opens", () -> open(ivs, "lobby")));
    }
  }

  @Test
  void aSharedFakeIsOneForAllThatNameIt() {
    Specimens.pass(
        3, FirstSharingTestCase.class, SecondSharingTestCase.class, OtherNameTestCase.class);
  }

  @WithFakeIvs(shared = "suite")
  static class FirstSharingTestCase {
    @BeforeAll
    static void open(IvsClient ivs) {
      ScopesTest.open(ivs, "first");
    }

    @Test
    void test(IvsClient ivs) {
      ScopesTest.open(ivs, "second");
    }
  }

  static class SecondSharingTestCase {
    @RegisterExtension
    static final FakeIvsExtension IVS = FakeIvsExtension.builder().shared("suite").build();

    @Test
    void test(IvsClient ivs, @WithFakeIvs(shared = "other") IvsClient other) {
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("first", "second");
      assertThat(channelsOf(other)).isEmpty();
    }
  }

  @WithFakeIvs(shared = "other")
  static class OtherNameTestCase {
    @Test
    void test(IvsClient ivs) {
      assertThat(channelsOf(ivs)).isEmpty();
    }
  }

  @Test
  void aSharedFakeHasTheSameSettingsEverywhere() {
    assertThat(Specimens.failureOf(FirstSharingTestCase.class, OtherRegionTestCase.class))
        .rootCause()
        .hasMessage(
            "@WithFakeIvs(shared = \"suite\") on method %s.test(IvsClient): it has different "
                + "settings elsewhere: here it has region eu-west-1 "
                + "instead of us-east-1. Use the same settings, or another name.",
            OtherRegionTestCase.class.getName());
  }

  @WithFakeIvs(shared = "suite", region = "eu-west-1")
  static class OtherRegionTestCase {
    @Test
    void test(IvsClient ivs) {}
  }

  @Test
  void anotherRegionForOneMethodBeginsAnew() {
    Specimens.pass(1, OtherRegionForAMethodTestCase.class);
  }

  @WithFakeIvs
  static class OtherRegionForAMethodTestCase {
    @BeforeAll
    static void open(IvsClient ivs) {
      ScopesTest.open(ivs, "lobby");
    }

    @Test
    @WithFakeIvs(region = "eu-west-1")
    void test(FakeIvs fake) {
      assertThat(fake.region().id()).isEqualTo("eu-west-1");
      assertThat(channelsOf(fake.client())).isEmpty();
    }
  }
}
