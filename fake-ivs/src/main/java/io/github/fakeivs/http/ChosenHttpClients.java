package io.github.fakeivs.http;

import io.github.fakeivs.internal.base.Text;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.internal.http.loader.DefaultSdkAsyncHttpClientBuilder;
import software.amazon.awssdk.core.internal.http.loader.DefaultSdkHttpClientBuilder;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The HTTP clients of SDK clients that are built without one. The SDK chooses where they come from
 * once in a JVM, when the first such client is built. After that the system properties have no
 * effect.
 */
final class ChosenHttpClients {

  private ChosenHttpClients() {}

  /** Throws if the SDK has not chosen the HTTP clients of fake-ivs. */
  static void requireRouted() {
    try {
      require(
          RoutedHttpClient.class,
          () -> new DefaultSdkHttpClientBuilder().build(),
          SdkSystemSetting.SYNC_HTTP_SERVICE_IMPL,
          FakeIvsHttpService.class);
      require(
          RoutedAsyncHttpClient.class,
          () -> new DefaultSdkAsyncHttpClientBuilder().build(),
          SdkSystemSetting.ASYNC_HTTP_SERVICE_IMPL,
          FakeIvsAsyncHttpService.class);
    } catch (LinkageError missing) {
      // Internals of the SDK, which another version may not have. Then the choice is not known.
    }
  }

  private static void require(
      Class<?> routed,
      Supplier<SdkAutoCloseable> choice,
      SdkSystemSetting property,
      Class<?> service) {
    try (SdkAutoCloseable chosen = choice.get()) {
      if (!routed.isInstance(chosen)) {
        throw tooLate(chosen.getClass().getName(), property, service);
      }
    } catch (SdkClientException noneFound) {
      throw tooLate("none", property, service);
    }
  }

  private static IllegalStateException tooLate(
      String chosen, SdkSystemSetting property, Class<?> service) {
    return new IllegalStateException(
        Text.of(
            "The SDK has already chosen the HTTP client of this JVM: %s. It does so once, when the first SDK client is built without one. Run the tests with the system property %s=%s, or give an HTTP client to the SDK clients that are built earlier.",
            chosen, property.property(), service.getName()));
  }
}
