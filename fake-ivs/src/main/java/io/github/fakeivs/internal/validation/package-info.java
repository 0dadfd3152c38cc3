/** Validation of requests against the modelled constraints, which are one table. */
@NullMarked
package io.github.fakeivs.internal.validation;

import org.jspecify.annotations.NullMarked;
