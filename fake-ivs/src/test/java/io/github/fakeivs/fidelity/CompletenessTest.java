package io.github.fakeivs.fidelity;

import static io.github.fakeivs.contract.Choice.SUCCESS_STATUS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Nothing that the SDK's client has is missing: a newer SDK shows here what there is to add. */
class CompletenessTest {

  /** Whatever takes a request, or builds one with a consumer; paginators among them. */
  static Stream<Method> callsOfTheSdk() {
    return SdkTypes.callsOf(IvsClient.class);
  }

  private static Stream<Method> operationsOfTheSdk() {
    return callsOfTheSdk()
        .filter(CompletenessTest::takesRequest)
        .filter(method -> IvsResponse.class.isAssignableFrom(method.getReturnType()));
  }

  private static Stream<Method> paginatorsOfTheSdk() {
    return callsOfTheSdk().filter(CompletenessTest::returnsPages);
  }

  private static boolean takesRequest(Method method) {
    return IvsRequest.class.isAssignableFrom(method.getParameterTypes()[0]);
  }

  private static boolean returnsPages(Method method) {
    return SdkIterable.class.isAssignableFrom(method.getReturnType());
  }

  @ParameterizedTest
  @MethodSource("callsOfTheSdk")
  void everyCall_isAnsweredByTheFake(Method method) {
    Throwable thrown = catchThrowable(() -> call(method, FakeIvsClient.create()));

    if (thrown != null) {
      // A request without members is often invalid; any other exception is a gap in the fake.
      assertThat(thrown).isInstanceOf(SdkException.class);
    }
  }

  @Test
  void aClientThatLacksOperations_wouldBeFoundOut() {
    IvsClient lacksAll = new LacksAll();

    assertThat(operationsOfTheSdk())
        .allSatisfy(
            method ->
                assertThat(catchThrowable(() -> call(method, lacksAll)))
                    .isInstanceOf(UnsupportedOperationException.class));
  }

  private static final class LacksAll implements IvsClient {
    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  private static void call(Method method, IvsClient client) throws Throwable {
    if (SdkTypes.callWithoutMembers(method, client) instanceof SdkIterable<?> pages) {
      assertThat(pages).isNotEmpty();
    }
  }

  @Test
  void callsOfTheSdk_areFoundByReflection() {
    assertThat(operationsOfTheSdk()).hasSize(35);
    assertThat(paginatorsOfTheSdk()).hasSize(2 * 7);
    assertThat(callsOfTheSdk()).hasSize(2 * 35 + 2 * 7);
  }

  @Test
  void ivsOperation_hasExactlyTheOperationsOfTheSdk() {
    assertThat(IvsOperation.values())
        .extracting(IvsOperation::requestType)
        .containsExactlyInAnyOrderElementsOf(
            operationsOfTheSdk()
                .<Class<? extends IvsRequest>>map(
                    method -> method.getParameterTypes()[0].asSubclass(IvsRequest.class))
                .toList());
    assertThat(IvsOperation.values())
        .extracting(IvsOperation::operationName)
        .allSatisfy(
            name ->
                assertThat(operationsOfTheSdk().map(Method::getName)).contains(lowerCamel(name)));
  }

  private static String lowerCamel(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, status of each success")
  @Settles(SUCCESS_STATUS)
  void everyOperation_answersForItselfWithTheStatusOfTheModel() {
    for (IvsOperation operation : IvsOperation.values()) {
      ServiceModel.Operation modelled = ServiceModel.get().operation(operation.operationName());
      PopulatedFake populated = PopulatedFake.create();
      Map<String, Object> members =
          new ModelValues(modelled, populated).structure(ServiceModel.get().input(modelled));

      IvsResponse response = SdkTypes.call(populated.client(), Requests.build(modelled, members));

      assertThat(response.getClass().getSimpleName()).isEqualTo(operation + "Response");
      assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(modelled.status());
    }
  }
}
