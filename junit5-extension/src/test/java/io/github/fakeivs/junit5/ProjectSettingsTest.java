package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.fakeivs.FakeIvs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a project sets for all its tests at once. */
class ProjectSettingsTest {

  private static EngineExecutionResults run(String parameter, String value, Class<?> specimen) {
    return Specimens.kit(specimen)
        .configurationParameter("io.github.fakeivs." + parameter, value)
        .execute();
  }

  @Test
  void strict_appliesToTestsThatDoNotSayOtherwise() {
    List<Throwable> failures =
        Specimens.failuresOf(run("strict", "true", LeavingAStreamTestCase.class));

    assertThat(failures)
        .singleElement()
        .satisfies(
            failure -> assertThat(failure).hasMessageStartingWith("The strict test leaves behind"));
    Specimens.requirePassed(2, run("strict", "false", LeavingAStreamTestCase.class));
  }

  @WithFakeIvs
  static class LeavingAStreamTestCase {
    @Test
    void saysNothing(FakeIvs fake) {
      StrictnessTest.broadcast(fake);
    }

    @Test
    @WithFakeIvs(strict = false)
    void isLenient(FakeIvs fake) {
      StrictnessTest.broadcast(fake);
    }
  }

  @ParameterizedTest
  @CsvSource({"both, 1, 1", "stack-trace, 1, 0", "output, 0, 1", "none, 0, 0"})
  void report_choosesWhereAFailureIsTold(String value, int inStackTraces, int inOutput) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream before = System.err;
    List<Throwable> failures;
    System.setErr(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      failures = Specimens.failuresOf(run("report", value, FailingTestCase.class));
    } finally {
      System.setErr(before);
    }

    assertThat(failures).singleElement().satisfies(f -> assertThat(f).hasMessage("on purpose"));
    assertThat(failures.get(0).getSuppressed()).hasSize(inStackTraces);
    assertThat(output.toString(StandardCharsets.UTF_8).split("What the fake IVS saw:", -1))
        .hasSize(inOutput + 1);
  }

  @WithFakeIvs
  static class FailingTestCase {
    @Test
    void test(FakeIvs fake) {
      fail("on purpose");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "strict, yes, true or false",
    "report, loud, 'both, stack-trace, output, none'",
  })
  void otherValuesAreRefused(String parameter, String value, String possible) {
    assertThat(Specimens.failuresOf(run(parameter, value, FailingTestCase.class)))
        .anySatisfy(
            failure ->
                assertThat(failure)
                    .hasMessageContaining(
                        "The configuration parameter io.github.fakeivs.%s is '%s': use %s.",
                        parameter, value, possible));
  }
}
