package io.github.fakeivs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The words in which the rules are written. */
final class Terms {

  /** The storeys from the top; packages that stand on one line do not know each other. */
  private static final List<Set<String>> STOREYS =
      List.of(
          Set.of("assertj"),
          Set.of(""),
          Set.of("internal.endpoint"),
          Set.of("internal.http"),
          Set.of("internal.client"),
          Set.of("internal.fault"),
          Set.of("internal.service"),
          Set.of("internal.operation"),
          Set.of("internal.playback"),
          Set.of("internal.broadcast", "internal.validation"),
          Set.of("internal.state"),
          Set.of("internal.error", "internal.time", "internal.wire"),
          Set.of("async"),
          Set.of("fault"),
          Set.of("call", "event", "http", "quota", "stream", "viewer"),
          Set.of("internal.sdk"),
          Set.of("internal.base"));

  static final ArchCondition<JavaClass> DEPEND_ON_STOREYS_BELOW_ALONE =
      condition(
          "depend on storeys below alone",
          type ->
              type.getDirectDependenciesFromSelf().stream()
                  .map(Dependency::getTargetClass)
                  .filter(Terms::isOfTheFake)
                  .filter(target -> !target.getPackageName().equals(type.getPackageName()))
                  .allMatch(target -> storey(target) > storey(type)));

  static final DescribedPredicate<JavaClass> ARE_PART_OF_THE_SERVICE =
      resideInAnyPackage(
              "..fakeivs.internal.service..",
              "..fakeivs.internal.operation..",
              "..fakeivs.internal.playback..",
              "..fakeivs.internal.broadcast..",
              "..fakeivs.internal.validation..",
              "..fakeivs.internal.state..",
              "..fakeivs.internal.time..",
              "..fakeivs.internal.error..")
          .as("are part of the service");

  static final DescribedPredicate<JavaClass> ARE_REQUESTS_OR_RESPONSES =
      describe(
          "are requests or responses",
          type ->
              type.getName()
                  .matches(
                      "software\\.amazon\\.awssdk\\.services\\.ivs\\.model"
                          + "\\.\\w+(Request|Response)(\\$.*)?"));

  static final DescribedPredicate<JavaMember> ARE_VISIBLE =
      describe(
          "users can see",
          member ->
              isVisible(member.getModifiers()) && isVisible(member.getOwner().getModifiers()));

  static final ArchCondition<JavaMember> INVOLVE_INTERNAL_TYPES =
      condition(
          "involve internal types",
          member ->
              member.getAllInvolvedRawTypes().stream()
                  .anyMatch(type -> type.getPackageName().contains(".internal")));

  static final DescribedPredicate<JavaAccess<?>> READS_THE_MACHINES_CLOCK =
      describe(
          "read the machine's clock",
          access -> readsTheClock(access.getTarget()) && !isFromTheBuilder(access));

  static final DescribedPredicate<JavaAccess<?>> STARTS_A_THREAD_OR_SLEEPS =
      describe(
          "start a thread or sleep",
          access -> startsAThreadOrSleeps(access.getTarget()) && !isARealDelay(access));

  static final DescribedPredicate<JavaAccess<?>> BUILDS_A_SERVICE_EXCEPTION =
      describe(
          "build a service exception",
          access ->
              access.getTargetOwner().isAssignableTo(SdkServiceException.class)
                  && access.getName().matches("builder|toBuilder|<init>|serializableBuilderClass"));

  static final ArchCondition<JavaClass> IN_NULL_MARKED_PACKAGES =
      condition(
          "be in packages with @NullMarked",
          type -> type.getPackage().isAnnotatedWith(NullMarked.class));

  private static final Set<String> STARTING_OR_SLEEPING =
      Set.of("<init>", "sleep", "start", "startVirtualThread", "ofVirtual", "ofPlatform");

  private Terms() {}

  static DescribedPredicate<JavaClass> resideIn(String packageIdentifier) {
    return resideInAnyPackage(packageIdentifier);
  }

  private static boolean isOfTheFake(JavaClass type) {
    return type.getPackageName().matches("io\\.github\\..*fakeivs(\\..*)?");
  }

  private static int storey(JavaClass type) {
    String name = type.getPackageName().replaceFirst(".*fakeivs\\.?", "");
    for (int storey = 0; storey < STOREYS.size(); storey++) {
      if (STOREYS.get(storey).contains(name)) {
        return storey;
      }
    }
    throw new AssertionError("no storey for package " + type.getPackageName());
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean readsTheClock(AccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
        || (owner.isEquivalentTo(Clock.class)
            && name.matches("system.*|tick(Millis|Seconds|Minutes)"))
        || (owner.isEquivalentTo(System.class) && name.matches("currentTimeMillis|nanoTime"))
        || owner.isEquivalentTo(Date.class)
        || owner.isEquivalentTo(Calendar.class);
  }

  private static boolean isFromTheBuilder(JavaAccess<?> access) {
    return access.getOriginOwner().getName().endsWith(".fakeivs.FakeIvsBuilder")
        && access.getTargetOwner().isEquivalentTo(Clock.class);
  }

  private static boolean isARealDelay(JavaAccess<?> access) {
    return access.getOriginOwner().getName().endsWith(".fakeivs.internal.fault.RealTime");
  }

  private static boolean startsAThreadOrSleeps(AccessTarget target) {
    JavaClass owner = target.getOwner();
    return (owner.isAssignableTo(Thread.class) && STARTING_OR_SLEEPING.contains(target.getName()))
        || (owner.isEquivalentTo(TimeUnit.class) && target.getName().equals("sleep"))
        || owner.isEquivalentTo(Executors.class)
        || owner.isEquivalentTo(Timer.class);
  }

  private static <T extends HasName.AndFullName> ArchCondition<T> condition(
      String description, Predicate<T> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        boolean satisfied = holds.test(item);
        String message = "%s: %s is %s".formatted(item.getFullName(), description, satisfied);
        events.add(new SimpleConditionEvent(item, satisfied, message));
      }
    };
  }
}
