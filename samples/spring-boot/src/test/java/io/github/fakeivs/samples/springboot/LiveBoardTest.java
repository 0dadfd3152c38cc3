package io.github.fakeivs.samples.springboot;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.junit5.LiveChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import software.amazon.awssdk.services.ivs.model.IvsException;

@StreamingTest
class LiveBoardTest {

  @Autowired private MockMvcTester web;
  @Autowired private LiveBoard board;
  private FakeIvs fake;

  @BeforeEach
  void clear() {
    board.refresh(); // The application outlives the tests, and so does what it remembers.
  }

  @Test
  void mostViewersComeFirst(
      @LiveChannel(viewers = 7) Broadcast cooking, @LiveChannel(viewers = 120) Broadcast concert) {
    board.refresh();

    assertThat(web.get().uri("/live"))
        .bodyJson()
        .extractingPath("$[*].channelArn")
        .asArray()
        .containsExactly(concert.channelArn(), cooking.channelArn());
  }

  @Test
  void aStarvingStream_isNotHealthy(@LiveChannel(viewers = 7) Broadcast cooking) {
    cooking.starve();

    board.refresh();

    assertThat(board.entries())
        .containsExactly(new LiveBoard.Entry(cooking.channelArn(), 7, false));
  }

  @Test
  void anEndedStream_isTakenDown(@LiveChannel Broadcast cooking) {
    board.refresh();
    cooking.disconnect();

    board.refresh();

    assertThat(board.entries()).isEmpty();
  }

  @Test
  void theLastBoardStays_whenTheServiceFails(@LiveChannel Broadcast cooking) {
    board.refresh();
    fake.faults().on(IvsOperation.LIST_STREAMS).fail(Fault.serviceUnavailable());

    assertThatThrownBy(board::refresh).isInstanceOf(IvsException.class);

    assertThat(board.entries())
        .singleElement()
        .returns(cooking.channelArn(), LiveBoard.Entry::channelArn);
  }
}
