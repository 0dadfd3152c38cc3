package io.github.fakeivs.internal.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the methods that a type declares from its class file. Reflection would load all types in
 * their signatures: for a client of the SDK, more than most tests use.
 */
final class DeclaredMethods {

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;

  private final ByteBuffer file;

  /** The position of each constant in the file. */
  private final int[] constants;

  private DeclaredMethods(byte[] classFile) {
    this.file = ByteBuffer.wrap(classFile);
    skip(8); // magic number and version
    this.constants = new int[unsignedShort()];
  }

  /** Returns the name and descriptor of each method, such as {@code run()V}. */
  static Set<String> of(Class<?> type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    try (InputStream file = type.getResourceAsStream(name + ".class")) {
      return new DeclaredMethods(Objects.requireNonNull(file, name).readAllBytes()).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> read() {
    findConstants();
    skip(6); // access flags, this class, super class
    skip(2 * unsignedShort()); // interfaces
    readMembers(); // fields
    return readMembers();
  }

  private void findConstants() {
    for (int index = 1; index < constants.length; index++) {
      int tag = file.get();
      constants[index] = file.position();
      skip(tag == UTF8 ? unsignedShort() : lengthOf(tag));
      if (tag == LONG || tag == DOUBLE) {
        index++; // occupies two indices
      }
    }
  }

  private static int lengthOf(int tag) {
    return switch (tag) {
      case LONG, DOUBLE -> 8;
      case CLASS, STRING, METHOD_TYPE -> 2;
      case METHOD_HANDLE -> 3;
      default -> 4;
    };
  }

  private Set<String> readMembers() {
    Set<String> members = new LinkedHashSet<>();
    for (int left = unsignedShort(); left > 0; left--) {
      skip(2); // access flags
      members.add(text(unsignedShort()).concat(text(unsignedShort())));
      for (int attributes = unsignedShort(); attributes > 0; attributes--) {
        skip(2); // name
        skip(file.getInt());
      }
    }
    return members;
  }

  private String text(int constant) {
    int at = constants[constant];
    int length = Short.toUnsignedInt(file.getShort(at));
    return new String(file.array(), at + Short.BYTES, length, StandardCharsets.UTF_8);
  }

  private int unsignedShort() {
    return Short.toUnsignedInt(file.getShort());
  }

  private void skip(int bytes) {
    file.position(file.position() + bytes);
  }
}
