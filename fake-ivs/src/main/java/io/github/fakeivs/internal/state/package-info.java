/**
 * The state of a fake: tables of immutable values, ids, and the lock that guards changes.
 * Independent of requests and responses.
 */
@NullMarked
package io.github.fakeivs.internal.state;

import org.jspecify.annotations.NullMarked;
