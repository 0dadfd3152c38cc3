package io.github.fakeivs.junit5;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Gives the Spring contexts of test classes with {@link WithFakeIvs} a fake; found by Spring. */
final class SpringCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return SpringTests.isForClass(testClass)
        ? new SpringCustomizer(SettingsResolver.resolve(testClass).configuration().withDefaults())
        : null;
  }
}
