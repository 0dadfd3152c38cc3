/**
 * Access to a fake by HTTP: for SDK clients that production code builds itself, and for clients in
 * other processes and languages.
 */
@NullMarked
package io.github.fakeivs.http;

import org.jspecify.annotations.NullMarked;
