package io.github.fakeivs.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the behaviour that a test states is known from.
 *
 * <p>Any test may carry it: each that does is a line of the fidelity table. Against the real
 * service, tests of what is only this fake's choice are skipped.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Evidence {

  /** What kind of source it is; the weakest, where a test rests on several. */
  Source source();

  /** Which one, in words: "API reference, CreateChannel". For a choice: what was chosen. */
  String reference();

  /** The kinds of source, strongest first. */
  enum Source {
    /** The service model, which the SDK is generated from. */
    MODEL,
    /** A page of the documentation. */
    DOCS,
    /** An answer of the real service that somebody saw, or public code that relies on it. */
    OBSERVED,
    /** The SDK's own behaviour, measured. */
    SDK,
    /** No source was found: this fake's choice. */
    CHOICE
  }
}
