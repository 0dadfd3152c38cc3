package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import software.amazon.awssdk.regions.Region;

/**
 * The extension behind {@link WithFakeIvs}, which says what it does.
 *
 * <p>With settings that are not constants, register it as a field instead of the annotation:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeIvsExtension IVS = FakeIvsExtension.builder().clock(EASTER).build();
 * }</pre>
 *
 * <p>Annotations on nested classes, methods, parameters and fields still change these settings. For
 * injection into fields and for baselines the field must be static. Immutable, and safe for tests
 * in parallel.
 *
 * @since 0.1.0
 */
public final class FakeIvsExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        TestInstancePostProcessor,
        ParameterResolver,
        InvocationInterceptor {

  private final Settings settings;

  /** Called by JUnit for {@link WithFakeIvs}. */
  public FakeIvsExtension() {
    this(Settings.NONE);
  }

  private FakeIvsExtension(Settings settings) {
    this.settings = settings;
  }

  /**
   * Begins an extension with settings of its own.
   *
   * @return a builder that says nothing yet: all defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The fake of a test, or the baseline of a class, for other extensions.
   *
   * @param context of the test or class; a dynamic test's stands for its factory's
   * @return the fake that the test itself gets
   * @throws ExtensionConfigurationException if this extension is not registered there, or its
   *     settings are wrong
   */
  public static FakeIvs fakeIvs(ExtensionContext context) {
    Objects.requireNonNull(context, "context");
    return context.getElement().isEmpty() && context.getParent().isPresent()
        ? fakeIvs(context.getParent().get())
        : Scopes.fakeOf(context, Registration.of(context).settingsFor(context)).fake();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Settings forClass = claimed(context);
    Fields.check(context.getRequiredTestClass(), forClass);
    Rewinding.beginClass(context);
    StaticFields.of(context).fill(context, forClass);
  }

  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context) {
    if (Fields.areFillable(instance)) {
      Instantiation.requireOwnTest(context);
      Fields.fill(instance, context, claimed(context));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Settings forTest = claimed(context);
    Rewinding.beginTest(context);
    // The instance whose own field registers the extension was made before it could be processed.
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      Fields.fill(instance, context, forTest);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      ListenerFailures.tell(context, Scopes.usedBy(context));
      Report.attachTo(context);
      if (context.getExecutionException().isEmpty() && claimed(context).isStrict()) {
        Strictness.check(Scopes.fakesOf(context));
      }
    } finally {
      Rewinding.endTest(context);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    try {
      ListenerFailures.tell(context, Scopes.usedBy(context));
      Report.attachTo(context);
    } finally {
      Rewinding.endClass(context);
      StaticFields.of(context).empty(context);
    }
  }

  /** The callbacks of a factory do not see its dynamic tests fail. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) {
      Report.attach(failure, Scopes.fakesAround(context));
      throw failure;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Members.areOurs(parameter.getParameter(), parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext context, ExtensionContext extensionContext) {
    Parameter parameter = context.getParameter();
    if (context.getDeclaringExecutable() instanceof Constructor) {
      Instantiation.requireOwnTest(extensionContext);
    }
    return Members.valueFor(
        parameter, parameter.getType(), extensionContext, claimed(extensionContext));
  }

  /** Constructors and fields are served for each test, not for each class. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  private Settings claimed(ExtensionContext context) {
    Registration.claim(context, this);
    return settingsFor(context);
  }

  Settings settingsFor(ExtensionContext context) {
    return Declarations.of(context, settings);
  }

  /**
   * The settings of an extension, by the names of the attributes of {@link WithFakeIvs}. Not safe
   * for use by many threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable Region region;
    private @Nullable String accountId;
    private @Nullable Instant clock;
    private @Nullable Long idSeed;
    private @Nullable FakeIvsConfigurer configurer;
    private final List<FakeIvsSeed> seeds = new ArrayList<>();
    private @Nullable String shared;
    private @Nullable Boolean strict;

    private Builder() {}

    /**
     * Sets the region that the fake is; us-east-1 by default.
     *
     * @param region any region
     * @return this builder
     */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * Sets the account that owns all resources; 123456789012 by default.
     *
     * @param accountId twelve digits
     * @return this builder
     * @throws IllegalArgumentException if they are not
     */
    public Builder accountId(String accountId) {
      FakeIvs.builder().accountId(accountId);
      this.accountId = accountId;
      return this;
    }

    /**
     * Sets where the clock of the fake stands when a test begins; by default it follows the
     * system's.
     *
     * @param clock any instant
     * @return this builder
     */
    public Builder clock(Instant clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets what ids are drawn from; 0 by default.
     *
     * @param idSeed the same number and the same calls give the same ids
     * @return this builder
     */
    public Builder idSeed(long idSeed) {
      this.idSeed = idSeed;
      return this;
    }

    /**
     * Sets what has no method here. It runs before the other settings are applied: they win.
     *
     * @param configurer called for each fake; equal objects mean equal settings
     * @return this builder
     */
    public Builder configurer(FakeIvsConfigurer configurer) {
      this.configurer = Objects.requireNonNull(configurer, "configurer");
      return this;
    }

    /**
     * Adds what each fake has before anything else happens to it.
     *
     * @param seeds called in order, after those of earlier calls; equal objects run once
     * @return this builder
     */
    public Builder seed(FakeIvsSeed... seeds) {
      this.seeds.addAll(List.of(seeds));
      return this;
    }

    /**
     * Names a fake that all tests of the run share which name it.
     *
     * @param shared any name
     * @return this builder
     * @throws IllegalArgumentException if it is empty
     */
    public Builder shared(String shared) {
      if (shared.isEmpty()) {
        throw new IllegalArgumentException("shared is empty: give the shared fake a name.");
      }
      this.shared = shared;
      return this;
    }

    /**
     * Sets whether a test that passes fails nevertheless when it leaves live streams or unused
     * fault rules behind, or called a closed client; false by default.
     *
     * @param strict whether it does
     * @return this builder
     */
    public Builder strict(boolean strict) {
      this.strict = strict;
      return this;
    }

    /**
     * Makes the extension.
     *
     * @return what to put into a field with {@code @RegisterExtension}
     */
    public FakeIvsExtension build() {
      Blueprint blueprint =
          new Blueprint(region, accountId, clock, idSeed, configurer, List.copyOf(seeds));
      return new FakeIvsExtension(new Settings(blueprint, shared, strict));
    }
  }
}
