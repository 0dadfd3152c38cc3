package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fixture.PaginatedOperation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

class FakeIvsClientTest {

  private final FakeIvsClient ivs = FakeIvsClient.create();

  @Test
  void client_hasAFakeBehindIt() {
    FakeIvs fake = FakeIvs.create();

    assertThat(fake.client()).isSameAs(fake.client());
    assertThat(fake.client().fake()).isSameAs(fake);
    assertThat(ivs.fake().client()).isSameAs(ivs);
  }

  @Test
  void create_givesEachClientAFakeOfItsOwn() {
    ivs.createChannel(c -> {});

    assertThat(FakeIvsClient.create().listChannels(l -> {}).channels()).isEmpty();
  }

  @Test
  void serviceName_isTheSdks() {
    assertThat(ivs.serviceName()).isEqualTo("ivs").isEqualTo(IvsClient.SERVICE_NAME);
  }

  @Test
  void serviceClientConfiguration_saysTheRegion() {
    IvsClient other = FakeIvs.builder().region(Region.AP_SOUTH_1).build().client();

    assertThat(ivs.serviceClientConfiguration().region()).isEqualTo(Region.US_EAST_1);
    assertThat(other.serviceClientConfiguration().region()).isEqualTo(Region.AP_SOUTH_1);
  }

  @Test
  void httpResponses_areEqualToThoseOfTheSdk_andSerialized() throws Exception {
    SdkHttpResponse response = ivs.listChannels(l -> {}).sdkHttpResponse();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(response);
    }
    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(response)
        .isEqualTo(response)
        .isEqualTo(response.toBuilder().build())
        .isNotEqualTo(ivs.listChannels(l -> {}).sdkHttpResponse());
    assertThat(response.firstMatchingHeader("X-Amzn-Requestid")).isNotEmpty();
    assertThat(in.readObject()).hasSameClassAs(response.toBuilder().build());
  }

  @Test
  void close_mayBeCalledAgainAndChangesNothing() {
    String arn = ivs.createChannel(c -> {}).channel().arn();

    ivs.close();
    ivs.close();

    assertThat(ivs.getChannel(c -> c.arn(arn)).channel().arn()).isEqualTo(arn);
  }

  @Test
  void calls_takeLambdasAsWellAsRequests() {
    Channel created = ivs.createChannel(c -> c.name("lobby")).channel();
    GetChannelRequest request = GetChannelRequest.builder().arn(created.arn()).build();

    assertThat(ivs.getChannel(request).channel())
        .isEqualTo(ivs.getChannel(c -> c.arn(created.arn())).channel())
        .isEqualTo(created);
  }

  /** The call of each operation with a request. */
  static Stream<Method> operations() {
    return Stream.of(IvsClient.class.getMethods())
        .filter(method -> IvsResponse.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> IvsRequest.class.isAssignableFrom(method.getParameterTypes()[0]));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyLambdaOverload_makesTheSameCall(Method operation) throws ReflectiveOperationException {
    Method overload = IvsClient.class.getMethod(operation.getName(), Consumer.class);
    Consumer<Object> nothing = builder -> {};
    Object emptyRequest =
        ((SdkBuilder<?, ?>) operation.getParameterTypes()[0].getMethod("builder").invoke(null))
            .build();

    assertThat(outcome(overload, nothing)).isEqualTo(outcome(operation, emptyRequest));
  }

  /** The type of the answer, or the type and the text of what was thrown. */
  private static String outcome(Method method, Object argument)
      throws ReflectiveOperationException {
    try {
      return method
          .invoke(FakeIvs.builder().seed(0).build().client(), argument)
          .getClass()
          .getName();
    } catch (InvocationTargetException e) {
      return e.getCause().toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPaginator_readsAllPages(PaginatedOperation kind) {
    PaginatedOperation.Listed listed = kind.with(3);

    assertThat(listed.pages())
        .hasSize(3)
        .allSatisfy(page -> assertThat(kind.items(page)).hasSize(1))
        .extracting(page -> kind.items(page).get(0))
        .doesNotHaveDuplicates();
    assertThat(listed.fetched()).isEqualTo(3);
  }

  @Test
  void callsAfterClose_areAnsweredAndNoted() {
    FakeIvs fake = FakeIvs.create();
    fake.client().listChannels(l -> {});
    fake.client().close();
    fake.client().createChannel(c -> {});
    fake.asyncClient().listStreams(l -> {}).join();
    fake.asyncClient().close();
    fake.asyncClient().listStreams(l -> {}).join();

    assertThat(fake.calls().afterClose())
        .containsExactly(IvsOperation.CREATE_CHANNEL, IvsOperation.LIST_STREAMS);

    fake.reset();
    fake.client().listChannels(l -> {});
    assertThat(fake.calls().afterClose()).isEmpty();
  }

  /** As the subclass calls it that the fake has with a newer SDK; see NewerOperations. */
  @Test
  void aCallOfAnUnknownOperation_isRefusedByNameAndNoted() {
    GetChannelRequest request = GetChannelRequest.builder().arn("some-arn").build();

    Throwable thrown = catchThrowable(() -> ivs.unsupported("GetLaterThing", request));

    assertThat(thrown)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("does not support GetLaterThing");
    RecordedCall call = ivs.fake().calls().last().orElseThrow();
    assertThat(call.operationName()).isEqualTo("GetLaterThing");
    assertThat(call.request()).isSameAs(request);
    assertThat(call.response()).isEmpty();
    assertThat(call.exception()).containsSame(thrown);
    assertThat(call.thread()).isSameAs(Thread.currentThread());
    assertThat(call).hasToString(call.time() + " " + request + " -> " + thrown);
    assertThatThrownBy(call::operation).hasMessageContaining("GetLaterThing").hasCause(thrown);
  }

  @Test
  void aCallOfAnUnknownOperation_withoutARequest_isNotSent() {
    assertThatNullPointerException()
        .isThrownBy(() -> ivs.unsupported("GetLaterThing", null))
        .withMessage("GetLaterThing was called without a request");
    assertThat(ivs.fake().calls()).isEmpty();
  }
}
