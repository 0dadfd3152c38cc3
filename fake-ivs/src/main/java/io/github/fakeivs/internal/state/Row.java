package io.github.fakeivs.internal.state;

/**
 * A row that knows its key. A table of such rows is created without loading their type, which most
 * tests never need; types of the SDK have their key from the table.
 */
interface Row {

  /** Returns what the row is found by in its table, where no other row has it. */
  String key();

  /** Returns what the row adds to the {@linkplain Table#total() total} of its table. */
  default long measure() {
    return 0;
  }
}
