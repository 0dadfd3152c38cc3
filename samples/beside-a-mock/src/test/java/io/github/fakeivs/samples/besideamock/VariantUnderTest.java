package io.github.fakeivs.samples.besideamock;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Tells a suite which variant to test: the one that the run names, or else the class as it is. */
final class VariantUnderTest extends TypeBasedParameterResolver<Variant> {

  static final String PARAMETER = "variant";

  @Override
  public Variant resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getConfigurationParameter(PARAMETER, Variant::valueOf).orElse(Variant.AS_IT_IS);
  }
}
