package io.github.fakeivs.internal.http;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** Reads SDK requests from HTTP requests: their members from the path, the query and the body. */
final class RequestReader {

  private final JsonNodeParser parser = JsonNodeParser.create();

  /**
   * Reads the request of an operation.
   *
   * @throws MalformedRequestException if the body is not a JSON object, or a member has the wrong
   *     type
   */
  IvsRequest read(IvsOperation operation, HttpRequest sent) {
    SdkPojo request = readBody(operation.requestType(), operation.operationName(), sent);
    for (SdkField<?> field : request.sdkFields()) {
      if (field.location() == MarshallLocation.PATH) {
        field.set(request, inPath(operation, field.locationName(), sent.path()));
      } else if (field.location() == MarshallLocation.QUERY_PARAM) {
        field.set(request, inQuery(field.locationName(), sent.query()));
      }
    }
    return built(request);
  }

  /** Reads the request of an operation that only a newer SDK has, all of it from the body. */
  IvsRequest read(Class<?> requestType, String operationName, HttpRequest sent) {
    return built(readBody(requestType, operationName, sent));
  }

  private SdkPojo readBody(Class<?> requestType, String operationName, HttpRequest sent) {
    SdkPojo request = builder(requestType);
    StructureReader.read(request, members(sent.body()), operationName);
    return request;
  }

  private static IvsRequest built(SdkPojo builder) {
    return (IvsRequest) ((Buildable) builder).build();
  }

  private static SdkPojo builder(Class<?> requestType) {
    try {
      return (SdkPojo) requestType.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("every SDK request has a builder", e);
    }
  }

  private Map<String, JsonNode> members(SdkBytes body) {
    JsonNode json = parsed(body);
    if (json == null) {
      return Map.of();
    }
    if (!json.isObject()) {
      throw new MalformedRequestException("The request body must be a JSON object");
    }
    return json.asObject();
  }

  /** Discards the message of the parser: it quotes the body, which may contain secrets. */
  private @Nullable JsonNode parsed(SdkBytes body) {
    try {
      return parser.parse(body.asByteArrayUnsafe());
    } catch (RuntimeException e) {
      throw new MalformedRequestException("The request body is not valid JSON");
    }
  }

  /** Returns the value of a path parameter, decoded. */
  private static String inPath(IvsOperation operation, String parameter, String path) {
    List<String> template = List.of(operation.path().split("/", -1));
    String part = path.split("/", -1)[template.indexOf("{" + parameter + "}")];
    try {
      return SdkHttpUtils.urlDecode(part.replace("+", "%2B"));
    } catch (IllegalArgumentException e) {
      throw new MalformedRequestException(
          Text.of("%s.%s must be percent-encoded", operation, parameter));
    }
  }

  /** Returns the values of a query parameter, or null if it is missing. */
  private static @Nullable List<String> inQuery(String parameter, Map<String, List<String>> query) {
    return query.get(parameter);
  }
}
