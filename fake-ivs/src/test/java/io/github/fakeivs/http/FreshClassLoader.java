package io.github.fakeivs.http;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Loads all classes anew, as in a JVM in which nothing has happened yet. */
final class FreshClassLoader extends URLClassLoader {

  private final Set<String> loaded = ConcurrentHashMap.newKeySet();

  FreshClassLoader() {
    super(classPath(), ClassLoader.getPlatformClassLoader());
  }

  private static URL[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(FreshClassLoader::url)
        .toArray(URL[]::new);
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = super.findClass(name);
    loaded.add(name);
    return found;
  }

  /** Runs code, whose class has a constructor without parameters, and returns its result. */
  String run(Class<? extends Supplier<String>> code) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(this);
    try {
      Object fresh = loadClass(code.getName()).getDeclaredConstructor().newInstance();
      return (String) ((Supplier<?>) fresh).get();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot run " + code, e);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** The names of the classes that were loaded. */
  Set<String> loaded() {
    return Set.copyOf(loaded);
  }
}
