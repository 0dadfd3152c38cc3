package io.github.fakeivs.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids of a seed, which users have in their own expectations: they never change. */
class IdSourceTest {

  @ParameterizedTest
  @CsvSource({
    "0, v5XGN9S3Gce9, XcBq7TVkaMGk, st-1Bh6gQimmovVA68iEy6uVde",
    "1, eEWO0hwqB5uH, 41ofy0m9Vupu, st-1DUPOMcxiBBYL8ZIaQhATB7",
    "-1, 3EnoyeqCC3cS, mIAuranM0K0m, st-1FkwB9S5AvudH0pMRABdF7n"
  })
  void resources_andStreams(long seed, String first, String second, String stream) {
    IdSource ids = new IdSource(seed);

    assertThat(ids.resourceId()).isEqualTo(first);
    assertThat(ids.resourceId()).isEqualTo(second);
    assertThat(ids.streamId()).isEqualTo(stream);
    assertThat(ids.seed()).isEqualTo(seed);
  }

  @Test
  void secrets() {
    IdSource ids = new IdSource(0);

    assertThat(ids.streamKeyValue("us-east-1", "AbCdEfGh1234"))
        .isEqualTo("sk_us-east-1_AbCdEfGh1234_v5XGN9S3Gce9UQ0XwoCOXcBq7TVkaM");
    assertThat(ids.passphrase())
        .isEqualTo(
            "GkAZGyouKg7CPmmBhr1mh6gQimmovVA68iEy6uVdeTqJp5LyePpal0oUNuPA5d5OwBb1UGQaUtaXzBI");
  }

  @ParameterizedTest
  @CsvSource({
    "0, bef14940-4c01-4d94-a886-410dd9b80a7c, beae39d9-c5a5-4e98-8a4a-ba4fd7871c1a",
    "1, a8ef867d-76e7-4764-8f1d-a434af8e7a53, 44b13fc3-a86d-4b9a-8b86-9da9b1b86a16",
    "-1, b9376cad-286e-4c74-89e8-78b2f4e773e4, 6e249c85-5668-4d59-a741-ac818a9a4477"
  })
  void requests(long seed, String first, String second) {
    IdSource ids = new IdSource(seed);

    assertThat(Stream.generate(ids::requestId).limit(2)).containsExactly(first, second);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5cfbb931-5ae4-86d1-2dce-14a2170dd1e0, cf8fc6cf-f252-c413-2f12-c61bea49ef75",
    "1, f3d2380f-16e8-543a-a8d8-3a1df88f7ad0, 14c674ed-fa66-23aa-5f4b-b31e02405daa",
    "-1, 90e0ce84-1619-af25-505c-3b0e995d533b, dc7aee6f-dc01-1f93-3262-f9d6dfd48f98"
  })
  void events(long seed, String first, String second) {
    IdSource ids = new IdSource(seed);

    assertThat(Stream.generate(ids::eventId).limit(2)).containsExactly(first, second);
  }

  @Test
  void requests_andEvents_takeNoIdsOfResources() {
    IdSource ids = new IdSource(0);
    ids.requestId();
    ids.eventId();

    assertThat(ids.resourceId()).isEqualTo("v5XGN9S3Gce9");
  }

  @Test
  void copy_goesOnAlike_andOnItsOwn() {
    IdSource ids = new IdSource(0);
    ids.resourceId();
    ids.requestId();
    ids.eventId();

    IdSource copy = ids.copy();

    assertThat(copy.resourceId()).isEqualTo(ids.resourceId()).isEqualTo("XcBq7TVkaMGk");
    assertThat(copy.requestId())
        .isEqualTo(ids.requestId())
        .isEqualTo("beae39d9-c5a5-4e98-8a4a-ba4fd7871c1a");
    assertThat(copy.eventId())
        .isEqualTo(ids.eventId())
        .isEqualTo("cf8fc6cf-f252-c413-2f12-c61bea49ef75");
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "a, 2859456718347521752", "123456789012:us-east-1, 5621935824263488586"})
  void hash(String text, long hash) {
    assertThat(IdSource.hash(text)).isEqualTo(hash);
  }
}
