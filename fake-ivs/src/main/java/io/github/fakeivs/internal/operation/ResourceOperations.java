package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import org.jspecify.annotations.Nullable;

/** The operations on one kind of resource. */
interface ResourceOperations {

  /** Returns the declaration of an operation, or null if it is one on another kind of resource. */
  @Nullable Operation<?> declare(IvsOperation operation);
}
