/** A web application that opens channels and shows who is live. */
@NullMarked
package io.github.fakeivs.samples.springboot;

import org.jspecify.annotations.NullMarked;
