package io.github.fakeivs.async;

import io.github.fakeivs.FakeIvs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.testng.SkipException;
import org.testng.annotations.Test;
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
        });
  }

  private static FakeIvs channels(int pages) {
    return PaginatedOperation.CHANNELS.with(pages).fake();
  }

  private static Publisher<ListChannelsResponse> publisher(FakeIvs fake) {
    return fake.asyncClient().listChannelsPaginator(c -> c.maxResults(1));
  }

  private static Stream<DynamicTest> rules(IntFunction<Publisher<ListChannelsResponse>> pages) {
    return Arrays.stream(PaginatorVerification.class.getMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
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
}
