/** How much an account may have, and how often it may call. */
@NullMarked
package io.github.fakeivs.quota;

import org.jspecify.annotations.NullMarked;
