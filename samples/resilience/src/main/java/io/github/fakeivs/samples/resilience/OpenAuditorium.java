package io.github.fakeivs.samples.resilience;

import java.util.function.UnaryOperator;

/**
 * A function in the cloud: gets the name of an auditorium, opens it, and returns its channel's ARN.
 *
 * <p>Its clients are made once, when the function's class is loaded, and serve all its calls. No
 * test can inject others.
 */
public final class OpenAuditorium implements UnaryOperator<String> {

  private static final Auditoriums AUDITORIUMS = Auditoriums.ofEnvironment();

  @Override
  public String apply(String name) {
    return AUDITORIUMS.open(name);
  }
}
