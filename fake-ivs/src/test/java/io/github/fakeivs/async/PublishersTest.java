package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fidelity.CannedAnswers;
import io.github.fakeivs.fixture.PaginatedOperation;
import io.github.fakeivs.fixture.PaginatedOperation.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** The SDK's publishers of pages, over the fake. */
class PublishersTest {

  @ParameterizedTest
  @EnumSource
  void everyPage_isPublished(PaginatedOperation kind) {
    Listed listed = kind.with(3);

    PageSubscriber<IvsResponse> reader = read(listed.publisher()).request(Long.MAX_VALUE);

    assertThat(reader.isComplete()).isTrue();
    assertThat(reader.elements())
        .hasSize(3)
        .allSatisfy(page -> assertThat(kind.items(page)).hasSize(1))
        .extracting(page -> kind.items(page).get(0))
        .doesNotHaveDuplicates();
    assertThat(listed.fetched()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyListing_isOnePageWithoutAnything(PaginatedOperation kind) {
    Listed listed = kind.with(0);

    PageSubscriber<IvsResponse> reader = read(listed.publisher()).request(1);

    assertThat(reader.isComplete()).isTrue();
    assertThat(reader.elements())
        .singleElement()
        .satisfies(page -> assertThat(kind.items(page)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void onePage_isFetchedForEachThatIsRequested(PaginatedOperation kind) {
    Listed listed = kind.with(4);
    PageSubscriber<IvsResponse> reader = read(listed.publisher());
    assertThat(listed.fetched()).as("nothing, before something is requested").isZero();

    reader.request(1);
    assertThat(listed.fetched()).isEqualTo(1);
    assertThat(reader.elements()).hasSize(1);

    reader.request(2);
    assertThat(listed.fetched()).isEqualTo(3);
    assertThat(reader.elements()).hasSize(3);
    assertThat(reader.isComplete()).isFalse();

    reader.request(1);
    assertThat(listed.fetched()).isEqualTo(4);
    assertThat(reader.isComplete()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void afterCancelling_nothingIsFetched(PaginatedOperation kind) {
    Listed listed = kind.with(3);
    PageSubscriber<IvsResponse> reader = read(listed.publisher()).request(1);

    reader.cancel();
    reader.request(2);

    assertThat(listed.fetched()).isEqualTo(1);
    assertThat(reader.elements()).hasSize(1);
    assertThat(reader.isComplete()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void eachSubscription_readsFromTheFirstPage(PaginatedOperation kind) {
    Listed listed = kind.with(2);
    SdkPublisher<? extends IvsResponse> publisher = listed.publisher();
    PageSubscriber<IvsResponse> first = read(publisher).request(1);

    PageSubscriber<IvsResponse> second = read(publisher).request(2);
    first.request(1);

    assertThat(second.elements())
        .extracting(page -> kind.items(page))
        .isEqualTo(first.elements().stream().map(page -> kind.items(page)).toList());
    assertThat(listed.fetched()).isEqualTo(4);
  }

  @ParameterizedTest
  @EnumSource
  void aConsumer_isGivenAllPages(PaginatedOperation kind) {
    Listed listed = kind.with(3);
    List<IvsResponse> pages = new ArrayList<>();

    CompletableFuture<Void> done = listed.publisher().subscribe(pages::add);

    assertThat(done).isCompleted();
    assertThat(pages).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void aPageThatFails_endsTheStream(PaginatedOperation kind) {
    Listed listed = kind.with(3);
    PageSubscriber<IvsResponse> reader = read(listed.publisher()).request(1);
    listed.fake().faults().on(kind.operation()).fail(Fault.throttling());

    reader.request(2);

    assertThat(reader.elements()).hasSize(1);
    assertThat(reader.failure())
        .isExactlyInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ThrottlingException.class);
    assertThat(reader.isComplete()).isFalse();
    assertThat(listed.fetched()).isEqualTo(2);
  }

  @Test
  void aPageThatFails_looksAsWithTheRealClient() {
    FakeIvs fake = FakeIvs.create();
    fake.faults().on(IvsOperation.LIST_CHANNELS).fail(Fault.throttling());
    PageSubscriber<ListChannelsResponse> reader = new PageSubscriber<>();
    fake.asyncClient().listChannelsPaginator(c -> {}).subscribe(reader);
    reader.request(1);
    IvsException thrown = (IvsException) reader.failure().getCause();

    try (IvsAsyncClient client =
        CannedAsyncService.answering(CannedAnswers.failure(thrown)).client()) {
      PageSubscriber<ListChannelsResponse> real = new PageSubscriber<>();
      client.listChannelsPaginator(c -> {}).subscribe(real);
      real.request(1);

      assertThat(reader.failure())
          .hasSameClassAs(real.failure())
          .hasMessage(real.failure().getMessage());
      assertThat(thrown).hasSameClassAs(real.failure().getCause());
    }
  }

  @Test
  void aHeldPage_isPublishedWhenItsCallCompletes() {
    Listed listed = PaginatedOperation.CHANNELS.with(2);
    listed.fake().asyncCalls().hold();
    PageSubscriber<IvsResponse> reader = read(listed.publisher()).request(2);
    assertThat(reader.elements()).isEmpty();
    assertThat(listed.fake().asyncCalls().inFlight()).hasSize(1);

    listed.fake().asyncCalls().completeNext();

    assertThat(reader.elements()).hasSize(1);
    assertThat(listed.fake().asyncCalls().inFlight()).as("the second page").hasSize(1);
    listed.fake().asyncCalls().failNext(Fault.throttling());
    assertThat(reader.failure()).hasCauseInstanceOf(ThrottlingException.class);
  }

  /** On one thread each page would be fetched from within the last one, and the stack be full. */
  @Test
  void thousandsOfPages_arePublishedOnAnExecutor() {
    Listed listed = PaginatedOperation.CHANNELS.with(2_000);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      listed.fake().asyncCalls().completeOn(executor);
      List<IvsResponse> pages = new ArrayList<>();

      listed.publisher().subscribe(pages::add).join();

      assertThat(pages).hasSize(2_000);
    } finally {
      executor.shutdownNow();
    }
  }

  private static PageSubscriber<IvsResponse> read(SdkPublisher<? extends IvsResponse> publisher) {
    PageSubscriber<IvsResponse> reader = new PageSubscriber<>();
    publisher.subscribe(reader);
    return reader;
  }
}
