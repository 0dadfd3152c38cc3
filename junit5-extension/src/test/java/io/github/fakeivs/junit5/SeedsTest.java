package io.github.fakeivs.junit5;

import static io.github.fakeivs.junit5.ScopesTest.channelsOf;
import static io.github.fakeivs.junit5.ScopesTest.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.Calls;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ivs.IvsClient;

/** What is in a fake before the test begins. */
class SeedsTest {

  static class Lobby implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      open(fake.client(), "lobby");
    }
  }

  static class Stage implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      open(fake.client(), "stage");
    }
  }

  /** Needs what others seeded, and tells in which order they did. */
  static class Census implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      open(fake.client(), "after-" + channelsOf(fake.client()).size());
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeIvs(seed = Lobby.class)
  @interface WithLobby {}

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeIvs(seed = Stage.class)
  @interface WithStage {}

  @Test
  void seedsRunInOrderForEachTest() {
    Specimens.pass(2, InOrderTestCase.class);
  }

  @WithFakeIvs(seed = {Lobby.class, Census.class, Stage.class})
  static class InOrderTestCase {
    @RepeatedTest(2)
    void test(IvsClient ivs, Calls calls) {
      assertThat(calls).as("the seeds' calls are not the test's").isEmpty();
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("lobby", "after-1", "stage");
      open(ivs, "of-this-test-only");
    }
  }

  @Test
  void seedsOfAllLevelsAddUpFromTheOutsideInAndEachRunsOnce() {
    Specimens.pass(3, OuterTestCase.class);
  }

  @WithLobby
  @WithStage
  static class OuterTestCase {
    @BeforeAll
    static void seedsComeFirst(IvsClient ivs) {
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("lobby", "stage");
      open(ivs, "before-all");
    }

    @Test
    void ofTheClass(IvsClient ivs) {
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("lobby", "stage", "before-all");
    }

    @Test
    @WithFakeIvs(seed = Census.class)
    void ofTheMethodGoOnFromTheBaseline(IvsClient ivs) {
      assertThat(channelsOf(ivs))
          .containsExactlyInAnyOrder("lobby", "stage", "before-all", "after-3");
    }

    @Nested
    @WithLobby
    @WithFakeIvs(seed = Census.class)
    class InnerTestCase {
      @Test
      void ofTheNestedClassToo(IvsClient ivs) {
        assertThat(channelsOf(ivs))
            .containsExactlyInAnyOrder("lobby", "stage", "before-all", "after-3");
      }
    }
  }

  @Test
  void seedsOfTheBuilderMayBeLambdas() {
    Specimens.pass(1, RegisteredTestCase.class);
  }

  static class RegisteredTestCase {
    @RegisterExtension
    static final FakeIvsExtension IVS =
        FakeIvsExtension.builder()
            .seed(new Lobby(), fake -> open(fake.client(), "lambda"))
            .seed(new Stage())
            .build();

    @Test
    void test(IvsClient ivs) {
      assertThat(channelsOf(ivs)).containsExactlyInAnyOrder("lobby", "lambda", "stage");
    }
  }
}
