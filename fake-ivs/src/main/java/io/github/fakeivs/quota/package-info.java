/** The quotas and call rates of an account. */
@NullMarked
package io.github.fakeivs.quota;

import org.jspecify.annotations.NullMarked;
