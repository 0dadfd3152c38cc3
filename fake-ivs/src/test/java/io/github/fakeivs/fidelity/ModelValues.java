package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import io.github.fakeivs.fixture.PublicKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ordinary values, with which one operation succeeds in a {@link PopulatedFake}. */
final class ModelValues {

  private static final ServiceModel MODEL = ServiceModel.get();

  private static final Set<String> OPERATIONS_ON_LIVE_CHANNELS =
      Set.of("GetStream", "StopStream", "PutMetadata", "GetStreamSession", "ListStreamSessions");

  /** What a member needs beside it, by rules that the model does not state. */
  private static final Map<String, Map<String, Object>> COMPANIONS =
      Map.of(
          "CreateChannelRequest.preset", Map.of("type", "ADVANCED_HD"),
          "UpdateChannelRequest.preset", Map.of("type", "ADVANCED_HD"),
          "RenditionConfiguration.renditionSelection", Map.of("renditions", List.of("SD")));

  /** Structures that are refused without a member that the model calls optional. */
  private static final Map<String, String> NEEDED_MEMBERS =
      Map.of("DestinationConfiguration", "s3");

  /** Forms that the model does not state: assigned country codes, and origins. */
  private static final Map<String, String> FORMS =
      Map.of(
          "PlaybackRestrictionPolicyAllowedCountry", "DE[A-Z]*",
          "PlaybackRestrictionPolicyAllowedOrigin", "https://[a-z]+");

  private final String operation;
  private final PopulatedFake populated;

  ModelValues(ServiceModel.Operation operation, PopulatedFake populated) {
    this.operation = operation.name();
    this.populated = populated;
  }

  /** A structure with the members without which it is refused. */
  Map<String, Object> structure(Shape structure) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Member member : structure.members()) {
      if (member.required() || member.name().equals(NEEDED_MEMBERS.get(structure.name()))) {
        members.put(member.name(), of(MODEL.shape(member.shape())));
      }
    }
    return members;
  }

  /** An ordinary structure with this member, and what the member needs beside it. */
  Map<String, Object> structureWith(Shape structure, Member member, Object value) {
    Map<String, Object> members = structure(structure);
    members.putAll(COMPANIONS.getOrDefault(structure + "." + member.name(), Map.of()));
    members.put(member.name(), value);
    return members;
  }

  Object of(Shape shape) {
    return switch (shape.type()) {
      case "structure" -> structure(shape);
      case "list" -> list(shape, 1);
      case "map" -> map(shape, 1);
      case "boolean" -> false;
      case "integer", "long" -> shape.min();
      default -> shape.enumValues().isEmpty() ? text(shape) : shape.enumValues().get(0);
    };
  }

  /** A list whose elements differ where their shape lets them. */
  List<Object> list(Shape shape, int size) {
    Shape element = MODEL.shape(shape.element());
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      elements.add(i == 0 ? of(element) : another(element, i));
    }
    return elements;
  }

  private Object another(Shape shape, int number) {
    return shape.isStructure() ? of(shape) : of(shape) + Integer.toString(number);
  }

  Map<String, Object> map(Shape shape, int size) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(of(MODEL.shape(shape.key())) + Integer.toString(i), of(MODEL.shape(shape.value())));
    }
    return map;
  }

  private String text(Shape shape) {
    return switch (shape.name()) {
      case "ChannelArn" -> channel();
      case "ResourceArn" -> populated.idleChannel();
      case "StreamKeyArn" -> populated.streamKey();
      case "PlaybackKeyPairArn" -> populated.playbackKeyPair();
      case "RecordingConfigurationArn", "ChannelRecordingConfigurationArn" ->
          populated.recordingConfiguration();
      case "PlaybackRestrictionPolicyArn", "ChannelPlaybackRestrictionPolicyArn" ->
          populated.playbackRestrictionPolicy();
      case "StreamId" -> populated.streamId();
      case "PlaybackPublicKeyMaterial" -> PublicKeys.p384();
      case "PlaybackRestrictionPolicyAllowedCountry" -> "DE";
      case "PlaybackRestrictionPolicyAllowedOrigin" -> "https://example.com";
      case "PaginationToken" -> "";
      default -> ModelTexts.matching(shape.appliedPattern()).ofLength(8);
    };
  }

  private String channel() {
    if (operation.equals("CreateStreamKey")) {
      return populated.keylessChannel();
    }
    return OPERATIONS_ON_LIVE_CHANNELS.contains(operation)
        ? populated.liveChannel()
        : populated.idleChannel();
  }

  /** Texts of a shape in any length, in the form that rules beyond the model want. */
  static ModelTexts texts(Shape shape) {
    return ModelTexts.matching(FORMS.getOrDefault(shape.name(), shape.appliedPattern()));
  }

  static boolean hasFormOfItsOwn(Shape shape) {
    return FORMS.containsKey(shape.name());
  }
}
