package io.github.fakeivs.fault;

/**
 * A fault with a name for the reader of a failed test.
 *
 * @param name what calls fail with
 * @param fault supplies the exceptions
 */
record NamedFault(String name, Fault fault) implements Fault {

  @Override
  public Throwable on(FaultyCall call) {
    return fault.on(call);
  }

  @Override
  public String toString() {
    return name;
  }
}
