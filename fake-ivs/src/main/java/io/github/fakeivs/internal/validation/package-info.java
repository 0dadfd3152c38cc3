/** The modelled constraints of every request member as one table, and what applies it. */
@NullMarked
package io.github.fakeivs.internal.validation;

import org.jspecify.annotations.NullMarked;
