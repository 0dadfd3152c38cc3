/** The failures of the service: code, status, text. */
@NullMarked
package io.github.fakeivs.internal.error;

import org.jspecify.annotations.NullMarked;
