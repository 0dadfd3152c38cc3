package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import io.github.fakeivs.quota.Quota;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** What is said about settings that cannot be meant. */
class ConfigurationErrorsTest {

  static Stream<Arguments> wrongSettings() {
    return Stream.of(
        wrong(
            RegionTestCase.class,
            "@WithFakeIvs(region = \"US_EAST_1\") on class {0}: "
                + "it is not a region. Use the id of a region, such as us-east-1."),
        wrong(
            MisspelledRegionTestCase.class,
            "@WithFakeIvs(region = \"us-esat-1\") on class {0}: the SDK knows no such region. "
                + "Did you mean us-east-1? A configurer may set any region."),
        wrong(
            AccountIdTestCase.class,
            "@WithFakeIvs(accountId = \"12\") on annotation {0}$Ours: "
                + "an AWS account id has exactly twelve digits."),
        wrong(
            ClockTestCase.class,
            "@WithFakeIvs(clock = \"easter\") on class {0}: "
                + "it is not an instant. Use the form 2030-01-01T00:00:00Z."),
        wrong(
            EventDelayTestCase.class,
            "@WithFakeIvs(eventDelay = \"-PT5S\") on class {0}: "
                + "it is not a duration of 0 or more. Use the form PT5S."),
        wrong(
            QuotasTestCase.class,
            "@QuotaLimit(quota = CHANNELS, limit = -1) on class {0}: a limit is 0 or more."),
        wrong(
            IdSeedTestCase.class,
            "@WithFakeIvs(idSeed) on method {0}.test(): it has 2 values. Give one or none."),
        wrong(
            ConfigurerTestCase.class,
            "@WithFakeIvs(configurer = Abstract.class) on class {0}: it cannot be instantiated. "
                + "Use a top-level or static nested class "
                + "that is not abstract and has a constructor "
                + "without parameters."),
        wrong(
            SeedTestCase.class,
            "@WithFakeIvs(seed = WithParameter.class) on class {0}: it cannot be instantiated. "
                + "Use a top-level or static nested class "
                + "that is not abstract and has a constructor "
                + "without parameters."),
        wrong(
            StrictTestCase.class,
            "@WithFakeIvs(strict = true) on parameter ivs of method {0}.test(IvsClient): "
                + "it applies to tests, not to parameters or fields. Put it on the "
                + "class or the method."),
        wrong(
            TypeTestCase.class,
            "@WithFakeIvs on parameter name of method {0}.test(String): a fake does not provide "
                + "a String. "
                + "Use one of "
                + InjectableTypes.names()
                + "."),
        wrong(
            LiveTypeTestCase.class,
            "@LiveChannel on parameter arn of method {0}.test(String): it does not provide a "
                + "String. Declare the parameter as Channel or "
                + "Broadcast."),
        wrong(
            IdleTypeTestCase.class,
            "@IdleChannel on parameter broadcast of method {0}.test(Broadcast): it does not "
                + "provide a Broadcast. Declare the parameter as Channel."),
        wrong(
            LiveAndIdleTestCase.class,
            "@LiveChannel on parameter channel of constructor {0}(Channel): @IdleChannel on the "
                + "same parameter contradicts it. Remove one of "
                + "them."),
        wrong(
            ViewersTestCase.class,
            "@LiveChannel(viewers = -2) on parameter channel of method {0}.test(Channel): "
                + "give 0 or more, or -1 for a count that timed out."),
        wrong(
            LatencyTestCase.class,
            "@LiveChannel on parameter channel of method {0}.test(Channel): the channel is not "
                + "live at once, because this fake has a start latency. Use @IdleChannel, call goLive and "
                + "advance the clock."),
        wrong(
            TwiceTestCase.class,
            "class {0} has FakeIvsExtension registered twice: by @WithFakeIvs "
                + "and by a field with @RegisterExtension, or by two such fields. "
                + "Keep one of them; for several fakes in a test, put @WithFakeIvs "
                + "on parameters and fields."));
  }

  private static Arguments wrong(Class<?> specimen, String message) {
    return Arguments.of(specimen, message.replace("{0}", specimen.getName()));
  }

  @ParameterizedTest
  @MethodSource("wrongSettings")
  void areToldWithPlaceAttributeAndRemedy(Class<?> specimen, String message) {
    Throwable failure = Specimens.failureOf(specimen);

    assertThat(failure).hasMessageEndingWith(message);
    assertThat(rootCauseOf(failure))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(message);
  }

  private static Throwable rootCauseOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootCauseOf(failure.getCause());
  }

  @WithFakeIvs(region = "US_EAST_1")
  static class RegionTestCase extends EmptyTestCase {}

  @WithFakeIvs(region = "us-esat-1")
  static class MisspelledRegionTestCase extends EmptyTestCase {}

  @AccountIdTestCase.Ours
  static class AccountIdTestCase extends EmptyTestCase {

    @Retention(RetentionPolicy.RUNTIME)
    @WithFakeIvs(accountId = "12")
    @interface Ours {}
  }

  @WithFakeIvs(clock = "easter")
  static class ClockTestCase extends EmptyTestCase {}

  @WithFakeIvs(eventDelay = "-PT5S")
  static class EventDelayTestCase extends EmptyTestCase {}

  @WithFakeIvs(quotas = @QuotaLimit(quota = Quota.CHANNELS, limit = -1))
  static class QuotasTestCase extends EmptyTestCase {}

  static class IdSeedTestCase {
    @Test
    @WithFakeIvs(idSeed = {1, 2})
    void test() {}
  }

  abstract static class Abstract implements FakeIvsConfigurer {}

  @WithFakeIvs(configurer = Abstract.class)
  static class ConfigurerTestCase extends EmptyTestCase {}

  record WithParameter(String name) implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {}
  }

  @WithFakeIvs(seed = WithParameter.class)
  static class SeedTestCase extends EmptyTestCase {}

  static class StrictTestCase {
    @Test
    void test(@WithFakeIvs(strict = true) IvsClient ivs) {}
  }

  static class TypeTestCase {
    @Test
    void test(@WithFakeIvs String name) {}
  }

  static class LiveTypeTestCase {
    @Test
    void test(@LiveChannel String arn) {}
  }

  static class IdleTypeTestCase {
    @Test
    void test(@IdleChannel Broadcast broadcast) {}
  }

  static class LiveAndIdleTestCase extends EmptyTestCase {

    LiveAndIdleTestCase(@LiveChannel @IdleChannel Channel channel) {}
  }

  static class ViewersTestCase {
    @Test
    void test(@LiveChannel(viewers = -2) Channel channel) {}
  }

  static class Slow implements FakeIvsConfigurer {
    @Override
    public void configure(FakeIvsBuilder builder) {
      builder.startLatency(Duration.ofSeconds(5));
    }
  }

  @WithFakeIvs(configurer = Slow.class)
  static class LatencyTestCase {
    @Test
    void test(@LiveChannel Channel channel) {}
  }

  @WithFakeIvs
  static class TwiceTestCase extends EmptyTestCase {

    @RegisterExtension static final FakeIvsExtension IVS = FakeIvsExtension.builder().build();
  }

  @Test
  void aNameThatTheServiceRefusesIsToldAsTheServiceTellsIt() {
    assertThat(Specimens.failureOf(NameTestCase.class))
        .hasMessageContaining(
            "@LiveChannel(name = \"the lobby\") on parameter channel of method %s.test(Channel): ",
            NameTestCase.class.getName())
        .hasMessageContaining("'the lobby' must match");
  }

  static class NameTestCase {
    @Test
    void test(@LiveChannel(name = "the lobby") Channel channel) {}
  }

  @Test
  void aSeedThatThrowsIsNamed() {
    assertThat(rootCauseOf(Specimens.failureOf(FailingSeedTestCase.class)))
        .hasMessage("on purpose");
    assertThat(Specimens.failureOf(FailingSeedTestCase.class))
        .hasMessageContaining(
            "The seed Failing failed with java.lang.IllegalStateException: on purpose");
  }

  static class Failing implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      throw new IllegalStateException("on purpose");
    }
  }

  @WithFakeIvs(seed = Failing.class)
  static class FailingSeedTestCase {
    @Test
    void test(FakeIvs fake) {}
  }

  @Test
  void wrongSettingsAreToldBeforeAnythingHappens() {
    assertThat(Specimens.failureOf(NothingHappensTestCase.class))
        .isInstanceOf(ExtensionConfigurationException.class);
    assertThat(NothingHappensTestCase.seeded).isFalse();
  }

  static class Telling implements FakeIvsSeed {
    @Override
    public void seed(FakeIvs fake) {
      NothingHappensTestCase.seeded = true;
    }
  }

  @WithFakeIvs(seed = Telling.class)
  static class NothingHappensTestCase extends EmptyTestCase {

    static boolean seeded;
    static FakeIvs baseline;

    @WithFakeIvs(region = "nowhere")
    private IvsClient ivs;

    @BeforeAll
    static void beforeAll(FakeIvs fake) {}
  }
}
