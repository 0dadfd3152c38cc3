package io.github.fakeivs.samples.besideamock;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What became of a suite that was run against a variant: the names of its tests.
 *
 * @param passed those that passed
 * @param failed those that failed
 */
record Outcome(Set<String> passed, Set<String> failed) {

  static Outcome of(Class<?> suite, Variant variant) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(suite))
            .configurationParameter(VariantUnderTest.PARAMETER, variant.name())
            .configurationParameter("io.github.fakeivs.report", "none")
            .execute()
            .testEvents();
    return new Outcome(names(tests.succeeded()), names(tests.failed()));
  }

  private static Set<String> names(Events events) {
    return events.map(Outcome::name).collect(Collectors.toUnmodifiableSet());
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getLegacyReportingName().replaceFirst("\\(.*", "");
  }

  boolean isGreen() {
    return failed.isEmpty();
  }
}
