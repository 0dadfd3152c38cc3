package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Shape;

/**
 * A value with something particular about it, somewhere inside.
 *
 * @param where the way from the value to the particular part, as the fake writes it: {@code
 *     .viewerSessions[0].viewerId}; empty where the value itself is it
 * @param what what is particular
 * @param shape the shape of the particular part
 * @param value the whole value
 */
record Variant(String where, String what, Shape shape, Object value) {

  /** The same inside of something that holds this value. */
  Variant in(String step, Object holder) {
    return new Variant(step + where, what, shape, holder);
  }

  /** The request's own member that holds the particular part, or is it; empty for the request. */
  String topMember() {
    return where.isEmpty() ? "" : where.substring(1).split("[.\\[]", 2)[0];
  }
}
