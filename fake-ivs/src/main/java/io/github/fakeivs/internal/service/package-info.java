/**
 * The service: answers a request with a response or a service failure. Independent of clients, SDK
 * exceptions and HTTP.
 */
@NullMarked
package io.github.fakeivs.internal.service;

import org.jspecify.annotations.NullMarked;
