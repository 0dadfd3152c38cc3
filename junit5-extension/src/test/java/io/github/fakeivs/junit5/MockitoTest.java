package io.github.fakeivs.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;

/** Side by side with Mockito's extension, whichever comes first. */
class MockitoTest {

  static class Service {
    private final IvsClient ivs;

    Service(IvsClient ivs) {
      this.ivs = ivs;
    }

    void open() {
      ivs.createChannel(CreateChannelRequest.builder().build());
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {FakeFirstTestCase.class, MockitoFirstTestCase.class})
  void aSpyWrapsTheFakesClientAndIsInjected(Class<?> specimen) {
    Specimens.pass(3, specimen);
  }

  abstract static class SpyCases {
    @Spy private FakeIvsClient spy;
    @InjectMocks private Service service;

    @RepeatedTest(2)
    void theFakeAnswersTheSpy(FakeIvs fake) {
      service.open();

      assertThat(ScopesTest.channelsOf(fake.client())).hasSize(1);
      verify(spy).createChannel(CreateChannelRequest.builder().build());
    }

    @Nested
    class InnerTestCase {
      @Test
      void test(FakeIvs fake) {
        theFakeAnswersTheSpy(fake);
      }
    }
  }

  @WithFakeIvs
  @ExtendWith(MockitoExtension.class)
  static class FakeFirstTestCase extends SpyCases {}

  @ExtendWith(MockitoExtension.class)
  @WithFakeIvs
  static class MockitoFirstTestCase extends SpyCases {}

  @ParameterizedTest
  @ValueSource(classes = {FakeBeforeMocksTestCase.class, MocksBeforeFakeTestCase.class})
  void mocksStayMocks(Class<?> specimen) {
    Specimens.pass(1, specimen);
  }

  abstract static class MockCases {
    @Mock private IvsClient mock;
    @InjectMocks private Service service;
    private IvsClient ivs;

    @Test
    void test(FakeIvs fake) {
      service.open();

      assertThat(mockingDetails(mock).isMock()).isTrue();
      assertThat(ivs).isSameAs(fake.client());
      assertThat(ScopesTest.channelsOf(ivs)).isEmpty();
    }
  }

  @WithFakeIvs
  @ExtendWith(MockitoExtension.class)
  static class FakeBeforeMocksTestCase extends MockCases {}

  @ExtendWith(MockitoExtension.class)
  @WithFakeIvs
  static class MocksBeforeFakeTestCase extends MockCases {}
}
