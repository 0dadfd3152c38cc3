package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * Assertions about a response.
 *
 * @param <R> the type of response
 * @see IvsAssertions#assertThat(IvsResponse)
 * @since 0.1.0
 */
public class IvsResponseAssert<R extends IvsResponse>
    extends AbstractObjectAssert<IvsResponseAssert<R>, R> {

  /**
   * Creates assertions about a response.
   *
   * @param actual the response
   */
  public IvsResponseAssert(@Nullable R actual) {
    super(actual, IvsResponseAssert.class);
  }

  /**
   * Verifies that another response is equal in all modelled members. The metadata that the SDK
   * adds, such as the request id, is not compared; {@code isEqualTo} compares it.
   *
   * @param other the other response
   */
  public IvsResponseAssert<R> hasSameMembersAs(R other) {
    Objects.requireNonNull(other, "other");
    isNotNull();
    List<Difference> differences = Members.differences(other, actual);
    if (!differences.isEmpty()) {
      throw failureWithActualExpected(
          Lines.of(differences, it -> it.path() + ": " + it.actual()),
          Lines.of(differences, it -> it.path() + ": " + it.expected()),
          "\n%s",
          Text.of(
              "Expecting %s to have the same members as the other, but %d differ:%s",
              actual.getClass().getSimpleName(),
              differences.size(),
              Lines.of(differences, Difference::toString)));
    }
    return myself;
  }
}
