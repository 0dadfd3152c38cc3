package io.github.fakeivs.assertj;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Calls that a fake received, of one kind.
 *
 * @param kind the name of the kind of calls in messages
 * @param type the type of their requests
 * @param calls the calls of the kind, in order
 * @param all all calls
 * @param dropped the number of older calls of any kind that are no longer kept
 */
record ReceivedCalls<Q>(
    String kind, Class<Q> type, List<RecordedCall> calls, List<RecordedCall> all, long dropped) {

  static <Q> ReceivedCalls<Q> with(Class<Q> type, FakeIvs fake) {
    if (!IvsRequest.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          Text.of(
              "%s is not the type of a request: give one such as CreateChannelRequest.class.",
              type.getSimpleName()));
    }
    String operation = type.getSimpleName().replaceFirst("Request$", "");
    return of(operation, type, call -> type.isInstance(call.request()), fake);
  }

  static ReceivedCalls<IvsRequest> of(IvsOperation operation, FakeIvs fake) {
    String name = operation.operationName();
    return of(name, IvsRequest.class, call -> call.operationName().equals(name), fake);
  }

  private static <Q> ReceivedCalls<Q> of(
      String kind, Class<Q> type, Predicate<RecordedCall> condition, FakeIvs fake) {
    List<RecordedCall> all = fake.calls().all();
    return new ReceivedCalls<>(
        kind, type, all.stream().filter(condition).toList(), all, fake.calls().dropped());
  }

  Q request(RecordedCall call) {
    return type.cast(call.request());
  }

  /** Returns how many calls there are of each operation. */
  String summary() {
    if (all.isEmpty()) {
      return "There is no call at all.";
    }
    return all.stream()
        .collect(
            Collectors.groupingBy(RecordedCall::operationName, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(operation -> Text.of("%s (%d)", operation.getKey(), operation.getValue()))
        .collect(Collectors.joining(", ", "There are calls of ", "."));
  }

  /** Returns a line on the calls that are not considered, if there are any. */
  String omission() {
    return dropped == 0 ? "" : Text.of("\n(%d older calls are no longer kept.)", dropped);
  }

  /** Returns a call and how it came out. */
  static String line(RecordedCall call) {
    return Text.of(
        "%s %s -> %s",
        call.time(),
        Text.shortened(call.request()),
        call.exception().map(e -> e.getClass().getSimpleName()).orElse("answered"));
  }
}
