package io.github.fakeivs.compatibility.oldest;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads from a class file which members of other classes it refers to. */
final class References {

  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int FIELD = 9;
  private static final int INTERFACE_METHOD = 11;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;

  private final DataInputStream file;
  private final int[] tags;
  private final String[] texts;
  private final int[][] indices;

  private References(DataInputStream file) throws IOException {
    this.file = file;
    file.skipNBytes(8); // magic number and version
    int constants = file.readUnsignedShort();
    this.tags = new int[constants];
    this.texts = new String[constants];
    this.indices = new int[constants][];
  }

  static List<Reference> in(InputStream classFile) throws IOException {
    References references = new References(new DataInputStream(classFile));
    for (int constant = 1; constant < references.tags.length; constant++) {
      int tag = references.read(constant);
      if (tag == LONG || tag == DOUBLE) {
        constant++; // occupies two indices
      }
    }
    return references.ofMembers();
  }

  private int read(int constant) throws IOException {
    tags[constant] = file.readUnsignedByte();
    switch (tags[constant]) {
      case UTF8 -> texts[constant] = file.readUTF();
      case LONG, DOUBLE -> file.skipNBytes(8);
      case CLASS, STRING, METHOD_TYPE -> indices[constant] = new int[] {file.readUnsignedShort()};
      case METHOD_HANDLE -> file.skipNBytes(3);
      default -> indices[constant] = new int[] {file.readUnsignedShort(), file.readUnsignedShort()};
    }
    return tags[constant];
  }

  private List<Reference> ofMembers() {
    List<Reference> references = new ArrayList<>();
    for (int constant = 1; constant < tags.length; constant++) {
      if (tags[constant] >= FIELD && tags[constant] <= INTERFACE_METHOD) {
        String owner = texts[indices[indices[constant][0]][0]];
        int[] nameAndType = indices[indices[constant][1]];
        references.add(
            new Reference(owner.replace('/', '.'), texts[nameAndType[0]], texts[nameAndType[1]]));
      }
    }
    return references;
  }

  /** A member of a class by name and descriptor. */
  record Reference(String owner, String name, String descriptor) {}
}
