package io.github.fakeivs.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/** What a test overrides itself is its own; the rest is the fake's. */
class BeanOverrideTest {

  @Nested
  @SpringBootTest
  @WithFakeIvs
  class WithAMock {

    @MockitoBean private IvsClient mock;
    @Autowired private Lobby lobby;

    @Test
    void theMockIsTheBean(FakeIvs fake) {
      assertThat(mockingDetails(lobby.ivs()).isMock()).isTrue();
      assertThat(lobby.ivs()).isSameAs(mock).isNotSameAs(fake.client());
      assertThat(lobby.ivsAsync()).isSameAs(fake.asyncClient());
    }
  }

  @Nested
  @WithFakeIvs
  @SpringBootTest
  class WithASpy {

    @MockitoSpyBean private IvsClient spy;
    @Autowired private Lobby lobby;

    @Test
    void theSpyIsOnTheFake(FakeIvs fake) {
      fake.client().createChannel(channel -> channel.name("hall"));

      assertThat(lobby.channels()).containsExactly("lobby", "hall");
      verify(spy).listChannels(any(ListChannelsRequest.class));
    }
  }

  @Nested
  @SpringBootTest
  @WithFakeIvs
  class WithABeanOfTheTest {

    @TestBean private IvsAsyncClient own;
    @Autowired private Lobby lobby;

    static IvsAsyncClient own() {
      return FakeIvs.create().asyncClient();
    }

    @Test
    void theBeanIsTheTests(FakeIvs fake) {
      assertThat(lobby.ivsAsync()).isSameAs(own).isNotSameAs(fake.asyncClient());
      assertThat(lobby.ivs()).isSameAs(fake.client());
    }
  }
}
