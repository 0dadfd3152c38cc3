package io.github.fakeivs.junit5;

import io.github.fakeivs.quota.Quota;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets a quota of a fake, in {@link WithFakeIvs#quotas()}.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface QuotaLimit {

  /**
   * Returns the quota.
   *
   * @return the quota
   */
  Quota quota();

  /**
   * Returns the limit.
   *
   * @return the limit, inclusive; zero allows nothing
   */
  int limit();
}
