package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsAsyncClient;
import io.github.fakeivs.FakeIvsClient;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Makes the clients of a Spring context those of a fake: replaces the beans of the application, or
 * adds beans where it has none. Runs after the application's beans are known and before those of
 * {@code @MockitoBean} and the like, which therefore replace the fake's.
 */
final class SpringBeans implements BeanFactoryPostProcessor {

  private final FakeIvs fake;

  SpringBeans(FakeIvs fake) {
    this.fake = fake;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    provide(beans, FakeIvs.class, FakeIvs.class, () -> fake);
    provide(beans, IvsClient.class, FakeIvsClient.class, fake::client);
    provide(beans, IvsAsyncClient.class, FakeIvsAsyncClient.class, fake::asyncClient);
  }

  private static <T> void provide(
      ConfigurableListableBeanFactory beans, Class<?> type, Class<T> provided, Supplier<T> value) {
    BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
    String[] names = beans.getBeanNamesForType(type, true, false);
    for (String name : names) {
      if (registry.containsBeanDefinition(name)) {
        BeanDefinition replaced = registry.getBeanDefinition(name);
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(name, definition(provided, value, replaced));
      }
    }
    if (names.length == 0) {
      registry.registerBeanDefinition(provided.getName(), definition(provided, value));
    }
  }

  /** Returns a definition that is found where the replaced one was. */
  private static <T> RootBeanDefinition definition(
      Class<T> type, Supplier<T> value, BeanDefinition replaced) {
    RootBeanDefinition definition = definition(type, value);
    definition.setPrimary(replaced.isPrimary());
    definition.setAutowireCandidate(replaced.isAutowireCandidate());
    if (replaced instanceof AbstractBeanDefinition withQualifiers) {
      definition.copyQualifiersFrom(withQualifiers);
    }
    return definition;
  }

  private static <T> RootBeanDefinition definition(Class<T> type, Supplier<T> value) {
    RootBeanDefinition definition = new RootBeanDefinition(type, value);
    // The clients outlive the context: closing them would be reported as a mistake of the test.
    definition.setDestroyMethodName("");
    return definition;
  }
}
