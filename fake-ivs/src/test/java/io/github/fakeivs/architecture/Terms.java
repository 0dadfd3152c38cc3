package io.github.fakeivs.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
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
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The words in which the rules are written. */
final class Terms {

  /** What a test author or production code holds in hand and everything else hangs on. */
  static final DescribedPredicate<JavaClass> ARE_DOORS =
      resideInAnyPackage("..fakeivs").as("are doors");

  /** The values that a test holds. */
  static final DescribedPredicate<JavaClass> ARE_ON_THE_GROUND_FLOOR =
      resideInAnyPackage(
              "..fakeivs.stream..",
              "..fakeivs.viewer..",
              "..fakeivs.call..",
              "..fakeivs.async..",
              "..fakeivs.event..",
              "..fakeivs.fault..",
              "..fakeivs.quota..")
          .as("are on the ground floor");

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
      describe("start a thread or sleep", access -> startsAThreadOrSleeps(access.getTarget()));

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
