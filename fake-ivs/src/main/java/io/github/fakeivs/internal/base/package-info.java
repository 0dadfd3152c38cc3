/** What everything else is written with: text in no locale, and checks of arguments. */
@NullMarked
package io.github.fakeivs.internal.base;

import org.jspecify.annotations.NullMarked;
