/**
 * What each operation does: one class for each kind of resource, one method for each operation,
 * which requires, decides, writes the new state and answers.
 */
@NullMarked
package io.github.fakeivs.internal.operation;

import org.jspecify.annotations.NullMarked;
