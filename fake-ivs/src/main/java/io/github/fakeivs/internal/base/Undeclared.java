package io.github.fakeivs.internal.base;

/**
 * Lets a checked exception of the test's through methods that declare none.
 *
 * @param <T> what the compiler takes it for
 */
public final class Undeclared<T extends Throwable> {

  private Undeclared() {}

  /** Throws the throwable as it is; returns nothing, but lets callers say {@code throw}. */
  public static RuntimeException of(Throwable throwable) {
    return new Undeclared<RuntimeException>().thrown(throwable);
  }

  @SuppressWarnings("unchecked") // the cast is erased, never made: that is the point
  private RuntimeException thrown(Throwable throwable) throws T {
    throw (T) throwable;
  }
}
