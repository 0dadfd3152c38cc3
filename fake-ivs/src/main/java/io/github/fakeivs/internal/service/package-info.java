/**
 * The service: takes a request and gives an answer or a service failure. Knows no client, no
 * exception of the SDK and no HTTP.
 */
@NullMarked
package io.github.fakeivs.internal.service;

import org.jspecify.annotations.NullMarked;
