package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.junit5.Specimens.EmptyTestCase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Channels in fields, which are ready before the first method of the test runs. */
class ChannelFieldsTest {

  @Test
  void aFieldHasTheChannelOfItsTest_beforeBeforeEach() {
    Specimens.pass(2, InstanceFieldsTestCase.class);
  }

  @WithFakeIvs(strict = true)
  static class InstanceFieldsTestCase {
    @IdleChannel(name = "lobby")
    private Channel idle;

    @LiveChannel(viewers = 3)
    private Broadcast broadcast;

    @LiveChannel(viewers = 3)
    private Channel live;

    private FakeIvs fake;

    @BeforeEach
    void areThereAlready() {
      assertThat(idle.name()).isEqualTo("lobby");
      assertThat(fake.broadcast(idle.arn())).isEmpty();
      assertThat(broadcast.isLive()).isTrue();
      assertThat(broadcast.viewers()).isEqualTo(3);
      assertThat(broadcast.channelArn()).isEqualTo(live.arn());
    }

    @RepeatedTest(2)
    void test(IvsClient ivs, @IdleChannel(name = "lobby") Channel equal) {
      assertThat(fake.calls()).isEmpty();
      assertThat(ivs.listChannels(c -> {}).channels()).hasSize(2);
      assertThat(equal).isEqualTo(idle);
      broadcast.disconnect();
      ivs.deleteChannel(c -> c.arn(idle.arn()));
    }
  }

  @Test
  void theAnnotationIsEnough() {
    Specimens.pass(1, AloneTestCase.class);
  }

  static class AloneTestCase {
    @LiveChannel Broadcast broadcast;

    @Test
    void test(FakeIvs fake) {
      assertThat(fake.broadcasts()).containsExactly(broadcast);
    }
  }

  @Test
  void aFieldIsOfTheFakeThatItsAnnotationDescribes() {
    Specimens.pass(1, SeveralFakesTestCase.class);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @IdleChannel(name = "stage")
  @interface Stage {}

  @WithFakeIvs
  static class SeveralFakesTestCase {
    @Stage private Channel here;

    @WithFakeIvs(region = "eu-west-1")
    @Stage
    private Channel there;

    @Test
    void test() {
      assertThat(here.arn()).contains("us-east-1");
      assertThat(there.arn()).contains("eu-west-1");
      assertThat(there.name()).isEqualTo(here.name()).isEqualTo("stage");
    }
  }

  @Test
  void inheritedFieldsAndThoseOfOuterInstancesAreFilled() {
    Specimens.pass(1, OuterTestCase.class);
  }

  static class Inherited {
    @IdleChannel private Channel inherited;

    Channel inherited() {
      return inherited;
    }
  }

  @WithFakeIvs
  static class OuterTestCase extends Inherited {
    @Nested
    class InnerTestCase {
      @IdleChannel private Channel inner;

      @Test
      void test() {
        assertThat(inner).isNotNull().isEqualTo(inherited());
      }
    }
  }

  @Test
  void withOneInstanceForAllTests_eachTestFindsTheChannelAsItWas() {
    Specimens.pass(2, PerClassTestCase.class);
  }

  @WithFakeIvs
  @TestInstance(Lifecycle.PER_CLASS)
  static class PerClassTestCase {
    @LiveChannel private Broadcast broadcast;
    @IdleChannel private Channel idle;

    @BeforeAll
    void faultsMatchNone(Faults faults) {
      assertThat(idle).isNotNull();
      faults.onAnyOperation().times(3).fail(Fault.throttling());
    }

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      assertThat(broadcast.isLive()).isTrue();
      broadcast.disconnect();
      fake.faults().clear();
      fake.client().deleteChannel(c -> c.arn(idle.arn()));
    }
  }

  @Test
  void aStaticFieldHasAChannelOfTheBaselineOfItsClass() {
    Specimens.pass(2, StaticFieldTestCase.class);
    assertThat(StaticFieldTestCase.channel).as("afterwards").isNull();
  }

  @WithFakeIvs
  static class StaticFieldTestCase {
    @LiveChannel private static Channel channel;

    @BeforeAll
    static void isThereAlready(FakeIvs baseline) {
      assertThat(baseline.broadcast(channel.arn())).isPresent();
    }

    @RepeatedTest(2)
    void test(FakeIvs fake) {
      fake.broadcast(channel.arn()).orElseThrow().disconnect();
    }
  }

  static Stream<Arguments> wrongFields() {
    return Stream.of(
        Arguments.of(
            FinalTestCase.class,
            "@IdleChannel on field %s.channel: a final field cannot be injected. Remove 'final'."),
        Arguments.of(
            StaticFinalTestCase.class,
            "@LiveChannel on field %s.channel: a final field cannot be injected. Remove 'final'."),
        Arguments.of(
            AlreadySetTestCase.class,
            "@LiveChannel on field %s.channel: the field has a value already. Remove the annotation or the initial value."),
        Arguments.of(
            LiveTypeTestCase.class,
            "@LiveChannel on field %s.channel: it does not provide a String. Declare the field as Channel or Broadcast."),
        Arguments.of(
            IdleTypeTestCase.class,
            "@IdleChannel on field %s.channel: it does not provide a Broadcast. Declare the field as Channel."),
        Arguments.of(
            LiveAndIdleTestCase.class,
            "@LiveChannel on field %s.channel: @IdleChannel on the same field contradicts it. Remove one of them."),
        Arguments.of(
            ViewersTestCase.class,
            "@LiveChannel(viewers = -2) on field %s.channel: give 0 or more, or -1 for a count that timed out."));
  }

  @ParameterizedTest
  @MethodSource("wrongFields")
  void aFieldThatCannotBeFilled_isRefused(Class<?> specimen, String message) {
    assertThat(Specimens.failureOf(specimen))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(message, specimen.getName());
  }

  @WithFakeIvs
  static class FinalTestCase extends EmptyTestCase {

    @IdleChannel private final Channel channel = null;
  }

  @WithFakeIvs
  static class StaticFinalTestCase extends EmptyTestCase {

    @LiveChannel private static final Channel channel = null;
  }

  @WithFakeIvs
  static class AlreadySetTestCase extends EmptyTestCase {

    @LiveChannel private Channel channel = Channel.builder().build();
  }

  @WithFakeIvs
  static class LiveTypeTestCase extends EmptyTestCase {

    @LiveChannel private String channel;
  }

  @WithFakeIvs
  static class IdleTypeTestCase extends EmptyTestCase {

    @IdleChannel private Broadcast channel;
  }

  @WithFakeIvs
  static class LiveAndIdleTestCase extends EmptyTestCase {

    @LiveChannel @IdleChannel private Channel channel;
  }

  @WithFakeIvs
  static class ViewersTestCase extends EmptyTestCase {

    @LiveChannel(viewers = -2)
    private Channel channel;
  }
}
