package io.github.fakeivs.junit5;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Reads what the extension needs from Spring. Loaded only for tests that Spring runs. */
final class SpringContexts {

  private SpringContexts() {}

  /** Returns the fake of the Spring context of a test. Loads the context if it is not loaded. */
  static ContextFake contextFake(ExtensionContext context) {
    return SpringExtension.getApplicationContext(context)
        .getBeanProvider(ContextFake.class)
        .stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    Text.of(
                        "The Spring context of %s has no fake. Put @WithFakeIvs on that class, or on the class that encloses it.",
                        ConfigurationErrors.nameOf(context.getRequiredTestClass()))));
  }

  /** Returns whether the Spring context of a test has a client bean. Creates no bean. */
  static boolean hasClient(ExtensionContext context) {
    ApplicationContext application = SpringExtension.getApplicationContext(context);
    return Stream.of(IvsClient.class, IvsAsyncClient.class)
        .anyMatch(type -> namesOf(application, type).length > 0);
  }

  private static String[] namesOf(ApplicationContext application, Class<?> type) {
    return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(application, type, true, false);
  }

  static boolean provides(ParameterContext parameter, ExtensionContext context) {
    return new SpringExtension().supportsParameter(parameter, context);
  }
}
