package io.github.fakeivs.samples.privatechannels;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.RefusalReason;
import io.github.fakeivs.viewer.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

@WithFakeIvs
class ViewerAccessTest {

  private static final String SITE = "https://example.com";

  private FakeIvs fake;
  private ViewerAccess access;
  private String arn;

  @BeforeEach
  void goLiveInPrivate(IvsClient ivs) {
    PlaybackKeys keys = new PlaybackKeys(ivs, fake.clock());
    access = new ViewerAccess(ivs, new PlaybackTokens(keys::current, SITE, fake.clock()));
    arn = ivs.createChannel(c -> c.name("lobby").authorized(true)).channel().arn();
    fake.goLive(arn);
  }

  @Test
  void signOut_endsTheSessionsOfTheViewer_andOfNobodyElse() {
    Viewer phone = watch(access.admit(arn, "ann")).viewer();
    Viewer television = watch(access.admit(arn, "ann")).viewer();
    Viewer bob = watch(access.admit(arn, "bob")).viewer();

    access.signOut(arn, "ann");

    assertThat(phone).hasStopped(Viewer.EndReason.REVOKED);
    assertThat(television).hasStopped(Viewer.EndReason.REVOKED);
    assertThat(bob).isWatching();
  }

  @Test
  void signOut_makesTokensUseless() {
    String copied = access.admit(arn, "ann");

    access.signOut(arn, "ann");

    assertThat(watch(copied)).isRefused(RefusalReason.REVOKED);
  }

  @Test
  void admit_afterSignOut_letsTheViewerInAgain() {
    access.signOut(arn, "ann");
    access.signOut(arn, "ann");

    assertThat(watch(access.admit(arn, "ann"))).isAdmitted();
  }

  @Test
  void signOut_whenItFails_leavesTheSessionAsItWas() {
    Viewer viewer = watch(access.admit(arn, "ann")).viewer();
    fake.faults().on(IvsOperation.START_VIEWER_SESSION_REVOCATION).fail(Fault.throttling());

    assertThatThrownBy(() -> access.signOut(arn, "ann")).isInstanceOf(ThrottlingException.class);
    assertThat(viewer).isWatching();
    assertThat(watch(access.admit(arn, "ann"))).isAdmitted();
  }

  private PlaybackAttempt watch(String token) {
    return fake.watch(arn).token(token).origin(SITE).start();
  }
}
