package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Operation;
import io.github.fakeivs.fixture.PublicKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;

/** Every way in which a call can fail, as far as requests and state can make it. */
public final class FailingCalls {

  private static final ServiceModel MODEL = ServiceModel.get();
  private static final PopulatedFake POPULATED = PopulatedFake.create();

  private FailingCalls() {}

  public static Stream<Failure> all() {
    return Stream.of(invalid(), foreign(), unknown(), idle(), conflicting(), overQuota())
        .flatMap(Function.identity());
  }

  private static Stream<Failure> invalid() {
    Stream<Failure> withoutMembers =
        MODEL.operations().stream()
            .filter(it -> it.method().equals("POST") && !it.uri().contains("{"))
            .filter(it -> MODEL.input(it).members().stream().anyMatch(Member::required))
            .map(it -> sending("ValidationException", it, Map.of()));
    Failure ownWords =
        failure("ValidationException", "metadata too long", FailingCalls::longMetadata);
    return Stream.concat(withoutMembers, Stream.of(ownWords));
  }

  private static PutMetadataRequest longMetadata(PopulatedFake populated) {
    return PutMetadataRequest.builder()
        .channelArn(populated.liveChannel())
        .metadata("ü".repeat(1024))
        .build();
  }

  private static Stream<Failure> foreign() {
    return withArn("AccessDeniedException", arn -> arn.replace("123456789012", "210987654321"));
  }

  private static Stream<Failure> unknown() {
    Stream<Failure> byArn =
        withArn("ResourceNotFoundException", arn -> arn.replace("us-east-1", "eu-west-1"));
    Failure byReference =
        failure("ResourceNotFoundException", "unknown policy", FailingCalls::unknownPolicy);
    return Stream.concat(byArn, Stream.of(byReference));
  }

  private static CreateChannelRequest unknownPolicy(PopulatedFake populated) {
    return CreateChannelRequest.builder()
        .playbackRestrictionPolicyArn(populated.playbackRestrictionPolicy() + "a")
        .build();
  }

  /** Each operation that is on one resource, with the ARN of another. */
  private static Stream<Failure> withArn(String code, Function<String, String> other) {
    return MODEL.operations().stream()
        .flatMap(operation -> withArn(code, operation, other).stream());
  }

  private static Optional<Failure> withArn(
      String code, Operation operation, Function<String, String> other) {
    Map<String, Object> members =
        new LinkedHashMap<>(
            new ModelValues(operation, POPULATED).structure(MODEL.input(operation)));
    return members.keySet().stream()
        .filter(name -> name.equals("arn") || name.endsWith("Arn"))
        .findFirst()
        .map(
            name -> {
              members.compute(name, (same, arn) -> other.apply((String) arn));
              return sending(code, operation, members);
            });
  }

  private static Stream<Failure> idle() {
    String idle = POPULATED.idleChannel();
    return Stream.<IvsRequest>of(
            GetStreamRequest.builder().channelArn(idle).build(),
            StopStreamRequest.builder().channelArn(idle).build(),
            PutMetadataRequest.builder().channelArn(idle).metadata("m").build())
        .map(request -> sending("ChannelNotBroadcasting", request));
  }

  private static Stream<Failure> conflicting() {
    String live = POPULATED.liveChannel();
    return Stream.of(
        sending("ConflictException", UpdateChannelRequest.builder().arn(live).build()),
        sending("ConflictException", DeleteChannelRequest.builder().arn(live).build()),
        failure("ConflictException", "two filters", FailingCalls::twoFilters),
        failure("ConflictException", "recording configuration in use", FailingCalls::usedRecording),
        failure("ConflictException", "policy in use", FailingCalls::usedPolicy),
        failure("ConflictException", "the same key again", FailingCalls::sameKey));
  }

  private static ListChannelsRequest twoFilters(PopulatedFake populated) {
    return ListChannelsRequest.builder()
        .filterByName("lobby")
        .filterByRecordingConfigurationArn(populated.recordingConfiguration())
        .build();
  }

  private static DeleteRecordingConfigurationRequest usedRecording(PopulatedFake populated) {
    String arn = populated.recordingConfiguration();
    populated.client().createChannel(c -> c.recordingConfigurationArn(arn));
    return DeleteRecordingConfigurationRequest.builder().arn(arn).build();
  }

  private static DeletePlaybackRestrictionPolicyRequest usedPolicy(PopulatedFake populated) {
    String arn = populated.playbackRestrictionPolicy();
    populated.client().createChannel(c -> c.playbackRestrictionPolicyArn(arn));
    return DeletePlaybackRestrictionPolicyRequest.builder().arn(arn).build();
  }

  private static ImportPlaybackKeyPairRequest sameKey(PopulatedFake populated) {
    String key = PublicKeys.p384();
    populated.client().importPlaybackKeyPair(c -> c.publicKeyMaterial(key));
    return ImportPlaybackKeyPairRequest.builder().publicKeyMaterial(key).build();
  }

  private static Stream<Failure> overQuota() {
    String code = "ServiceQuotaExceededException";
    return Stream.of(
        sending(code, CreateStreamKeyRequest.builder().channelArn(POPULATED.idleChannel()).build()),
        failure(code, "too many channels", FailingCalls::manyChannels),
        failure(code, "too many recording configurations", FailingCalls::manyRecordings),
        failure(code, "too many keys", FailingCalls::manyKeys),
        failure(code, "too many policies", FailingCalls::manyPolicies));
  }

  private static CreateChannelRequest manyChannels(PopulatedFake populated) {
    int there = populated.client().listChannels(c -> {}).channels().size();
    for (int i = there; i < 5_000; i++) {
      populated.client().createChannel(CreateChannelRequest.builder().build());
    }
    return CreateChannelRequest.builder().build();
  }

  private static CreateRecordingConfigurationRequest manyRecordings(PopulatedFake populated) {
    CreateRecordingConfigurationRequest request =
        CreateRecordingConfigurationRequest.builder()
            .destinationConfiguration(d -> d.s3(s -> s.bucketName("recordings")))
            .build();
    IvsClient ivs = populated.client();
    int there = ivs.listRecordingConfigurations(c -> {}).recordingConfigurations().size();
    for (int i = there; i < 20; i++) {
      ivs.createRecordingConfiguration(request);
    }
    return request;
  }

  private static ImportPlaybackKeyPairRequest manyKeys(PopulatedFake populated) {
    populated.client().importPlaybackKeyPair(c -> c.publicKeyMaterial(PublicKeys.p384()));
    populated.client().importPlaybackKeyPair(c -> c.publicKeyMaterial(PublicKeys.p384()));
    return ImportPlaybackKeyPairRequest.builder().publicKeyMaterial(PublicKeys.p384()).build();
  }

  private static CreatePlaybackRestrictionPolicyRequest manyPolicies(PopulatedFake populated) {
    populated.client().createPlaybackRestrictionPolicy(c -> c.name("second"));
    populated.client().createPlaybackRestrictionPolicy(c -> c.name("third"));
    return CreatePlaybackRestrictionPolicyRequest.builder().name("fourth").build();
  }

  private static Failure sending(String code, Operation operation, Map<String, Object> members) {
    return sending(code, Requests.build(operation, members));
  }

  private static Failure sending(String code, IvsRequest request) {
    return new Failure(code, PreparedCall.sending(Operation.of(request).name(), request));
  }

  private static Failure failure(
      String code, String name, Function<PopulatedFake, IvsRequest> prepare) {
    return new Failure(code, PreparedCall.of(name, prepare));
  }

  /**
   * One way to fail.
   *
   * @param code the code of the error that comes of it
   */
  public record Failure(String code, PreparedCall scenario) {
    @Override
    public String toString() {
      return scenario + ": " + code;
    }
  }
}
