package io.github.fakeivs.internal.fault;

import io.github.fakeivs.internal.base.Named;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A condition for requests of one type.
 *
 * @param type the type of request
 * @param condition the condition
 * @param <Q> the type of request
 */
record TypedCondition<Q extends IvsRequest>(Class<Q> type, Predicate<? super Q> condition)
    implements Predicate<IvsRequest> {

  @Override
  public boolean test(IvsRequest request) {
    return type.isInstance(request) && condition.test(type.cast(request));
  }

  @Override
  public String toString() {
    return Named.or(condition, Criteria.UNNAMED_CONDITION);
  }
}
