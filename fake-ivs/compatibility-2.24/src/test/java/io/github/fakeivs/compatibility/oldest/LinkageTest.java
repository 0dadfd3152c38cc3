package io.github.fakeivs.compatibility.oldest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.compatibility.oldest.References.Reference;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the fake refers to exists in the oldest SDK, also where no other test gets to. */
class LinkageTest {

  @Test
  void everyMemberOfTheSdkThatTheFakeUses_exists() throws Exception {
    Set<Reference> references = new HashSet<>(referencesOf(FakeIvs.class));
    references.addAll(referencesOf(WithFakeIvs.class));
    references.removeIf(reference -> !reference.owner().startsWith("software.amazon.awssdk."));

    assertThat(references)
        .hasSizeGreaterThan(300)
        .filteredOn(reference -> !exists(reference))
        // Guarded: called with newer SDKs only.
        .extracting(Reference::name)
        .containsExactly("numAttempts");
  }

  /** Maven puts either a jar or a directory on the class path. */
  private static Set<Reference> referencesOf(Class<?> type) throws IOException, URISyntaxException {
    Path location = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(location)) {
      return referencesBelow(location);
    }
    try (FileSystem jar = FileSystems.newFileSystem(location)) {
      return referencesBelow(jar.getPath("/"));
    }
  }

  private static Set<Reference> referencesBelow(Path root) throws IOException {
    Set<Reference> references = new HashSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        try (InputStream classFile = Files.newInputStream(file)) {
          references.addAll(References.in(classFile));
        }
      }
    }
    return references;
  }

  private static boolean exists(Reference reference) {
    try {
      Class<?> owner = Class.forName(reference.owner());
      return reference.descriptor().startsWith("(")
          ? methodsOf(owner, reference.name()).contains(typeOf(reference))
          : owner.getField(reference.name()) != null;
    } catch (ClassNotFoundException | NoSuchFieldException | TypeNotPresentException e) {
      return false;
    }
  }

  private static MethodType typeOf(Reference method) {
    return MethodType.fromMethodDescriptorString(
        method.descriptor(), LinkageTest.class.getClassLoader());
  }

  private static List<MethodType> methodsOf(Class<?> owner, String name) {
    return name.equals("<init>")
        ? Stream.of(owner.getDeclaredConstructors())
            .map(constructor -> MethodType.methodType(void.class, constructor.getParameterTypes()))
            .toList()
        : Stream.concat(Stream.of(owner.getMethods()), Stream.of(Object.class.getMethods()))
            .filter(method -> method.getName().equals(name))
            .map(
                method -> MethodType.methodType(method.getReturnType(), method.getParameterTypes()))
            .toList();
  }
}
