package io.github.fakeivs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Constructors, whose parameters both Spring and the fake could provide. */
class ConstructorTest {

  @Nested
  @SpringBootTest
  @WithFakeIvs
  class Autowiring {

    private final IvsClient ivs;
    private final Lobby lobby;

    @Autowired
    Autowiring(IvsClient ivs, Lobby lobby) {
      this.ivs = ivs;
      this.lobby = lobby;
    }

    @Test
    void haveTheClientOfTheTest(FakeIvs fake) {
      assertThat(ivs).isSameAs(fake.client()).isSameAs(lobby.ivs());
    }
  }

  @Nested
  @WithFakeIvs
  @SpringBootTest
  @TestConstructor(autowireMode = AutowireMode.ALL)
  class AlwaysAutowiring {

    private final IvsClient ivs;

    AlwaysAutowiring(IvsClient ivs, Lobby lobby) {
      this.ivs = ivs;
    }

    @Test
    void haveTheClientOfTheTest(FakeIvs fake, @Autowired IvsClient bean) {
      assertThat(ivs).isSameAs(fake.client()).isSameAs(bean);
    }
  }

  @Nested
  @SpringBootTest
  @WithFakeIvs
  class NotAutowiring {

    private final IvsClient ivs;

    NotAutowiring(IvsClient ivs) {
      this.ivs = ivs;
    }

    @Test
    void haveTheClientOfTheTest(FakeIvs fake) {
      assertThat(ivs).isSameAs(fake.client());
    }
  }
}
