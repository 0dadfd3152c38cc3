package io.github.fakeivs.junit5;

import static io.github.fakeivs.junit5.ScopesTest.channelsOf;
import static io.github.fakeivs.junit5.ScopesTest.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Several regions, several accounts. */
class SeveralFakesTest {

  @Test
  void membersHaveTheFakeOfTheirSettings() {
    Specimens.pass(2, RegionsTestCase.class);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @WithFakeIvs(region = "us-west-2")
  @interface West {}

  @WithFakeIvs
  static class RegionsTestCase {
    @West private IvsClient west;
    private IvsClient east;

    @BeforeAll
    static void baselines(@West IvsClient west, IvsClient east) {
      open(west, "western");
      open(east, "eastern");
    }

    @RepeatedTest(2)
    void test(
        FakeIvs here,
        @WithFakeIvs(region = "us-east-1") FakeIvs written,
        @West FakeIvs there,
        @West @LiveChannel(name = "live") Channel channel) {
      assertThat(here.client()).isSameAs(east).isSameAs(written.client());
      assertThat(there.client()).isSameAs(west).isNotSameAs(east);
      assertThat(channelsOf(west)).containsExactlyInAnyOrder("western", "live");
      assertThat(channelsOf(east)).containsExactly("eastern");
      assertThat(channel.arn()).startsWith("arn:aws:ivs:us-west-2:");
    }
  }

  @Test
  void anAccountIsASettingLikeOthers() {
    Specimens.pass(1, AccountsTestCase.class);
  }

  static class AccountsTestCase {
    @Test
    void test(
        @WithFakeIvs(accountId = "111111111111") FakeIvs ours,
        @WithFakeIvs(accountId = "222222222222", configurer = IdsTest.Plain.class) FakeIvs theirs,
        @WithFakeIvs(accountId = "222222222222", configurer = IdsTest.Plain.class) FakeIvs same) {
      assertThat(ours.accountId()).isEqualTo("111111111111");
      assertThat(theirs.accountId()).isEqualTo("222222222222");
      assertThat(same).isSameAs(theirs);
    }
  }
}
