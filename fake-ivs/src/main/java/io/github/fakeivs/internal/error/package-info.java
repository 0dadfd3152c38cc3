/** Failures of the service: error code, status and message. */
@NullMarked
package io.github.fakeivs.internal.error;

import org.jspecify.annotations.NullMarked;
