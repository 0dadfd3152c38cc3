/** How the service says no; the only place that builds a service exception. */
@NullMarked
package io.github.fakeivs.internal.error;

import org.jspecify.annotations.NullMarked;
