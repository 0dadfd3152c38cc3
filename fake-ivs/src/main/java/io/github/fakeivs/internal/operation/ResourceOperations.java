package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import org.jspecify.annotations.Nullable;

/** The operations on one type of resource. */
interface ResourceOperations {

  /** Returns the declaration of an operation, or null if it is not one on this type of resource. */
  @Nullable Operation<?> declare(IvsOperation operation);
}
