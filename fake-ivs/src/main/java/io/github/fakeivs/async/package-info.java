/** When and where the calls of the asynchronous client are carried out. */
@NullMarked
package io.github.fakeivs.async;

import org.jspecify.annotations.NullMarked;
