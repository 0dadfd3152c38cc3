package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fidelity.CannedService.Answer;
import io.github.fakeivs.fixture.PaginatedOperation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.testng.SkipException;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;

/** The Reactive Streams TCK on a paginator's publisher; its TestNG methods run as JUnit's tests. */
class PaginatorTckTest {

  /** Required rules that the TCK cannot check here; it skips them by itself. */
  private static final Set<String> NOT_APPLICABLE =
      Set.of(
          // Wants a publisher that fails before anything is requested.
          "required_spec109_mayRejectCallsToSubscribeIfPublisherIsUnableOrUnwillingToServeThemRejectionMustTriggerOnErrorAfterOnSubscribe",
          // Wants 2,147,483,647 pages.
          "required_spec317_mustNotSignalOnErrorWhenPendingAboveLongMaxValue");

  /** See {@link #aPageThatAnExecutorCompletes_mayComeWithinOnSubscribe()}. */
  private static final String SIGNALS_IN_SEQUENCE =
      "stochastic_spec103_mustSignalOnMethodsSequentially";

  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  @AfterEach
  void endExecutor() {
    executor.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> onTheCallingThread() {
    return rules(pages -> publisher(channels(pages)));
  }

  @TestFactory
  Stream<DynamicTest> onAnExecutor() {
    return rules(
            pages -> {
              FakeIvs fake = channels(pages);
              fake.asyncCalls().completeOn(executor);
              return publisher(fake);
            })
        .filter(rule -> !rule.getDisplayName().equals(SIGNALS_IN_SEQUENCE));
  }

  /**
   * The SDK's publisher gives a page to a subscriber that is still in {@code onSubscribe}, where
   * another thread completes the call for it: over the real client just as over the fake.
   */
  @Test
  void aPageThatAnExecutorCompletes_mayComeWithinOnSubscribe() {
    FakeIvs fake = channels(1);
    fake.asyncCalls().completeOn(executor);
    assertThat(givesAPageWithinOnSubscribe(fake.asyncClient())).isTrue();

    Answer page = new Answer(200, Map.of("Content-Type", "application/json"), "{\"channels\":[]}");
    try (IvsAsyncClient real = CannedAsyncService.answering(page, executor).client()) {
      assertThat(givesAPageWithinOnSubscribe(real)).isTrue();
    }
  }

  private static boolean givesAPageWithinOnSubscribe(IvsAsyncClient ivs) {
    SlowToSubscribe subscriber = new SlowToSubscribe();
    ivs.listChannelsPaginator(c -> {}).subscribe(subscriber);
    return subscriber.givenWithinOnSubscribe;
  }

  private static FakeIvs channels(int pages) {
    return PaginatedOperation.CHANNELS.with(pages).fake();
  }

  private static Publisher<ListChannelsResponse> publisher(FakeIvs fake) {
    return fake.asyncClient().listChannelsPaginator(c -> c.maxResults(1));
  }

  private static Stream<DynamicTest> rules(IntFunction<Publisher<ListChannelsResponse>> pages) {
    return Arrays.stream(PaginatorVerification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(org.testng.annotations.Test.class))
        .filter(method -> !method.getName().startsWith("untested_"))
        .sorted(Comparator.comparing(Method::getName))
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getName(), () -> check(rule, new PaginatorVerification<>(pages))));
  }

  private static void check(Method rule, PaginatorVerification<?> verification) throws Throwable {
    verification.setUp();
    try {
      rule.invoke(verification);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SkipException skipped && maySkip(rule.getName())) {
        Assumptions.abort(skipped.getMessage());
      }
      throw e.getCause();
    }
  }

  private static boolean maySkip(String rule) {
    return !rule.startsWith("required_") || NOT_APPLICABLE.contains(rule);
  }

  /** Asks for a page and does not return before it is there. */
  private static final class SlowToSubscribe implements Subscriber<ListChannelsResponse> {

    private final CountDownLatch given = new CountDownLatch(1);
    private boolean givenWithinOnSubscribe;

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(1);
      try {
        givenWithinOnSubscribe = given.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        throw new AssertionError("nobody interrupts this thread", e);
      }
    }

    @Override
    public void onNext(ListChannelsResponse page) {
      given.countDown();
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
