/** The service as HTTP with rest-json, and HTTP clients for the SDK that call it in process. */
@NullMarked
package io.github.fakeivs.internal.http;

import org.jspecify.annotations.NullMarked;
