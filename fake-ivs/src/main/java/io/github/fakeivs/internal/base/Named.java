package io.github.fakeivs.internal.base;

/** Names objects of a test's in messages, of which many are lambdas without a name. */
public final class Named {

  private Named() {}

  /** Returns the string representation of an object, or other words if its class has none. */
  public static String or(Object object, String otherwise) {
    return hasRepresentation(object.getClass()) ? object.toString() : otherwise;
  }

  private static boolean hasRepresentation(Class<?> type) {
    try {
      return type.getMethod("toString").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException impossible) {
      throw new AssertionError("every class has toString", impossible);
    }
  }
}
