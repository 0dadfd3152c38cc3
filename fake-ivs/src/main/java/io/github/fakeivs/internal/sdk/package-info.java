/** The AWS SDK on the class path, which may be older or newer than the one compiled against. */
@NullMarked
package io.github.fakeivs.internal.sdk;

import org.jspecify.annotations.NullMarked;
