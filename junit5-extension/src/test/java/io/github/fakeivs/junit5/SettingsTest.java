package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsBuilder;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Attributes, how they are merged, and the same by the builder. */
class SettingsTest {

  static String newArn(FakeIvs fake) {
    return fake.client().createChannel(request -> {}).channel().arn();
  }

  @Test
  void withoutAttributesTheFakeIsTheDefaultOne() {
    Specimens.pass(1, DefaultsTestCase.class);
  }

  @WithFakeIvs
  static class DefaultsTestCase {
    @Test
    void test(FakeIvs fake) {
      FakeIvs plain = FakeIvs.create();
      assertThat(fake.region()).isEqualTo(plain.region());
      assertThat(fake.accountId()).isEqualTo(plain.accountId());
      assertThat(fake.quotas()).isEqualTo(plain.quotas());
    }
  }

  @Test
  void quotasAndEventDelayBecomeTheFakes() {
    Specimens.pass(4, QuotasTestCase.class, RegisteredQuotasTestCase.class);
  }

  @WithFakeIvs(
      clock = "2030-01-01T00:00:00Z",
      eventDelay = "PT5S",
      quotas = @QuotaLimit(quota = Quota.CHANNELS, limit = 1))
  static class QuotasTestCase extends QuotasCases {}

  static class RegisteredQuotasTestCase extends QuotasCases {
    @RegisterExtension
    static final FakeIvsExtension IVS =
        FakeIvsExtension.builder()
            .clock(Instant.parse("2030-01-01T00:00:00Z"))
            .eventDelay(Duration.ofSeconds(5))
            .quotas(Quotas.defaults().with(Quota.CHANNELS, 1))
            .build();
  }

  abstract static class QuotasCases {
    @BeforeAll
    static void beforeAll(FakeIvs fake) {}

    @RepeatedTest(2)
    void test(FakeIvs fake, @IdleChannel Channel channel) {
      StringBuilder told = new StringBuilder();
      fake.onEvent(event -> told.append(event.name()));
      fake.goLive(channel.arn());

      assertThat(fake.quotas()).isEqualTo(Quotas.defaults().with(Quota.CHANNELS, 1));
      assertThat(told).isEmpty();
      fake.clock().advance(Duration.ofSeconds(5));
      assertThat(told).hasToString("Session CreatedStream Start");
    }
  }

  @Test
  void attributesBecomeTheFake() {
    Specimens.pass(2, AttributesTestCase.class);
  }

  @Test
  void theBuilderSetsTheSame() {
    Specimens.pass(2, RegisteredTestCase.class);
  }

  abstract static class SettingsCases {
    @RepeatedTest(2)
    void test(FakeIvs fake, IvsClient ivs) {
      assertThat(ivs.serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(fake.accountId()).isEqualTo("999999999999");
      assertThat(fake.clock().instant()).isEqualTo("2030-01-01T00:00:00Z");
      assertThat(ScopesTest.channelsOf(ivs)).containsExactly("lobby");
      FakeIvs alike =
          FakeIvs.builder().region(Region.EU_WEST_1).accountId("999999999999").seed(7).build();
      assertThat(newArn(fake.fork())).isNotEqualTo(newArn(alike)); // The seed drew the first id.
      assertThat(newArn(fake)).isEqualTo(newArn(alike));
      fake.clock().advance(Duration.ofDays(1));
    }
  }

  /** Sets what the attributes beside it set otherwise, and the account, which none of them sets. */
  static class OtherAccount implements FakeIvsConfigurer {
    @Override
    public void configure(FakeIvsBuilder builder) {
      builder.region(Region.AP_SOUTH_1).accountId("999999999999").seed(99);
    }
  }

  @WithFakeIvs(
      region = "eu-west-1",
      clock = "2030-01-01T00:00:00Z",
      idSeed = 7,
      configurer = OtherAccount.class,
      seed = SeedsTest.Lobby.class)
  static class AttributesTestCase extends SettingsCases {}

  static class RegisteredTestCase extends SettingsCases {
    @RegisterExtension
    static final FakeIvsExtension IVS =
        FakeIvsExtension.builder()
            .region(Region.EU_WEST_1)
            .clock(Instant.parse("2030-01-01T00:00:00Z"))
            .idSeed(7)
            .configurer(new OtherAccount())
            .seed(new SeedsTest.Lobby())
            .build();
  }

  @Test
  void nearerAttributesWinOneByOne() {
    Specimens.pass(5, OuterTestCase.class);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeIvs(region = "eu-west-1", accountId = "111111111111", idSeed = 1)
  @interface European {}

  @European
  @WithFakeIvs(accountId = "222222222222")
  static class OuterTestCase {
    @Test
    void theElementItselfWinsOverItsAnnotations(FakeIvs fake) {
      isIn(fake, "eu-west-1", "222222222222", 1);
    }

    @Test
    @WithFakeIvs(idSeed = 3)
    void theMethodWinsOverTheClass(FakeIvs fake) {
      isIn(fake, "eu-west-1", "222222222222", 3);
    }

    @Test
    void theParameterWinsOverAll(@WithFakeIvs(region = "us-west-2", idSeed = 0) FakeIvs fake) {
      isIn(fake, "us-west-2", "222222222222", 0);
    }

    @Nested
    @WithFakeIvs(region = "ap-south-1")
    class InnerTestCase {
      @Test
      void theNestedClassWinsOverTheOuterOne(FakeIvs fake) {
        isIn(fake, "ap-south-1", "222222222222", 1);
      }

      @Test
      @European
      void theMethodsAnnotationWinsOverTheClasses(FakeIvs fake) {
        isIn(fake, "eu-west-1", "111111111111", 1);
      }
    }
  }

  static void isIn(FakeIvs fake, String region, String accountId, long idSeed) {
    FakeIvs expected =
        FakeIvs.builder().region(Region.of(region)).accountId(accountId).seed(idSeed).build();
    assertThat(newArn(fake)).isEqualTo(newArn(expected));
  }

  @Test
  void superclassesAndInterfacesAreFartherThanTheClass() {
    Specimens.pass(1, SubclassTestCase.class);
  }

  @WithFakeIvs(region = "eu-west-1", accountId = "111111111111", idSeed = 1)
  interface Interface {}

  @WithFakeIvs(accountId = "222222222222", idSeed = 2)
  static class Superclass implements Interface {}

  @WithFakeIvs(idSeed = 3)
  static class SubclassTestCase extends Superclass {
    @Test
    void test(FakeIvs fake) {
      isIn(fake, "eu-west-1", "222222222222", 3);
    }
  }

  @Test
  void anInheritedNestedClassBelongsToTheClassThatRuns() {
    Specimens.pass(1, RunsInheritedNestedTestCase.class);
  }

  abstract static class DeclaresNested {
    @Nested
    class InheritedTestCase {
      @Test
      void test(FakeIvs fake) {
        assertThat(fake.region()).isEqualTo(Region.EU_WEST_1);
      }
    }
  }

  @WithFakeIvs(region = "eu-west-1")
  static class RunsInheritedNestedTestCase extends DeclaresNested {}

  @Test
  void annotationsChangeWhatTheBuilderSet() {
    Specimens.pass(3, RegisteredAndAnnotatedTestCase.class);
  }

  static class RegisteredAndAnnotatedTestCase {
    @RegisterExtension
    static final FakeIvsExtension IVS =
        FakeIvsExtension.builder()
            .region(Region.EU_WEST_1)
            .accountId("222222222222")
            .idSeed(2)
            .build();

    @Test
    void none(FakeIvs fake) {
      isIn(fake, "eu-west-1", "222222222222", 2);
    }

    @Test
    @WithFakeIvs(accountId = "333333333333")
    void ofAMethod(FakeIvs fake, @WithFakeIvs(region = "us-west-2") FakeIvs west) {
      isIn(fake, "eu-west-1", "333333333333", 2);
      isIn(west, "us-west-2", "333333333333", 2);
    }

    @Nested
    @WithFakeIvs(idSeed = 4)
    class InnerTestCase {
      @Test
      void ofANestedClass(FakeIvs fake) {
        isIn(fake, "eu-west-1", "222222222222", 4);
      }
    }
  }
}
