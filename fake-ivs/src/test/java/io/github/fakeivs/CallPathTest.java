package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.States;
import io.github.fakeivs.internal.base.Failures;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.broadcast.Deliveries;
import io.github.fakeivs.internal.broadcast.EventPublisher;
import io.github.fakeivs.internal.client.ServiceClient;
import io.github.fakeivs.internal.client.SyncCaller;
import io.github.fakeivs.internal.fault.FaultRules;
import io.github.fakeivs.internal.fault.FaultyService;
import io.github.fakeivs.internal.operation.Operations;
import io.github.fakeivs.internal.playback.PlaybackEngine;
import io.github.fakeivs.internal.service.CallLog;
import io.github.fakeivs.internal.service.CallRateLimiter;
import io.github.fakeivs.internal.service.IvsService;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.CallRates;
import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reader who follows a call from the client to its operation has few steps to go. */
class CallPathTest {

  private static final int MOST_FRAMES = 7;

  private final List<String> path = new ArrayList<>();
  private final FakeIvsClient ivs = new FakeIvsClient(FakeIvs.create(), caller());

  /** The way is the same for all operations that change something; one of them asks on it. */
  @Test
  void aCall_reachesItsOperationInSevenFrames() {
    ivs.createRecordingConfiguration(
        r -> r.destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("recordings"))));

    assertThat(path)
        .hasSizeLessThanOrEqualTo(MOST_FRAMES)
        .startsWith("RecordingConfigurations.create")
        .endsWith("FakeIvsClient.createRecordingConfiguration");
  }

  /** From the operation that is asked for down to the client; what asks is not part of the way. */
  private boolean creationFails() {
    String ofThisTest = CallPathTest.class.getName();
    path.addAll(
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .filter(frame -> frame.getClassName().startsWith("io.github.fakeivs."))
                        .filter(frame -> !frame.getClassName().startsWith(ofThisTest))
                        .map(CallPathTest::name)
                        .toList()));
    return false;
  }

  private static String name(StackFrame frame) {
    return frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName();
  }

  private SyncCaller caller() {
    Failures failures = new Failures();
    EventPublisher publisher = new EventPublisher(failures, Duration.ZERO);
    BroadcastEngine broadcasts = new BroadcastEngine(publisher);
    PlaybackEngine playback = new PlaybackEngine(broadcasts.audience());
    CallLog log = new CallLog(10);
    StateStore store =
        new StateStore(States.at(StateTime.stoppedAt(Instant.EPOCH)), (transaction, task) -> {});
    IvsService service =
        new IvsService(
            States.ACCOUNT,
            store,
            new Operations(broadcasts, playback, "secret", this::creationFails),
            new CallRateLimiter(CallRates.NONE, States.ACCOUNT.accountId()),
            log);
    return new SyncCaller(
        new ServiceClient(
            service,
            new FaultyService(States.ACCOUNT, new FaultRules(), service, failures),
            log,
            new Deliveries(publisher)),
        log);
  }
}
