package io.github.fakeivs.internal.validation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * What is wrong with one request: gathered from the table and from the rules across members, told
 * in one go, in the order in which the model has the request's members.
 */
public final class Violations {

  private final IvsOperation operation;
  private final IvsRequest request;
  private final List<Violation> found = new ArrayList<>(0);

  public Violations(IvsOperation operation, IvsRequest request) {
    this.operation = operation;
    this.request = request;
  }

  /**
   * Adds one.
   *
   * @param path the member that is wrong, with dots where it is nested
   * @param problem a clause that follows the member's name: "must be at most 5"
   */
  public void add(String path, String problem) {
    add(Path.of(path), problem);
  }

  /** Adds a member that has to be there and is not. */
  public void addMissing(String path) {
    addMissing(Path.of(path));
  }

  /** Adds one whose whole text was observed on the service. */
  public void addObserved(String path, String text) {
    found.add(new Violation(Path.of(path), text));
  }

  void add(Path path, String problem) {
    found.add(new Violation(path, operation + "." + path + " " + problem));
  }

  void addMissing(Path path) {
    add(path, "is a required attribute");
  }

  /** Whether nothing is wrong with a top-level member so far. */
  public boolean accepts(String member) {
    return found.stream().noneMatch(violation -> violation.path().topMember().equals(member));
  }

  /** Ends the call if anything was found. */
  public void failIfAny() {
    if (!found.isEmpty()) {
      throw ServiceFailure.invalid(text());
    }
  }

  private String text() {
    List<String> members = ModelledConstraints.memberNamesOf(request);
    return found.stream()
        .sorted(Comparator.comparingInt(violation -> members.indexOf(violation.path().topMember())))
        .map(Violation::text)
        .collect(Collectors.joining("; "));
  }

  private record Violation(Path path, String text) {}
}
