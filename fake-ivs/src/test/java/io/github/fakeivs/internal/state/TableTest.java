package io.github.fakeivs.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables, with their rows, indexes, listings and slices. */
class TableTest {

  private static final Index<Row> BY_TEAM = Index.on(Row::team);
  private static final Index<Row> BY_CITY = Index.on(Row::city);

  private final Table<Row> table = Table.keyedBy(Row::name, () -> List.of(BY_TEAM, BY_CITY));
  private final Row ann = new Row("ann", "red", "Bern");
  private final Row bob = new Row("bob", "blue", "Bern");
  private final Row eve = new Row("eve", "red", "Chur");

  record Row(String name, String team, String city) {
    Row in(String otherTeam) {
      return new Row(name, otherTeam, city);
    }
  }

  @Test
  void put_addsRowsInOrder() {
    putAll();

    assertThat(table.all().toList()).containsExactly(ann, bob, eve);
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.find("bob")).contains(bob);
    assertThat(table.find("joe")).isEmpty();
  }

  @Test
  void put_ofAKeyThatIsThere_replacesTheRowWhereItStands() {
    putAll();
    Row other = new Row("ann", "red", "Genf");

    table.put(other);

    assertThat(table.all().toList()).containsExactly(other, bob, eve);
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(other, eve);
    assertThat(table.where(BY_CITY, "Bern").toList()).containsExactly(bob);
  }

  @Test
  void remove_takesTheRowOutOfAllIndexes() {
    putAll();

    table.remove(ann);

    assertThat(table.all().toList()).containsExactly(bob, eve);
    assertThat(table.find("ann")).isEmpty();
    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(eve);
    assertThat(table.where(BY_CITY, "Bern").toList()).containsExactly(bob);
  }

  @Test
  void remove_goesByTheKey_whateverTheRowSays() {
    putAll();

    table.remove(ann.in("green"));

    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(eve);
  }

  @Test
  void remove_ofWhatIsNotThere_changesNothing() {
    table.put(ann);

    table.remove(bob);

    assertThat(table.all().toList()).containsExactly(ann);
  }

  @Test
  void put_afterARemoval_isAtTheEnd() {
    putAll();

    table.remove(ann);
    table.put(ann);

    assertThat(table.all().toList()).containsExactly(bob, eve, ann);
    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(eve, ann);
  }

  @Test
  void where_findsTheRowsThatShareAKey_inTheOrderOfTheTable() {
    putAll();

    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(ann, eve);
    assertThat(table.where(BY_TEAM, "blue").toList()).containsExactly(bob);
    assertThat(table.where(BY_TEAM, "green").isEmpty()).isTrue();
    assertThat(table.where(BY_CITY, "red").isEmpty()).isTrue();
  }

  @Test
  void where_afterARowGotAnotherKey_findsItThere_inItsPlaceOfTheTable() {
    putAll();

    table.put(ann.in("blue"));

    assertThat(table.where(BY_TEAM, "blue").toList()).containsExactly(ann.in("blue"), bob);
    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(eve);
  }

  @Test
  void where_afterTheLastRowOfAKeyLeft_isEmpty() {
    putAll();

    table.put(bob.in("red"));

    assertThat(table.where(BY_TEAM, "blue").isEmpty()).isTrue();
    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(ann, bob.in("red"), eve);
  }

  @Test
  void where_knowsNoRowWithoutAKey() {
    table.put(ann.in(null));
    table.put(bob.in(""));

    assertThat(table.where(BY_TEAM, "").isEmpty()).isTrue();
    assertThat(table.where(BY_CITY, "Bern").size()).isEqualTo(2);

    table.put(ann);
    assertThat(table.where(BY_TEAM, "red").toList()).containsExactly(ann);
    table.put(ann.in(null));
    assertThat(table.where(BY_TEAM, "red").isEmpty()).isTrue();
  }

  @Test
  void where_byAnIndexOfAnotherTable_isRefused() {
    Index<Row> foreign = Index.on(Row::team);

    assertThatIllegalArgumentException().isThrownBy(() -> table.where(foreign, "red"));
  }

  @Test
  void fork_hasTheRowsAndIndexesOfTheTable_untilOneOfThemChanges() {
    putAll();
    Table<Row> fork = table.fork();
    assertThat(fork.all().toList()).containsExactly(ann, bob, eve);

    table.put(ann.in("blue"));
    assertThat(fork.find("ann")).contains(ann);
    assertThat(fork.where(BY_TEAM, "red").toList()).containsExactly(ann, eve);

    fork.remove(bob);
    assertThat(table.all().toList()).containsExactly(ann.in("blue"), bob, eve);
    assertThat(table.where(BY_TEAM, "blue").toList()).containsExactly(ann.in("blue"), bob);
    assertThat(fork.all().toList()).containsExactly(ann, eve);
  }

  @Test
  void fork_ofAFork_isIndependentOfBoth() {
    putAll();
    Table<Row> fork = table.fork();
    Table<Row> second = fork.fork();

    fork.remove(ann);
    table.remove(bob);

    assertThat(second.all().toList()).containsExactly(ann, bob, eve);
  }

  @Test
  void fork_keepsThePlacesOfItsRows_andAddsBehindThem() {
    putAll();
    Slice<Row> page = table.all().slice(null, 2);
    table.remove(ann);
    Table<Row> fork = table.fork();
    Row joe = new Row("joe", "red", "Bern");

    fork.put(joe);

    assertThat(fork.all().slice(page.resumeAfter(), 5).rows()).containsExactly(eve, joe);
  }

  @Test
  void listing_mayBeReadNewestFirst() {
    putAll();

    Listing<Row> newestFirst = table.all().newestFirst();

    assertThat(newestFirst.toList()).containsExactly(eve, bob, ann);
    assertThat(newestFirst.first()).contains(eve);
    assertThat(table.all().first()).contains(ann);
    assertThat(newestFirst.newestFirst().stream()).containsExactly(ann, bob, eve);
  }

  @Test
  void listing_ofNothing_isEmpty() {
    Listing<Row> nothing = Listing.empty();

    assertThat(nothing.isEmpty()).isTrue();
    assertThat(nothing.size()).isZero();
    assertThat(nothing.first()).isEmpty();
    assertThat(nothing.toList()).isEmpty();
    assertThat(nothing.slice(null, 1)).isEqualTo(new Slice<Row>(List.of(), null));
    assertThat(table.all().isEmpty()).isTrue();
  }

  @Test
  void slice_hasAsManyRowsAsAreWanted_andSaysWhereItEnds() {
    putAll();

    Slice<Row> first = table.all().slice(null, 2);
    assertThat(first.rows()).containsExactly(ann, bob);
    assertThat(first.resumeAfter()).isNotNull();

    Slice<Row> second = table.all().slice(first.resumeAfter(), 2);
    assertThat(second).isEqualTo(new Slice<>(List.of(eve), null));
  }

  @Test
  void slice_ofJustAsManyRowsAsThereAre_hasNothingBehindIt() {
    putAll();

    assertThat(table.all().slice(null, 3).resumeAfter()).isNull();
    assertThat(table.where(BY_TEAM, "red").slice(null, 2).resumeAfter()).isNull();
  }

  @Test
  void slice_goesOnBehindARowThatIsGone() {
    putAll();
    Slice<Row> first = table.all().slice(null, 2);

    table.remove(bob);
    table.put(bob);

    assertThat(table.all().slice(first.resumeAfter(), 5).rows()).containsExactly(eve, bob);
  }

  @Test
  void slice_newestFirst_goesOnWithOlderRows_whateverCame() {
    putAll();
    Slice<Row> first = table.all().newestFirst().slice(null, 1);
    table.put(new Row("joe", "red", "Bern"));

    assertThat(first.rows()).containsExactly(eve);
    assertThat(table.all().newestFirst().slice(first.resumeAfter(), 5).rows())
        .containsExactly(bob, ann);
  }

  private void putAll() {
    List.of(ann, bob, eve).forEach(table::put);
  }
}
