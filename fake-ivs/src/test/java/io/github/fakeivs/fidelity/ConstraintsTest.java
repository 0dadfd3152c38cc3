package io.github.fakeivs.fidelity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.fidelity.ServiceModel.Operation;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/**
 * Walks every member of every operation as the model has it, not as the fake's table does: breaks
 * each constraint once, and goes to each boundary that is allowed.
 */
class ConstraintsTest {

  private static final ServiceModel MODEL = ServiceModel.get();
  private static final PopulatedFake POPULATED = PopulatedFake.create();

  /** Boundaries that the model allows and another documented rule forbids. */
  private static final Map<String, String> FORBIDDEN_BY_ANOTHER_RULE =
      Map.of(
          "PaginationToken of length 1024", "a token must have been issued by the operation",
          "PlaybackPublicKeyMaterial of length 0", "a key has to be PEM",
          "DestinationConfiguration without members", "a recording has to go somewhere",
          "IsMultitrackInputEnabled = true", "it needs policy, resolution and container format");

  /** What the SDK's client refuses to send, because the member is the path. */
  private static final Set<String> NEVER_SENT =
      Set.of("ResourceArn missing", "ResourceArn of length 0");

  static Stream<Case> brokenConstraints() {
    return cases((values, input) -> new BrokenConstraints(values).of(input))
        .filter(it -> !NEVER_SENT.contains(it.rule()));
  }

  static Stream<Case> neverSent() {
    return cases((values, input) -> new BrokenConstraints(values).of(input))
        .filter(it -> NEVER_SENT.contains(it.rule()));
  }

  static Stream<Case> allowedBoundaries() {
    return boundaries().filter(it -> !FORBIDDEN_BY_ANOTHER_RULE.containsKey(it.rule()));
  }

  static Stream<Case> forbiddenBoundaries() {
    return boundaries().filter(it -> FORBIDDEN_BY_ANOTHER_RULE.containsKey(it.rule()));
  }

  private static Stream<Case> boundaries() {
    return cases((values, input) -> new AllowedBoundaries(values).of(input));
  }

  private static Stream<Case> cases(BiFunction<ModelValues, Shape, List<Variant>> variants) {
    return MODEL.operations().stream()
        .flatMap(
            operation ->
                variants
                    .apply(new ModelValues(operation, POPULATED), MODEL.input(operation))
                    .stream()
                    .map(variant -> new Case(operation, variant)));
  }

  @ParameterizedTest
  @MethodSource("brokenConstraints")
  void brokenConstraint_isAValidationExceptionThatNamesTheMember(Case broken) {
    ValidationException refusal = validationExceptionOf(broken::call);

    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.exceptionMessage()).contains(broken.place() + " ");
    assertThat(membersNamed(broken.operation(), refusal))
        .containsExactly(broken.variant().topMember());
  }

  @Test
  void brokenElements_areToldOnceEachWithTheirPlace() {
    ValidationException refusal =
        validationExceptionOf(
            () ->
                POPULATED
                    .client()
                    .createPlaybackRestrictionPolicy(p -> p.allowedCountries("DE", "USA", "XX")));

    assertThat(refusal.exceptionMessage())
        .isEqualTo(
            "CreatePlaybackRestrictionPolicy.allowedCountries[1] 'USA' has a length of 3, "
                + "it must be between 2 and 2; "
                + "CreatePlaybackRestrictionPolicy.allowedCountries[2] 'XX' must be an assigned "
                + "ISO 3166-1 alpha-2 code in upper case");
  }

  @ParameterizedTest
  @MethodSource("neverSent")
  void emptyPath_isRefusedBeforeAnythingIsSent(Case empty) {
    assertThatExceptionOfType(SdkClientException.class)
        .isThrownBy(empty::call)
        .withMessageContaining("resourceArn");
  }

  @ParameterizedTest
  @MethodSource("allowedBoundaries")
  void allowedBoundary_isAccepted(Case allowed) {
    if (allowed.namesAResource()) {
      // Valid, yet nothing in this fake has it.
      IvsException refusal = catchThrowableOfType(IvsException.class, allowed::call);
      assertThat(refusal)
          .satisfiesAnyOf(
              it -> assertThat(it).isNull(),
              it -> assertThat(it).isInstanceOf(ResourceNotFoundException.class),
              it -> assertThat(it).isInstanceOf(AccessDeniedException.class));
    } else {
      assertThatNoException().isThrownBy(allowed::call);
    }
  }

  @ParameterizedTest
  @MethodSource("forbiddenBoundaries")
  void boundaryForbiddenByAnotherRule_isAValidationExceptionThatNamesTheMember(Case forbidden) {
    ValidationException refusal = validationExceptionOf(forbidden::call);

    assertThat(membersNamed(forbidden.operation(), refusal))
        .contains(forbidden.variant().topMember());
  }

  static Stream<Operation> operationsWithSeveralConstrainedMembers() {
    return MODEL.operations().stream().filter(it -> brokenByMember(it).size() > 1);
  }

  @ParameterizedTest
  @MethodSource("operationsWithSeveralConstrainedMembers")
  void severalBrokenMembers_areOneExceptionInTheOrderOfTheModel(Operation operation) {
    Map<String, List<Case>> brokenByMember = brokenByMember(operation);
    Map<String, Object> request = new LinkedHashMap<>();
    brokenByMember.forEach(
        (member, cases) -> {
          Map<?, ?> broken = (Map<?, ?>) cases.get(cases.size() - 1).variant().value();
          if (broken.containsKey(member)) {
            request.put(member, broken.get(member));
          }
        });

    ValidationException refusal =
        validationExceptionOf(
            () -> SdkTypes.call(POPULATED.client(), Requests.build(operation, request)));

    assertThat(membersNamed(operation, refusal)).containsExactlyElementsOf(brokenByMember.keySet());
  }

  private static Map<String, List<Case>> brokenByMember(Operation operation) {
    return brokenConstraints()
        .filter(it -> it.operation().equals(operation))
        .collect(groupingBy(it -> it.variant().topMember(), LinkedHashMap::new, toList()));
  }

  private static ValidationException validationExceptionOf(ThrowingCallable call) {
    ValidationException refusal = catchThrowableOfType(ValidationException.class, call);
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  /** The request's members that a message speaks of, in its order. */
  private static Set<String> membersNamed(Operation operation, ValidationException refusal) {
    Set<String> members = new LinkedHashSet<>();
    Pattern.compile("\\b" + operation.name() + "\\.(\\w+)")
        .matcher(refusal.exceptionMessage())
        .results()
        .map((MatchResult result) -> result.group(1))
        .forEach(members::add);
    return members;
  }

  @Test
  void cases_areAsManyAsTheModelHas() {
    assertThat(brokenConstraints().distinct().count()).isGreaterThanOrEqualTo(341);
    assertThat(allowedBoundaries().distinct().count()).isGreaterThanOrEqualTo(262);
    assertThat(forbiddenBoundaries().map(Case::rule))
        .containsAll(FORBIDDEN_BY_ANOTHER_RULE.keySet());
    assertThat(neverSent().map(Case::rule)).containsAll(NEVER_SENT);
    assertThat(brokenConstraints().map(Case::operation).distinct())
        .containsExactlyElementsOf(MODEL.operations());
  }

  /** One request with one thing particular about it. */
  record Case(Operation operation, Variant variant) {

    String place() {
      return operation + variant.where();
    }

    /** What is particular, wherever it stands. */
    String rule() {
      return variant.shape() + " " + variant.what();
    }

    boolean namesAResource() {
      String shape = variant.shape().name();
      return shape.endsWith("Arn") || shape.equals("StreamId");
    }

    @SuppressWarnings("unchecked") // The value of a request's shape is a structure.
    void call() {
      Map<String, Object> members = (Map<String, Object>) variant.value();
      SdkTypes.call(PopulatedFake.create().client(), Requests.build(operation, members));
    }

    @Override
    public String toString() {
      return place() + " " + variant.what();
    }
  }
}
