package io.github.fakeivs.assertj;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about events, with all of AssertJ's assertions about lists.
 *
 * @see FakeIvsAssert#events()
 * @see ChannelAssert#events()
 * @since 0.1.0
 */
public class EventsAssert
    extends AbstractListAssert<
        EventsAssert, List<? extends IvsEvent>, IvsEvent, ObjectAssert<IvsEvent>> {

  @SuppressWarnings("unchecked") // A class literal has no type argument; only lists of events come.
  static final InstanceOfAssertFactory<?, EventsAssert> FACTORY =
      new InstanceOfAssertFactory<>(
          List.class, events -> new EventsAssert((List<? extends IvsEvent>) events));

  /**
   * Creates assertions about events.
   *
   * @param actual the events
   */
  public EventsAssert(@Nullable List<? extends IvsEvent> actual) {
    super(actual, EventsAssert.class);
    info.useRepresentation(new IvsRepresentation());
  }

  /**
   * Verifies that these are the events, by name, in this order, and no others.
   *
   * @param names the names, such as {@code Stream Start}; each type of event has them as constants
   */
  public EventsAssert containsExactlyInOrder(String... names) {
    List<String> expected = List.of(names);
    isNotNull();
    List<String> found = actual.stream().map(IvsEvent::name).toList();
    if (!found.equals(expected)) {
      throw failureWithActualExpected(found, expected, "\n%s", difference(expected, found));
    }
    return myself;
  }

  private String difference(List<String> expected, List<String> found) {
    int same = 0;
    while (same < Math.min(expected.size(), found.size())
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    return Text.of(
        "Expecting %s%s\nbut there %s\nEvent %d is %s",
        expected.isEmpty() ? "no event" : "these events in order:",
        Lines.around(same, expected, name -> name),
        found.isEmpty()
            ? "are none."
            : "are:" + Lines.around(same, actual, IvsRepresentation::line),
        same + 1,
        firstDifference(
            same < expected.size() ? expected.get(same) : "",
            same < found.size() ? found.get(same) : ""));
  }

  private static String firstDifference(String expected, String found) {
    if (found.isEmpty()) {
      return Text.of("missing: %s.", expected);
    }
    return expected.isEmpty()
        ? Text.of("not expected: %s.", found)
        : Text.of("%s, but should be %s.", found, expected);
  }

  /**
   * Returns assertions about the events of one type, such as {@code StreamStateChange.class}.
   *
   * @param type the type of event
   * @param <E> the type of event
   * @return the assertions
   */
  public <E extends IvsEvent> AbstractListAssert<?, List<? extends E>, E, ObjectAssert<E>> ofType(
      Class<E> type) {
    Objects.requireNonNull(type, "type");
    return filteredOn(type::isInstance).extracting(type::cast);
  }

  @Override
  protected ObjectAssert<IvsEvent> toAssert(IvsEvent value, String description) {
    return new ObjectAssert<>(value).as(description);
  }

  @Override
  protected EventsAssert newAbstractIterableAssert(Iterable<? extends IvsEvent> iterable) {
    return new EventsAssert(StreamSupport.stream(iterable.spliterator(), false).toList());
  }
}
