package io.github.fakeivs.assertj;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.CopyableBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Assertions about the calls with one type of request that a fake received.
 *
 * @param <Q> the type of request
 * @param <B> the builder of such requests
 * @see FakeIvsAssert#received(Class)
 * @since 0.1.0
 */
public class ReceivedRequestsAssert<
        Q extends ToCopyableBuilder<B, Q>, B extends CopyableBuilder<B, Q>>
    extends AbstractReceivedAssert<ReceivedRequestsAssert<Q, B>, ReceivedCalls<Q>, Q> {

  /**
   * Creates assertions about calls. AssertJ's soft assertions call it by reflection.
   *
   * @param actual the calls
   */
  public ReceivedRequestsAssert(@Nullable ReceivedCalls<Q> actual) {
    super(actual, ReceivedRequestsAssert.class);
  }

  /**
   * Considers only calls whose request has the given members. Members that are not given may have
   * any value.
   *
   * @param members sets the members, such as {@code request -> request.name("lobby")}
   */
  public ReceivedRequestsAssert<Q, B> with(Consumer<? super B> members) {
    Objects.requireNonNull(members, "members");
    isNotNull();
    B builder = newBuilder();
    members.accept(builder);
    return add(RequestCondition.members((SdkPojo) builder.build()));
  }

  /** Creates a builder by the static method that every request class of the SDK has. */
  @SuppressWarnings("unchecked")
  private B newBuilder() {
    try {
      return (B) actual.type().getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(actual.type() + " has no builder", e);
    }
  }
}
