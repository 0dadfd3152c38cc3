/**
 * The quotas and call rates of an account.
 *
 * <p>Start with {@link io.github.fakeivs.quota.Quotas#defaults()}; a fake takes changed quotas when
 * it is built and at any time after.
 */
@NullMarked
package io.github.fakeivs.quota;

import org.jspecify.annotations.NullMarked;
