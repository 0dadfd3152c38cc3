package io.github.fakeivs.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** The service model, read from the test resource {@code model.json}; see the README beside it. */
public final class ServiceModel {

  private static final ServiceModel INSTANCE = read();

  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  private ServiceModel(JsonNode root) {
    root.get("operations")
        .properties()
        .forEach(entry -> operations.put(entry.getKey(), operation(entry)));
    root.get("shapes").properties().forEach(entry -> shapes.put(entry.getKey(), shape(entry)));
  }

  public static ServiceModel get() {
    return INSTANCE;
  }

  public List<Operation> operations() {
    return List.copyOf(operations.values());
  }

  public Operation operation(String name) {
    return known(operations, name);
  }

  public Shape shape(String name) {
    return known(shapes, name);
  }

  /** The shape of an operation's requests. */
  public Shape input(Operation operation) {
    return shape(operation.input());
  }

  /** Every structure that a request or, recursively, one of its members is. */
  public List<Shape> requestStructures() {
    return structuresFrom(operations().stream().map(Operation::input).toList());
  }

  /** Every structure that a response or, recursively, one of its members is. */
  public List<Shape> responseStructures() {
    return structuresFrom(
        operations().stream().map(Operation::output).filter(output -> output != null).toList());
  }

  private List<Shape> structuresFrom(List<String> names) {
    Set<String> reached = new LinkedHashSet<>();
    names.forEach(name -> reach(name, reached));
    return reached.stream().map(this::shape).filter(Shape::isStructure).toList();
  }

  private void reach(String name, Set<String> reached) {
    if (reached.add(name)) {
      shape(name).parts().forEach(part -> reach(part, reached));
    }
  }

  private static <V> V known(Map<String, V> all, String name) {
    V value = all.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the model has no " + name);
    }
    return value;
  }

  private static ServiceModel read() {
    try (InputStream json = ServiceModel.class.getResourceAsStream("model.json")) {
      return new ServiceModel(new ObjectMapper().readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Operation operation(Map.Entry<String, JsonNode> entry) {
    JsonNode node = entry.getValue();
    return new Operation(
        entry.getKey(),
        node.get("method").asText(),
        node.get("uri").asText(),
        node.get("status").asInt(),
        node.get("input").asText(),
        text(node, "output"),
        texts(node.get("errors")));
  }

  private static Shape shape(Map.Entry<String, JsonNode> entry) {
    JsonNode node = entry.getValue();
    return new Shape(
        entry.getKey(),
        node.get("type").asText(),
        node.hasNonNull("min") ? node.get("min").asLong() : null,
        node.hasNonNull("max") ? node.get("max").asLong() : null,
        text(node, "pattern"),
        texts(node.get("enum")),
        node.path("sensitive").asBoolean(),
        members(node),
        text(node, "member"),
        text(node, "key"),
        text(node, "value"),
        node.path("httpStatusCode").asInt());
  }

  private static List<Member> members(JsonNode shape) {
    List<String> required = texts(shape.get("required"));
    List<Member> members = new ArrayList<>();
    shape
        .path("members")
        .properties()
        .forEach(entry -> members.add(member(entry, required.contains(entry.getKey()))));
    return members;
  }

  private static Member member(Map.Entry<String, JsonNode> entry, boolean required) {
    JsonNode node = entry.getValue();
    return new Member(
        entry.getKey(), required, node.get("shape").asText(), node.path("location").asText("body"));
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  private static List<String> texts(JsonNode array) {
    return array == null
        ? List.of()
        : StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /**
   * One operation.
   *
   * @param output the shape of its responses, or null where they have no members
   */
  public record Operation(
      String name,
      String method,
      String uri,
      int status,
      String input,
      String output,
      List<String> errors) {

    /** The operation that takes this request. */
    static Operation of(IvsRequest request) {
      String name = request.getClass().getSimpleName();
      return get().operation(name.substring(0, name.length() - "Request".length()));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * One shape; what does not apply to its type is null or empty.
   *
   * @param element the shape of a list's elements
   * @param key the shape of a map's keys
   * @param value the shape of a map's values
   * @param httpStatus the status of an error, or 0
   */
  public record Shape(
      String name,
      String type,
      Long min,
      Long max,
      String pattern,
      List<String> enumValues,
      boolean sensitive,
      List<Member> members,
      String element,
      String key,
      String value,
      int httpStatus) {

    /** The one shape whose pattern is wrong in the model: it matches no real ARN. */
    public static final String MISMODELLED = "ResourceArn";

    public boolean isStructure() {
      return type.equals("structure");
    }

    /**
     * The values that the service takes: the model's, and the empty preset that it answers with.
     */
    public List<String> acceptedValues() {
      return name.equals("TranscodePreset")
          ? Stream.concat(enumValues.stream(), Stream.of("")).toList()
          : enumValues;
    }

    /** The pattern that the service applies: the model's, but for the one that is wrong there. */
    public String appliedPattern() {
      return name.equals(MISMODELLED) ? pattern.replace("[a-z-]/", "[a-z-]+/") : pattern;
    }

    List<String> parts() {
      List<String> parts = new ArrayList<>();
      members.forEach(member -> parts.add(member.shape()));
      for (String part : new String[] {element, key, value}) {
        if (part != null) {
          parts.add(part);
        }
      }
      return parts;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * One member of a structure.
   *
   * @param location where in an HTTP message it goes: body, uri or querystring
   */
  public record Member(String name, boolean required, String shape, String location) {}
}
