package io.github.fakeivs.junit5;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The configuration parameters of JUnit that apply to a whole project. */
final class ProjectSettings {

  private static final String STRICT = "io.github.fakeivs.strict";
  private static final String REPORT = "io.github.fakeivs.report";

  private ProjectSettings() {}

  /**
   * Returns the settings that apply unless a test or its classes have others. Rejects invalid
   * parameters, before a test fails for another reason.
   */
  static Settings of(ExtensionContext context) {
    reportTarget(context);
    return new Settings(FakeConfiguration.EMPTY, null, strict(context), null);
  }

  private static @Nullable Boolean strict(ExtensionContext context) {
    return context
        .getConfigurationParameter(STRICT)
        .map(
            value ->
                switch (value.strip().toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw wrong(STRICT, value, "true or false");
                })
        .orElse(null);
  }

  /** Returns where the fakes of a failed test are described. */
  static ReportTarget reportTarget(ExtensionContext context) {
    return context
        .getConfigurationParameter(REPORT)
        .map(
            value ->
                Arrays.stream(ReportTarget.values())
                    .filter(target -> target.parameter().equals(value.strip()))
                    .findFirst()
                    .orElseThrow(() -> wrong(REPORT, value, targets())))
        .orElse(ReportTarget.BOTH);
  }

  private static String targets() {
    return Arrays.stream(ReportTarget.values())
        .map(ReportTarget::parameter)
        .collect(Collectors.joining(", "));
  }

  private static ExtensionConfigurationException wrong(
      String parameter, String value, String possible) {
    return new ExtensionConfigurationException(
        Text.of("The configuration parameter %s is '%s': use %s.", parameter, value, possible));
  }
}
