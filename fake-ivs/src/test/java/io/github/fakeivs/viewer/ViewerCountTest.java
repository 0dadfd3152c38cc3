package io.github.fakeivs.viewer;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.viewer.RefusalReason.TOO_MANY_VIEWERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** The number of viewers: those with sessions of their own, and the others. */
class ViewerCountTest {

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @Test
  @Evidence(source = MODEL, reference = "API reference, Stream: viewerCount")
  void viewers_areAddedToTheTotal_andSubtractedWhenTheyLeave() {
    stream.broadcast.viewers(120);
    Viewer ann = stream.watch(stream.tokenOf("ann", 0));
    stream.watch(stream.tokenOf("bob", 0));
    assertThat(stream.viewerCount()).isEqualTo(122);

    ann.leave();
    assertThat(stream.viewerCount()).isEqualTo(121);
    stream.revoke("bob", 0);

    assertThat(stream.viewerCount()).isEqualTo(120).isEqualTo(stream.broadcast.viewers());
    assertThat(stream.ivs.listStreams(l -> {}).streams())
        .extracting(StreamSummary::viewerCount)
        .containsExactly(120L);
  }

  @Test
  void aTotalThatIsSet_includesTheViewersWhoAreWatching() {
    Viewer ann = stream.watch(stream.tokenOf("ann", 0));

    assertThat(stream.broadcast.viewers(120).viewers()).isEqualTo(120);

    ann.leave();
    assertThat(stream.viewerCount()).isEqualTo(119);
  }

  @Test
  void aTotal_cannotBeLessThanTheViewersWhoAreWatching() {
    stream.broadcast.viewers(9);
    stream.watch(stream.token());
    stream.watch(stream.token());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> stream.broadcast.viewers(1))
        .withMessage(
            "The number of viewers is 1, but 2 viewers of FakeIvs.watch are watching stream %s: let"
                + " some leave, or give a greater number.",
            stream.broadcast.streamId());
    assertThat(stream.viewerCount()).isEqualTo(11);
    assertThat(stream.broadcast.viewers(2).viewers()).isEqualTo(2);
  }

  @Test
  void aTotalOfNobody_isRefusedWhileSomebodyIsWatching() {
    Viewer ann = stream.watch(stream.token());

    assertThatIllegalArgumentException().isThrownBy(() -> stream.broadcast.viewers(0));
    assertThat(stream.viewerCount()).isEqualTo(1);

    ann.leave();
    assertThat(stream.broadcast.viewers(0).viewers()).isZero();
  }

  @Test
  void aCountThatTimedOut_staysSo_whenViewersJoinAndLeave() {
    Viewer ann = stream.watch(stream.token());
    stream.broadcast.viewers(-1);
    stream.watch(stream.token());
    ann.leave();

    assertThat(stream.viewerCount()).isEqualTo(-1);
    assertThat(stream.broadcast.viewers(1).viewers()).isEqualTo(1);
  }

  @Test
  void refusedViewers_doNotCount() {
    stream.attempt("nonsense");

    assertThat(stream.viewerCount()).isZero();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: concurrent views")
  void theLimitOfTheAccount_countsAllViewers_andRefusesMore() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 12));
    stream.broadcast.viewers(10);
    PrivateStream other = new PrivateStream(fake);
    other.broadcast.viewers(-1);
    Viewer ann = other.watch(other.token());
    stream.watch(stream.token());
    assertThat(breaches()).isEmpty();

    stream.assertRefused(
        stream.token(), TOO_MANY_VIEWERS, "The account has 12 viewers", "CONCURRENT_VIEWS is 12");
    assertThat(stream.viewerCount()).isEqualTo(11);
    assertThat(breaches())
        .extracting(LimitBreach::limitValue, LimitBreach::exceededBy)
        .containsExactly(tuple(12L, 1L));
    ann.leave();
    stream.assertAdmitted(stream.token());
    assertThat(breaches()).hasSize(1);
  }

  @Test
  void theLimitOfTheAccount_sendsAnEventWhenCrossed_notWhileExceeded() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 2));
    stream.watch(stream.token());
    stream.broadcast.viewers(4);

    stream.assertRefused(stream.token(), TOO_MANY_VIEWERS);

    assertThat(breaches()).extracting(LimitBreach::exceededBy).containsExactly(2L);
  }

  @Test
  void aTokenForASingleUse_isNotUsedWhereThereIsNoRoom() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 0));
    String token = stream.token("aws:single-use-uuid", UUID.randomUUID().toString());
    stream.assertRefused(token, TOO_MANY_VIEWERS);

    fake.quotas(Quotas.defaults());

    stream.assertAdmitted(token);
  }

  private List<LimitBreach> breaches() {
    return fake.events(LimitBreach.class);
  }
}
