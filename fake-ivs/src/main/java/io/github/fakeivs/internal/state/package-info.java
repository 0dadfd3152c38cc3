/**
 * What the fake knows: tables of immutable values, the ids that name them, and the one lock under
 * which they change. Knows no request and no response.
 */
@NullMarked
package io.github.fakeivs.internal.state;

import org.jspecify.annotations.NullMarked;
