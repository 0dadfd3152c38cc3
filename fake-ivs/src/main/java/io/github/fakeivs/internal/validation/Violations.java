package io.github.fakeivs.internal.validation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Collects what is invalid about a request, from the table and from the rules across members. All
 * violations are reported in one failure, in the order of the members in the model.
 */
public final class Violations {

  /** A list of thousands of wrong elements needs no message of megabytes. */
  private static final int MAX_REPORTED = 100;

  private final IvsOperation operation;
  private final IvsRequest request;
  private final List<Violation> found = new ArrayList<>(0);

  public Violations(IvsOperation operation, IvsRequest request) {
    this.operation = operation;
    this.request = request;
  }

  /**
   * Adds a violation.
   *
   * @param path the invalid member, with dots if it is nested
   * @param problem the rest of a sentence that starts with the member: "must be at most 5"
   */
  public void add(String path, String problem) {
    add(Path.of(path), problem);
  }

  /** Adds a required member that is missing. */
  public void addMissing(String path) {
    addMissing(Path.of(path));
  }

  /** Adds a violation with a message that was observed on the service. */
  public void addObserved(String path, String text) {
    found.add(new Violation(Path.of(path), text));
  }

  void add(Path path, String problem) {
    found.add(new Violation(path, operation + "." + path + " " + problem));
  }

  void addMissing(Path path) {
    add(path, "is a required attribute");
  }

  String operationName() {
    return operation.operationName();
  }

  /** Returns whether no violation of a top-level member has been added so far. */
  public boolean accepts(String member) {
    return found.stream().noneMatch(violation -> violation.path().topMember().equals(member));
  }

  /** Throws a failure if there are violations. */
  public void failIfAny() {
    if (!found.isEmpty()) {
      throw ServiceFailure.invalid(text());
    }
  }

  private String text() {
    List<String> members = ModelledConstraints.memberNamesOf(request);
    String first =
        found.stream()
            .sorted(
                Comparator.comparingInt(violation -> members.indexOf(violation.path().topMember())))
            .limit(MAX_REPORTED)
            .map(Violation::text)
            .collect(Collectors.joining("; "));
    int more = found.size() - MAX_REPORTED;
    return more <= 0 ? first : Text.of("%s; and %d more", first, more);
  }

  private record Violation(Path path, String text) {}
}
