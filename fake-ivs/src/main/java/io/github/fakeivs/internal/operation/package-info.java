/**
 * The operations of the service: one class for each type of resource, one method for each
 * operation.
 */
@NullMarked
package io.github.fakeivs.internal.operation;

import org.jspecify.annotations.NullMarked;
