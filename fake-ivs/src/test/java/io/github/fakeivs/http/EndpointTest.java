package io.github.fakeivs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.Threads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;

/** What an endpoint answers to what comes over the wire, right or wrong. */
class EndpointTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsEndpoint endpoint = fake.startEndpoint();

  @AfterEach
  void close() {
    endpoint.close();
  }

  private String post(String path, String body) {
    return RawRequest.send(endpoint, "POST", path, body);
  }

  private static String errorType(String response) {
    return response
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("x-amzn-errortype: "))
        .map(line -> line.split(": ")[1])
        .findFirst()
        .orElse("");
  }

  private void assertServes() {
    assertThat(post("/ListChannels", "{}")).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void aCall_isAnsweredAndRecorded() {
    String response = post("/CreateChannel", "{\"name\":\"lobby\",\"authorized\":true}");

    assertThat(response)
        .startsWith("HTTP/1.1 200 OK\r\n")
        .containsIgnoringCase("Content-Type: application/json\r\n")
        .containsIgnoringCase("x-amzn-RequestId: ")
        .contains("\"name\":\"lobby\"", "\"authorized\":true", "\"streamKey\":{");
    assertThat(fake.calls().requests(CreateChannelRequest.class))
        .containsExactly(CreateChannelRequest.builder().name("lobby").authorized(true).build());
  }

  @Test
  void aCallWithoutABody_isAnswered() {
    assertThat(RawRequest.send(endpoint, "POST /ListChannels HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void aChunkedBody_isRead() {
    String chunked =
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "8\r\n{\"name\":\r\n7\r\n\"lobby\"\r\n1\r\n}\r\n0\r\n\r\n";

    assertThat(RawRequest.send(endpoint, chunked)).contains("\"name\":\"lobby\"");
  }

  @Test
  void aSuccessWithoutABody_hasNone() {
    String arn = fake.client().createChannel(c -> {}).channel().arn();

    String response = post("/DeleteChannel", "{\"arn\":\"" + arn + "\"}");

    assertThat(response).startsWith("HTTP/1.1 204 No Content\r\n").endsWith("\r\n\r\n");
  }

  @Test
  void tags_areInPathQueryAndBody() {
    String arn = fake.client().createChannel(c -> {}).channel().arn();
    String path = "/tags/" + arn.replace(":", "%3A").replace("/", "%2F");

    post(path, "{\"tags\":{\"a\":\"1\",\"b c\":\"2\",\"d\":\"3\"}}");
    RawRequest.send(endpoint, "DELETE", path + "?tagKeys=a&tagKeys=b%20c", "");

    assertThat(RawRequest.send(endpoint, "GET", path, "")).endsWith("{\"tags\":{\"d\":\"3\"}}");
  }

  @Test
  void aFailureOfTheService_isAResponseOfItsStatus() {
    String response = post("/GetChannel", "{\"arn\":\"x\"}");

    assertThat(response)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains(
            "\"message\":\"GetChannel.arn 'x' must match ", "\"exceptionMessage\":\"GetChannel");
    assertThat(errorType(response)).isEqualTo("ValidationException");
    assertThat(fake.calls().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/CreateChannels",
        "/createchannel",
        "/CreateChannel/",
        "/tags/",
        "/tags/a/b"
      })
  void anUnknownPath_isNotFound(String path) {
    String response = post(path, "{}");

    assertThat(response)
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .contains("{\"message\":\"fake-ivs has no operation at " + path + "\"");
    assertThat(errorType(response)).isEqualTo("UnknownOperationException");
    assertThat(fake.calls().size()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /CreateChannel | POST
          DELETE | /CreateChannel | POST
          BREW   | /CreateChannel | POST
          PUT    | /tags/a        | GET, POST, DELETE
          """)
  void anotherMethod_isNotAllowed(String method, String path, String allowed) {
    String response = RawRequest.send(endpoint, method, path, "");

    assertThat(response).startsWith("HTTP/1.1 405 Method Not Allowed\r\n");
    assertThat(response).containsPattern("(?i)Allow: " + allowed + "\r\n");
    assertThat(errorType(response)).isEqualTo("MethodNotAllowedException");
  }

  @Test
  void headRequests_haveNoBody() {
    assertThat(RawRequest.send(endpoint, "HEAD", "/CreateChannel", ""))
        .startsWith("HTTP/1.1 405 Method Not Allowed\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\"",
        "{\"name\":\"lobby\"",
        "lobby",
        "{name:1}",
        "{\"name\":1,}",
        "\\u0000"
      })
  void aBodyThatIsNotJson_isABadRequest(String body) {
    String response = post("/CreateChannel", body);

    assertThat(response)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("{\"message\":\"The request body is not valid JSON\"");
    assertThat(errorType(response)).isEqualTo("SerializationException");
    assertThat(fake.calls().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"lobby\"", "1", "null", "true"})
  void aBodyThatIsNotAnObject_isABadRequest(String body) {
    String response = post("/CreateChannel", body);

    assertThat(response)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("{\"message\":\"The request body must be a JSON object\"");
    assertThat(errorType(response)).isEqualTo("SerializationException");
  }

  @Test
  void aBodyThatIsNotUtf8_isABadRequest() {
    byte[] head =
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\n{\"name\":\"??\"}"
            .getBytes(StandardCharsets.ISO_8859_1);
    head[head.length - 4] = (byte) 0xFF;

    assertThat(errorType(RawRequest.send(endpoint, head))).isEqualTo("SerializationException");
  }

  @Test
  void aBodyThatIsNestedTooDeep_isABadRequest() {
    String response = post("/CreateChannel", "{\"tags\":" + "[".repeat(500_000));

    assertThat(errorType(response)).isEqualTo("SerializationException");
    assertServes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /CreateChannel   | {"name":1}             | CreateChannel.name must be a string, not the number 1
          /CreateChannel   | {"name":{}}            | CreateChannel.name must be a string, not an object
          /CreateChannel   | {"authorized":"true"}  | CreateChannel.authorized must be a boolean, not a string
          /CreateChannel   | {"tags":[]}            | CreateChannel.tags must be an object, not a list
          /CreateChannel   | {"tags":{"a":true}}    | CreateChannel.tags.a must be a string, not a boolean
          /CreateChannel   | {"multitrackInputConfiguration":"x"} | CreateChannel.multitrackInputConfiguration must be an object, not a string
          /CreateChannel   | {"multitrackInputConfiguration":{"enabled":0}} | CreateChannel.multitrackInputConfiguration.enabled must be a boolean, not the number 0
          /ListChannels    | {"maxResults":"5"}     | ListChannels.maxResults must be a whole number of 32 bits, not a string
          /ListChannels    | {"maxResults":1.5}     | ListChannels.maxResults must be a whole number of 32 bits, not the number 1.5
          /ListChannels    | {"maxResults":2147483648} | ListChannels.maxResults must be a whole number of 32 bits, not the number 2147483648
          /BatchGetChannel | {"arns":"x"}           | BatchGetChannel.arns must be a list, not a string
          /BatchGetChannel | {"arns":["x",["y"]]}   | BatchGetChannel.arns[1] must be a string, not a list
          /CreateRecordingConfiguration | {"thumbnailConfiguration":{"targetIntervalSeconds":1e400}} | CreateRecordingConfiguration.thumbnailConfiguration.targetIntervalSeconds must be a whole number, not the number 1e400
          """)
  void aMemberOfTheWrongType_isABadRequest(String path, String body, String message) {
    String response = post(path, body);

    assertThat(response)
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("{\"message\":\"" + message + "\"");
    assertThat(errorType(response)).isEqualTo("SerializationException");
    assertThat(fake.calls().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aNumberOf32Bits_isLeftToTheService(int number) {
    String response = post("/ListChannels", "{\"maxResults\":" + number + "}");

    assertThat(errorType(response)).isEqualTo("ValidationException");
  }

  @Test
  void aWrongValueOfAString_isNotInTheMessage() {
    assertThat(post("/PutMetadata", "{\"channelArn\":{},\"metadata\":\"s3cret\"}"))
        .doesNotContain("s3cret");
    assertThat(post("/PutMetadata", "{\"metadata\":\"s3cret\"")).doesNotContain("s3cret");
  }

  @Test
  void nullMembers_areMissing() {
    assertThat(post("/CreateChannel", "{\"name\":null,\"tags\":null}")).contains("\"name\":\"\"");
  }

  @Test
  void aMemberThatTheFakeDoesNotHave_isRefused() {
    String response = post("/ListChannels", "{\"filterByMood\":\"calm\"}");

    assertThat(response)
        .startsWith("HTTP/1.1 501 Not Implemented\r\n")
        .contains(
            "fake-ivs does not support ListChannels.filterByMood, and the AWS SDK on the class path"
                + " does not know it: remove it from the request.");
    assertThat(fake.calls().size()).isZero();
  }

  @Test
  void aPathThatIsNotEncoded_isABadRequest() {
    assertThat(RawRequest.send(endpoint, "GET", "/tags/a%ZZ", ""))
        .startsWith("HTTP/1.1 400 Bad Request\r\n");
    assertServes();
  }

  @Test
  void aBodyThatIsTooLong_isRefused() {
    String response = post("/CreateChannel", "{\"name\":\"" + "x".repeat(3 << 20) + "\"}");

    assertThat(response)
        .startsWith("HTTP/1.1 413 Request Entity Too Large\r\n")
        .contains("{\"message\":\"The request body must not be longer than 1048576 bytes\"");
    assertThat(errorType(response)).isEqualTo("RequestEntityTooLargeException");
    assertServes();
  }

  @Test
  void aBodyThatIsTooLong_isRefusedBeforeItsEnd() throws IOException {
    String tooMuch = " ".repeat((1 << 20) + 1);
    try (Socket socket = RawRequest.connect(endpoint)) {
      String head =
          "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n";
      socket.getOutputStream().write((head + tooMuch).getBytes(StandardCharsets.UTF_8));

      Scanner response = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8);
      assertThat(response.findWithinHorizon("longer than 1048576 bytes", 0)).isNotNull();
    }
  }

  @Test
  void theLongestBody_isRead() {
    assertThat(post("/ListChannels", "{}" + " ".repeat((1 << 20) - 2))).startsWith("HTTP/1.1 200");
  }

  @Test
  void aHeadThatIsTooLong_isRefused() {
    String endless = "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(1 << 20);

    assertThatNothingIsServed(endless);
    assertServes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "POST /CreateChannel\r\n\r\n",
        "CONNECT ivs.us-east-1.amazonaws.com:443 HTTP/1.1\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST mailto:x HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n",
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
        "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n"
      })
  void whatIsNotHttp_isNotServed(String text) {
    assertThatNothingIsServed(text);
    assertThat(fake.calls().size()).isZero();
    assertServes();
  }

  /** The connection ends, perhaps with an error response, and never with a stack trace. */
  private void assertThatNothingIsServed(String text) {
    String response;
    try {
      response = RawRequest.send(endpoint, text);
    } catch (UncheckedIOException closed) {
      response = "";
    }
    assertThat(response)
        .doesNotStartWith("HTTP/1.1 2")
        .doesNotContain("\tat ", "Exception:", ".java:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:80",
        "localhost.evil.example",
        "127.0.0.2",
        "",
        "169.254.169.254"
      })
  void aRequestForAnotherHost_isRefused(String host) {
    String response = RawRequest.send(endpoint, "POST", "/ListChannels", "{}", "Host: " + host);

    assertThat(response)
        .startsWith("HTTP/1.1 421 ")
        .contains("{\"message\":\"This endpoint serves only the hosts localhost and 127.0.0.1\"");
    assertThat(fake.calls().size()).isZero();
  }

  @Test
  void aRequestForNoHostOrForTwo_isRefused() {
    assertThat(RawRequest.send(endpoint, "POST", "/ListChannels", "{}", "X: y"))
        .startsWith("HTTP/1.1 421 ");
    assertThat(
            RawRequest.send(
                endpoint, "POST", "/ListChannels", "{}", "Host: localhost", "Host: evil.example"))
        .startsWith("HTTP/1.1 421 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:80"})
  void aRequestForALoopbackHost_isServed(String host) {
    assertThat(RawRequest.send(endpoint, "POST", "/ListChannels", "{}", "Host: " + host))
        .startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void otherAddressesOfTheMachine_doNotReachTheEndpoint() throws IOException {
    for (InetAddress address : otherAddresses()) {
      assertThatThrownBy(() -> new Socket(address, endpoint.port()).close())
          .isInstanceOf(ConnectException.class);
    }
    assertThat(endpoint.uri()).hasHost("127.0.0.1").hasPort(endpoint.port());
  }

  private static List<InetAddress> otherAddresses() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }

  @Test
  void clientsThatHangUp_leaveTheEndpointServing() throws IOException {
    for (int i = 0; i < 100; i++) {
      try (Socket socket = RawRequest.connect(endpoint)) {
        socket
            .getOutputStream()
            .write(
                "POST /CreateChannel HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"
                    .getBytes(StandardCharsets.UTF_8));
        socket.setSoLinger(true, 0);
      }
    }
    assertServes();
  }

  @Test
  void aLostConnection_endsWithoutAResponse() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    assertThat(post("/CreateChannel", "{}")).isEmpty();

    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void aThrowableOfTheTest_isAnInternalFailure() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(new IllegalStateException("mine"));

    String response = post("/CreateChannel", "{}");

    assertThat(response)
        .startsWith("HTTP/1.1 500 Internal Server Error\r\n")
        .contains("{\"message\":\"java.lang.IllegalStateException: mine\"")
        .doesNotContain("\\tat ", ".java:");
    assertThat(errorType(response)).isEqualTo("InternalFailure");
    assertThat(fake.calls().size()).isEqualTo(1);
  }

  @Test
  void aDelayedResponse_isSentInRealTimeAtTheLatest() {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofMillis(20));

    assertServes();
  }

  @Test
  void aReset_endsDelayedResponses() throws IOException {
    fake.clock().freeze();
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofHours(1));
    try (Socket socket = RawRequest.connect(endpoint)) {
      socket
          .getOutputStream()
          .write(
              "POST /ListChannels HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));

      while (fake.calls().size() == 0) {
        Thread.onSpinWait();
      }
      // The call is recorded just before its response is delayed.
      while (!isClosed(socket)) {
        fake.reset();
      }
    }
  }

  private static boolean isClosed(Socket socket) throws IOException {
    socket.setSoTimeout(1);
    try {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    }
  }

  @Test
  void manyClientsAtOnce_areServed() {
    Threads.run(16, i -> post("/CreateChannel", "{\"name\":\"c" + i + "\"}"));

    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(16);
    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL))
        .extracting(RecordedCall::exception)
        .allMatch(Optional::isEmpty);
  }

  @Test
  void aClosedEndpoint_isNotThereAnyMore() {
    endpoint.close();
    endpoint.close();

    assertThatThrownBy(() -> RawRequest.connect(endpoint)).isInstanceOf(ConnectException.class);
    assertThat(endpoint).hasToString("IvsEndpoint[http://127.0.0.1:" + endpoint.port() + "]");
  }

  @Test
  void anEndpointCanHaveAPort() {
    int port = endpoint.port();
    endpoint.close();

    try (IvsEndpoint another = fake.startEndpoint(port)) {
      assertThat(another.port()).isEqualTo(port);
      assertThat(another.uri()).hasToString("http://127.0.0.1:" + port);
    }
  }

  @Test
  void aPortInUse_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> fake.startEndpoint(endpoint.port()))
        .withMessage(
            "The endpoint cannot listen on port "
                + endpoint.port()
                + ": use another port, or startEndpoint() for a free one.")
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void theGreatestPort_isOne() {
    Throwable inUse = catchThrowable(() -> fake.startEndpoint(65_535).close());

    assertThat(String.valueOf(inUse)).doesNotContain("port is 65535");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortThatIsNone_isRefused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.startEndpoint(port))
        .withMessage("port is " + port + ": it must be between 1 and 65535, or 0 for a free port.");
  }

  @Test
  void aFork_hasNoEndpointButItsOwn() {
    FakeIvs fork = fake.fork();

    post("/CreateChannel", "{}");

    assertThat(fork.client().listChannels(c -> {}).channels()).isEmpty();
    try (IvsEndpoint ofTheFork = fork.startEndpoint()) {
      assertThat(RawRequest.send(ofTheFork, "POST", "/ListChannels", "{}"))
          .endsWith("{\"channels\":[]}");
    }
  }
}
