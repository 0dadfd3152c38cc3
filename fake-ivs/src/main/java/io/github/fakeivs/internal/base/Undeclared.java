package io.github.fakeivs.internal.base;

/**
 * Throws checked exceptions of a test from methods that do not declare them.
 *
 * @param <T> the type of throwable that the compiler infers
 */
public final class Undeclared<T extends Throwable> {

  private Undeclared() {}

  /**
   * Throws the throwable unchanged. Never returns; the return type lets callers write {@code
   * throw}.
   */
  public static RuntimeException of(Throwable throwable) {
    return new Undeclared<RuntimeException>().thrown(throwable);
  }

  @SuppressWarnings("unchecked") // erased, so no cast takes place
  private RuntimeException thrown(Throwable throwable) throws T {
    throw (T) throwable;
  }
}
