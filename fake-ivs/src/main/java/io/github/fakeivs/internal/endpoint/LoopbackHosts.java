package io.github.fakeivs.internal.endpoint;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts that a request may name. With DNS rebinding, a web page can make its own host name
 * resolve to 127.0.0.1, but the requests of the browser still name that host.
 */
final class LoopbackHosts {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private LoopbackHosts() {}

  static boolean areNamed(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    return hosts.size() == 1 && NAMES.contains(name(hosts.get(0)));
  }

  private static String name(String host) {
    return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
  }
}
