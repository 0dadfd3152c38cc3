package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * The extension behind {@link WithFakeIvs}.
 *
 * @since 0.1.0
 */
public final class FakeIvsExtension implements ParameterResolver {

  /** Exact types only: a parameter of a supertype is somebody else's. */
  private static final Map<Class<?>, Function<FakeIvs, Object>> PARTS =
      Map.of(
          FakeIvs.class, fake -> fake,
          FakeIvsClient.class, FakeIvs::client,
          IvsClient.class, FakeIvs::client);

  /** Called by JUnit. */
  public FakeIvsExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return PARTS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    @Nullable Function<FakeIvs, Object> part = PARTS.get(parameter.getParameter().getType());
    if (part == null) {
      throw new ParameterResolutionException("Not a part of a fake: " + parameter.getParameter());
    }
    return part.apply(Scopes.fakeOf(context));
  }
}
