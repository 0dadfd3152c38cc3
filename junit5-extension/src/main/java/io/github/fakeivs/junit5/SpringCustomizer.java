package io.github.fakeivs.junit5;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives each Spring context a fake. Test classes with equal configurations of the fake can share a
 * context.
 */
record SpringCustomizer(FakeConfiguration configuration) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration merged) {
    ContextFake fake =
        ofParent(merged).orElseGet(() -> new ContextFake(configuration, nameOf(merged)));
    context.getBeanFactory().registerSingleton(ContextFake.class.getName(), fake);
    context.addBeanFactoryPostProcessor(new SpringBeans(fake.fake()));
  }

  /** The contexts of a hierarchy are one application, and have one fake. */
  private static Optional<ContextFake> ofParent(MergedContextConfiguration merged) {
    return Optional.ofNullable(merged.getParentApplicationContext())
        .flatMap(parent -> parent.getBeanProvider(ContextFake.class).stream().findFirst());
  }

  /** Returns a name that is the same in every run and differs from those of other contexts. */
  private static String nameOf(MergedContextConfiguration merged) {
    return Arrays.toString(merged.getClasses())
        + Arrays.toString(merged.getLocations())
        + Arrays.toString(merged.getActiveProfiles())
        + Arrays.toString(merged.getPropertySourceProperties());
  }
}
