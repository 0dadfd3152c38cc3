package io.github.fakeivs.internal.sdk;

import io.github.fakeivs.internal.sdk.NewerOperations.Operation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the class file of a subclass of a client: a constructor, and methods that pass their
 * argument on. No method branches, so none needs stack map frames.
 *
 * <p>The format is specified in chapter 4 of the Java Virtual Machine Specification. JDK 17 has no
 * public API for it, and a library would be another jar for users.
 */
final class ClientClassFile {

  private static final int CAPACITY = 1 << 16;
  private static final int MAGIC = 0xCAFEBABE;
  private static final int JAVA_17 = 61;
  private static final int PUBLIC = 0x0001;
  private static final int SUPER_AND_SYNTHETIC = 0x1020;

  private static final byte ALOAD_0 = 0x2a;
  private static final byte ALOAD_1 = 0x2b;
  private static final byte LDC_W = 0x13;
  private static final byte INVOKEVIRTUAL = (byte) 0xb6;
  private static final byte INVOKESPECIAL = (byte) 0xb7;
  private static final byte CHECKCAST = (byte) 0xc0;
  private static final byte ARETURN = (byte) 0xb0;
  private static final byte RETURN = (byte) 0xb1;

  private final ByteBuffer pool = ByteBuffer.allocate(CAPACITY);
  private final ByteBuffer methods = ByteBuffer.allocate(CAPACITY);
  private final String superclass;
  private final String callee;
  private final String calleeDescriptor;
  private int constants = 1;
  private int methodCount;

  /**
   * Creates a class file without operations.
   *
   * @param client the superclass, which has one constructor
   * @param callee the name of the method that operations call with their name and the request
   * @param calleeDescriptor the descriptor of that method
   */
  ClientClassFile(Class<?> client, String callee, String calleeDescriptor) {
    this.superclass = client.getName().replace('.', '/');
    this.callee = callee;
    this.calleeDescriptor = calleeDescriptor;
    addConstructor(client.getDeclaredConstructors()[0]);
  }

  private void addConstructor(Constructor<?> ofSuperclass) {
    Class<?>[] parameters = ofSuperclass.getParameterTypes();
    String descriptor = MethodType.methodType(void.class, parameters).toMethodDescriptorString();
    ByteBuffer code = ByteBuffer.allocate(CAPACITY);
    for (int parameter = 0; parameter <= parameters.length; parameter++) {
      code.put((byte) (ALOAD_0 + parameter));
    }
    code.put(INVOKESPECIAL).putShort(methodOfSuperclass("<init>", descriptor)).put(RETURN);
    addMethod("<init>", descriptor, parameters.length + 1, code);
  }

  /** Adds an operation. */
  void add(Operation operation) {
    ByteBuffer code = ByteBuffer.allocate(CAPACITY);
    code.put(ALOAD_0).put(LDC_W).putShort(text(operation.name())).put(ALOAD_1);
    code.put(INVOKEVIRTUAL).putShort(methodOfSuperclass(callee, calleeDescriptor));
    code.put(CHECKCAST).putShort(type(operation.result())).put(ARETURN);
    addMethod(operation.method(), operation.descriptor(), 3, code);
  }

  /**
   * Adds a method.
   *
   * @param maxSize the maximum size of the stack, and of the local variables
   */
  private void addMethod(String name, String descriptor, int maxSize, ByteBuffer code) {
    methods.putShort((short) PUBLIC).putShort(utf8(name)).putShort(utf8(descriptor));
    methods.putShort((short) 1).putShort(utf8("Code")).putInt(12 + code.position());
    methods.putShort((short) maxSize).putShort((short) maxSize);
    methods.putInt(code.position()).put(code.flip());
    methods.putShort((short) 0).putShort((short) 0); // exception handlers, attributes
    methodCount++;
  }

  byte[] bytes() {
    short thisClass = type(superclass + "$OfNewerSdk");
    short superClass = type(superclass);
    ByteBuffer file = ByteBuffer.allocate(2 * CAPACITY);
    file.putInt(MAGIC).putInt(JAVA_17);
    file.putShort((short) constants).put(pool.flip());
    file.putShort((short) SUPER_AND_SYNTHETIC).putShort(thisClass).putShort(superClass);
    file.putShort((short) 0).putShort((short) 0); // interfaces, fields
    file.putShort((short) methodCount).put(methods.flip());
    file.putShort((short) 0); // attributes
    return Arrays.copyOf(file.array(), file.position());
  }

  private short methodOfSuperclass(String name, String descriptor) {
    short owner = type(superclass);
    short nameAndType = pair(12, utf8(name), utf8(descriptor));
    return pair(10, owner, nameAndType);
  }

  private short type(String internalName) {
    return single(7, utf8(internalName));
  }

  private short text(String value) {
    return single(8, utf8(value));
  }

  private short utf8(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    pool.put((byte) 1).putShort((short) bytes.length).put(bytes);
    return (short) constants++;
  }

  private short single(int tag, short index) {
    pool.put((byte) tag).putShort(index);
    return (short) constants++;
  }

  private short pair(int tag, short first, short second) {
    pool.put((byte) tag).putShort(first).putShort(second);
    return (short) constants++;
  }
}
