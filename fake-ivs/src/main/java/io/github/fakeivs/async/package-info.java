/** Control over the calls of the asynchronous client. */
@NullMarked
package io.github.fakeivs.async;

import org.jspecify.annotations.NullMarked;
