package io.github.fakeivs.internal.sdk;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the operations that only a newer SDK has to a client of the fake. Their default methods in
 * the SDK's interface throw an exception without a message and cannot be recorded, and code that is
 * compiled against an older SDK cannot override them. A subclass of the client is therefore defined
 * at run time, but only with such an SDK.
 *
 * <p>Uses loops rather than streams, whose first use would take longer than everything else here.
 */
public final class NewerOperations {

  private static final String UNSUPPORTED = "unsupported";

  /**
   * Matches a method that takes a request and returns a response or a future, but no consumer
   * overload and no paginator.
   */
  private static final String OPERATION =
      "(\\w+)(\\(L[\\w/]+/(\\w+)Request;\\)L([\\w/]+/(?:\\3Response|CompletableFuture));)";

  private NewerOperations() {}

  /**
   * Returns the class to create clients of: the given one, or a subclass whose additional
   * operations call its method {@code unsupported(String operationName, IvsRequest request)}.
   *
   * @param lookup a lookup with access to the package of the class
   * @param client the class, which has one constructor
   * @param sdkClient the interface that it implements
   */
  public static <C> Class<? extends C> completed(
      Lookup lookup, Class<C> client, Class<?> sdkClient) {
    if (!Versions.isNewerThanCompiledAgainst()) {
      return client;
    }
    Set<String> known = DeclaredMethods.of(client);
    List<Operation> missing = missing(known, DeclaredMethods.of(sdkClient));
    return missing.isEmpty() ? client : subclass(lookup, client, unsupported(known), missing);
  }

  private static List<Operation> missing(Set<String> known, Set<String> methods) {
    Pattern operation = Pattern.compile(OPERATION);
    List<Operation> missing = new ArrayList<>();
    for (String method : methods) {
      Matcher parts = operation.matcher(method);
      if (!known.contains(method) && parts.matches()) {
        missing.add(new Operation(parts.group(3), parts.group(1), parts.group(2), parts.group(4)));
      }
    }
    return missing;
  }

  /** Returns the descriptor of the method that the additional operations call. */
  private static String unsupported(Set<String> methods) {
    for (String method : methods) {
      if (method.startsWith(UNSUPPORTED + "(")) {
        return method.substring(UNSUPPORTED.length());
      }
    }
    throw new IllegalArgumentException(
        "The client declares no method " + UNSUPPORTED + ", only " + methods);
  }

  private static <C> Class<? extends C> subclass(
      Lookup lookup, Class<C> client, String unsupported, List<Operation> missing) {
    ClientClassFile file = new ClientClassFile(client, UNSUPPORTED, unsupported);
    for (Operation operation : missing) {
      file.add(operation);
    }
    try {
      return lookup.defineClass(file.bytes()).asSubclass(client);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("The lookup has no access to the package of " + client, e);
    }
  }

  /**
   * An operation of a client.
   *
   * @param name the name in the service model
   * @param method the name of the method
   * @param descriptor the descriptor of the method
   * @param result the internal name of the type that the method returns
   */
  record Operation(String name, String method, String descriptor, String result) {}
}
