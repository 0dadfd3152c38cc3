/** Basics without dependencies: text, argument checks, exceptions. */
@NullMarked
package io.github.fakeivs.internal.base;

import org.jspecify.annotations.NullMarked;
