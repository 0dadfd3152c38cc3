package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.quota.Quotas;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import software.amazon.awssdk.regions.Region;

/**
 * The JUnit Jupiter extension of {@link WithFakeIvs}.
 *
 * <p>If the settings are not constants, register the extension with a field instead of the
 * annotation:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final FakeIvsExtension IVS = FakeIvsExtension.builder().clock(EASTER).build();
 * }</pre>
 *
 * <p>Annotations on nested classes, methods, parameters and fields override these settings. The
 * field must be static if fields are to be injected, {@code @BeforeAll} methods are to prepare a
 * fake, or Spring runs the tests. Immutable and safe for parallel tests.
 *
 * @since 0.1.0
 */
public final class FakeIvsExtension
    implements BeforeAllCallback,
        AfterAllCallback,
        BeforeEachCallback,
        BeforeTestExecutionCallback,
        AfterEachCallback,
        TestInstancePreConstructCallback,
        TestInstancePostProcessor,
        ParameterResolver,
        InvocationInterceptor {

  private final Settings settings;

  /** Constructs an extension with default settings; called by JUnit for {@link WithFakeIvs}. */
  public FakeIvsExtension() {
    this(Settings.NONE);
  }

  private FakeIvsExtension(Settings settings) {
    this.settings = settings;
  }

  /** {@return a new builder with default settings} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the fake of a test or a class, for use by other extensions.
   *
   * @param context the context of the test or the class; for a dynamic test, the fake of its
   *     factory is returned
   * @return the same fake that the test itself gets
   * @throws ExtensionConfigurationException if this extension is not registered for the context, or
   *     its settings are invalid
   */
  public static FakeIvs fakeIvs(ExtensionContext context) {
    Objects.requireNonNull(context, "context");
    return context.getElement().isEmpty() && context.getParent().isPresent()
        ? fakeIvs(context.getParent().get())
        : Scopes.fakeOf(context, Registration.of(context).settingsFor(context)).fake();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Settings forClass = registeredSettings(context);
    Fields.check(context.getRequiredTestClass(), forClass);
    PerClassLifecycle.begin(context, this);
    Routing.begin(context, forClass);
    StaticFields.of(context).fill(context, forClass);
  }

  /** Starts routing, since constructors and field initializers of tests may build SDK clients. */
  @Override
  public void preConstructTestInstance(
      TestInstanceFactoryContext instance, ExtensionContext context) {
    Routing.begin(context, settingsFor(context));
  }

  @Override
  public void postProcessTestInstance(Object instance, ExtensionContext context) {
    if (Fields.hasFieldsToFill(instance)) {
      InstantiationCheck.requireTestContext(context);
      Fields.fill(instance, context, registeredSettings(context));
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Settings forTest = registeredSettings(context);
    SpringTests.requireNoOtherClient(context);
    PerClassLifecycle.begin(context, this);
    Routing.begin(context, forTest);
    // An instance whose field registers this extension exists before the extension can process it.
    for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
      Fields.fill(instance, context, forTest);
    }
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    SpringTests.requireSameContext(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      ListenerFailures.throwOrAttach(context, Scopes.usedBy(context));
      Report.attachTo(context);
      if (context.getExecutionException().isEmpty() && registeredSettings(context).isStrict()) {
        Strictness.check(context, Scopes.fakesOf(context));
      }
    } finally {
      PerClassLifecycle.end(context);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    try {
      ListenerFailures.throwOrAttach(context, Scopes.usedBy(context));
      Report.attachTo(context);
    } finally {
      PerClassLifecycle.end(context);
      StaticFields.of(context).clear(context);
    }
  }

  /** Reports the failure of a dynamic test, which the callbacks of its factory do not see. */
  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext invocationContext,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation, context);
  }

  /** Reports the failure of a constructor, which no other callback follows. */
  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> invocationContext,
      ExtensionContext context)
      throws Throwable {
    return proceed(invocation, context);
  }

  private static <T> T proceed(Invocation<T> invocation, ExtensionContext context)
      throws Throwable {
    try {
      return invocation.proceed();
    } catch (Throwable failure) {
      Report.attach(context, failure, Scopes.fakesAround(context));
      throw failure;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Parameter declared = parameter.getParameter();
    return InjectionPoints.isAnnotated(declared)
        || (InjectionPoints.isSupported(declared, declared.getType())
            && !SpringTests.provides(parameter, context));
  }

  @Override
  public Object resolveParameter(ParameterContext context, ExtensionContext extensionContext) {
    Parameter parameter = context.getParameter();
    if (context.getDeclaringExecutable() instanceof Constructor) {
      InstantiationCheck.requireTestContext(extensionContext);
    }
    return InjectionPoints.valueFor(
        parameter, parameter.getType(), extensionContext, registeredSettings(extensionContext));
  }

  /** Makes constructors and fields get the fake of the test rather than of the class. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  /** Returns the settings that this extension was built with. */
  Settings settings() {
    return settings;
  }

  private Settings registeredSettings(ExtensionContext context) {
    Registration.register(context, this);
    return settingsFor(context);
  }

  Settings settingsFor(ExtensionContext context) {
    return SettingsResolver.resolve(context, settings.orElse(ProjectSettings.of(context)));
  }

  /**
   * A builder of extensions. The settings are those of {@link WithFakeIvs}. Not safe for use by
   * multiple threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable Region region;
    private @Nullable String accountId;
    private @Nullable Instant clock;
    private @Nullable Long idSeed;
    private @Nullable Quotas quotas;
    private @Nullable Duration eventDelay;
    private @Nullable FakeIvsConfigurer configurer;
    private final List<FakeIvsSeed> seeds = new ArrayList<>();
    private @Nullable String shared;
    private @Nullable Boolean strict;
    private @Nullable Boolean routeSdkClients;

    private Builder() {}

    /**
     * Sets the region. Defaults to us-east-1.
     *
     * @param region the region
     */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * Sets the id of the account that owns all resources. Defaults to 123456789012.
     *
     * @param accountId twelve digits
     * @throws IllegalArgumentException if the id is not twelve digits
     */
    public Builder accountId(String accountId) {
      FakeIvs.builder().accountId(accountId);
      this.accountId = accountId;
      return this;
    }

    /**
     * Sets the time at which the clock of the fake stands when a test starts. By default the clock
     * follows the system clock.
     *
     * @param clock the time
     */
    public Builder clock(Instant clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets the seed of all generated ids. By default each test has a seed of its own, which is the
     * same in every run.
     *
     * @param idSeed the seed
     */
    public Builder idSeed(long idSeed) {
      this.idSeed = idSeed;
      return this;
    }

    /**
     * Sets the quotas. Defaults to those of the service.
     *
     * @param quotas the quotas
     */
    public Builder quotas(Quotas quotas) {
      this.quotas = Objects.requireNonNull(quotas, "quotas");
      return this;
    }

    /**
     * Sets the delay after which an event reaches the listeners, on the clock of the fake. Defaults
     * to zero.
     *
     * @param eventDelay the delay, zero or more
     * @throws IllegalArgumentException if the delay is negative
     */
    public Builder eventDelay(Duration eventDelay) {
      FakeIvs.builder().eventDelay(eventDelay);
      this.eventDelay = eventDelay;
      return this;
    }

    /**
     * Sets a configurer for properties that have no method here. It runs first, so the other
     * settings take precedence. Defaults to none.
     *
     * @param configurer the configurer, called for each fake; equal configurers mean equal settings
     */
    public Builder configurer(FakeIvsConfigurer configurer) {
      this.configurer = Objects.requireNonNull(configurer, "configurer");
      return this;
    }

    /**
     * Adds seeds, which prepare each fake before it is used. Defaults to none.
     *
     * @param seeds the seeds, which run in order after those added before; equal seeds run once
     */
    public Builder seed(FakeIvsSeed... seeds) {
      for (FakeIvsSeed seed : Objects.requireNonNull(seeds, "seeds")) {
        Objects.requireNonNull(seed, "seeds");
      }
      this.seeds.addAll(List.of(seeds));
      return this;
    }

    /**
     * Makes all tests of the test run that specify this name share one fake. By default each test
     * has its own fake.
     *
     * @param shared the name, not empty
     * @throws IllegalArgumentException if the name is empty
     */
    public Builder shared(String shared) {
      if (Objects.requireNonNull(shared, "shared").isEmpty()) {
        throw new IllegalArgumentException("shared is empty: give the shared fake a name.");
      }
      this.shared = shared;
      return this;
    }

    /**
     * Sets whether a test fails if it leaves something behind. Defaults to the configuration
     * parameter {@code io.github.fakeivs.strict}, or false.
     *
     * @param strict whether tests are strict
     */
    public Builder strict(boolean strict) {
      this.strict = strict;
      return this;
    }

    /**
     * Sets whether the SDK clients that production code builds itself are routed to the fake.
     * Defaults to false.
     *
     * @param routeSdkClients whether they are
     */
    public Builder routeSdkClients(boolean routeSdkClients) {
      this.routeSdkClients = routeSdkClients;
      return this;
    }

    /** {@return a new extension, for a field with {@code @RegisterExtension}} */
    public FakeIvsExtension build() {
      FakeConfiguration configuration =
          new FakeConfiguration(
              region, accountId, clock, idSeed, quotas, eventDelay, configurer, List.copyOf(seeds));
      return new FakeIvsExtension(new Settings(configuration, shared, strict, routeSdkClients));
    }
  }
}
