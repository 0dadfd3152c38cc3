/** The channels of a platform's creators. */
@NullMarked
package io.github.fakeivs.samples.besideamock;

import org.jspecify.annotations.NullMarked;
