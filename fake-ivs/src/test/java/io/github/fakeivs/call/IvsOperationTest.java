package io.github.fakeivs.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;

/** How operations are found; what they are is held against the model. */
class IvsOperationTest {

  private static final String ARN_IN_PATH =
      "arn%3Aaws%3Aivs%3Aus-east-1%3A123456789012%3Achannel%2FAbCdEfGh1234";

  @ParameterizedTest
  @EnumSource
  void named_findsEveryOperation(IvsOperation operation) {
    assertThat(IvsOperation.named(operation.operationName())).contains(operation);
    assertThat(operation).hasToString(operation.operationName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "createChannel", "CREATE_CHANNEL", "CreateChannels", "CreateStage"})
  void named_ofNoOperation_isEmpty(String name) {
    assertThat(IvsOperation.named(name)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void at_findsEveryOperation(IvsOperation operation) {
    String path = operation.path().replace("{resourceArn}", ARN_IN_PATH);

    assertThat(IvsOperation.at(operation.httpMethod(), path)).contains(operation);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /CreateChannel",
    "POST, CreateChannel",
    "POST, /createchannel",
    "POST, /CreateChannel/",
    "POST, /CreateStage",
    "PUT, /tags/arn",
    "GET, /tags/",
    "GET, /tags",
    "GET, /tags/arn:channel/AbCdEfGh1234",
    "GET, /tags/{resourceArn}/more",
    "POST, /"
  })
  void at_whereTheServiceHasNothing_isEmpty(SdkHttpMethod method, String path) {
    assertThat(IvsOperation.at(method, path)).isEmpty();
  }

  @Test
  void operations_haveEachAPlaceOfTheirOwn() {
    assertThat(Stream.of(IvsOperation.values()).map(o -> o.httpMethod() + " " + o.path()))
        .doesNotHaveDuplicates();
  }
}
