package io.github.fakeivs.internal.sdk;

import io.github.fakeivs.internal.base.Text;

/** The exceptions for what a newer SDK has, but this fake does not. */
public final class Unsupported {

  private Unsupported() {}

  /** Returns the exception for a call of an unknown operation. */
  public static UnsupportedOperationException operation(String operationName) {
    return new UnsupportedOperationException(
        Text.of(
            "fake-ivs %s does not support %s, an operation of software.amazon.awssdk:ivs %s: use a"
                + " newer fake-ivs, or stub the operation on a spy of the client.",
            Versions.ofFake(), operationName, Versions.ofIvs()));
  }

  /** Returns the exception for an HTTP request that calls no operation of the SDK's client. */
  public static UnsupportedOperationException path(String method, String path) {
    return new UnsupportedOperationException(
        Text.of(
            "fake-ivs %s does not support %s %s: it has the operations of software.amazon.awssdk:ivs"
                + " %s. Give clients of other services another HTTP client.",
            Versions.ofFake(), method, Text.shortened(path), Versions.COMPILED_AGAINST));
  }

  /** Returns the exception for a call whose request sets an unknown member. */
  public static UnsupportedOperationException member(String operationName, String path) {
    return new UnsupportedOperationException(operationName + " was called with " + unknown(path));
  }

  /** Returns the exception for a resource of a test that sets an unknown member. */
  public static IllegalArgumentException givenMember(String path) {
    return new IllegalArgumentException("The fake was given " + unknown(path));
  }

  private static String unknown(String path) {
    return Text.of(
        "%s, a member of software.amazon.awssdk:ivs %s that fake-ivs %s does not support: leave it"
            + " out, or use a newer fake-ivs.",
        path, Versions.ofIvs(), Versions.ofFake());
  }
}
