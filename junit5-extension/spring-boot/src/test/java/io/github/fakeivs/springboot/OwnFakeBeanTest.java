package io.github.fakeivs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Without Spring Boot, and with a fake that the application makes: it is replaced like any client. */
class OwnFakeBeanTest {

  /** Not a configuration, which the application of the other tests would find. */
  static class Beans {
    @Bean
    FakeIvs bean() {
      return FakeIvs.create();
    }

    @Bean
    IvsClient client(FakeIvs bean) {
      return bean.client();
    }
  }

  abstract static class Cases {
    @Autowired private FakeIvs bean;
    private IvsClient ivs;

    @Test
    void allAreOne(@Autowired IvsClient client, FakeIvs fake) {
      assertThat(bean).isSameAs(fake);
      assertThat(client).isSameAs(ivs).isSameAs(fake.client());
    }
  }

  @Nested
  @SpringJUnitConfig(Beans.class)
  @WithFakeIvs
  class SpringFirst extends Cases {}

  @Nested
  @WithFakeIvs
  @SpringJUnitConfig(Beans.class)
  class FakeFirst extends Cases {}
}
