package io.github.fakeivs.contract.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.fixture.VisibleResources;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Whatever a request holds, the answer is the service's. */
class RandomRequestsTest {

  private static final int REQUESTS_OF_EACH_OPERATION = 20;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyRequest_isAnsweredOrRefusedAsTheServiceWould(long seed) {
    FakeIvs fake = FakeIvs.builder().seed(seed).build();
    List<String> known = someOfEach(fake);
    RandomRequests requests = new RandomRequests(new Random(seed), known);

    for (IvsOperation operation : IvsOperation.values()) {
      for (int i = 0; i < REQUESTS_OF_EACH_OPERATION; i++) {
        IvsRequest request = requests.request(operation.requestType());
        Object outcome = outcome(fake.client(), operation, request);
        assertThat(isOfTheService(outcome))
            .as("%s gave %s", operation, outcome)
            .withFailMessage(() -> "request: " + abbreviated(request))
            .isTrue();
      }
    }
    assertThat(VisibleResources.of(fake.client())).isNotNull();
  }

  /** The response, or what was thrown. */
  private static Object outcome(IvsClient ivs, IvsOperation operation, IvsRequest request) {
    String name = operation.operationName();
    String method = Character.toLowerCase(name.charAt(0)) + name.substring(1);
    try {
      return IvsClient.class.getMethod(method, request.getClass()).invoke(ivs, request);
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("the SDK's client has " + method, e);
    }
  }

  /** Only the SDK's own check of tag ARNs may fail without the service. */
  private static boolean isOfTheService(Object outcome) {
    return outcome instanceof IvsResponse
        || (outcome instanceof IvsException && outcome.getClass() != IvsException.class)
        || outcome.getClass() == SdkClientException.class;
  }

  private static String abbreviated(IvsRequest request) {
    String text = request.toString();
    return text.substring(0, Math.min(text.length(), 500));
  }

  /** Something of each kind, so that requests get past the first check. */
  private static List<String> someOfEach(FakeIvs fake) {
    IvsClient ivs = fake.client();
    CreateChannelResponse idle = ivs.createChannel(c -> c.name("lobby"));
    CreateChannelResponse live = ivs.createChannel(c -> {});
    return List.of(
        idle.channel().arn(),
        idle.streamKey().arn(),
        live.channel().arn(),
        fake.goLive(live.channel().arn()).streamId(),
        ivs.createRecordingConfiguration(
                r -> r.destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("bucket"))))
            .recordingConfiguration()
            .arn(),
        ivs.createPlaybackRestrictionPolicy(p -> {}).playbackRestrictionPolicy().arn(),
        ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(PublicKeys.p384())).keyPair().arn());
  }
}
