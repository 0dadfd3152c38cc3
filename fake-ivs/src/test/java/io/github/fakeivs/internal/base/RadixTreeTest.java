package io.github.fakeivs.internal.base;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.internal.base.RadixTree.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree beside a sorted map of the JDK's, which has to tell the same after every change. */
class RadixTreeTest {

  private static final int CHANGES = 2_000;
  private static final long GREATEST = Long.MAX_VALUE - 1;

  /** Where the keys lie that come by chance. */
  enum Keys {
    DENSE(bits -> (bits >>> 1) % 300),
    SPARSE(bits -> (bits >>> 1) % Long.MAX_VALUE),
    IN_CLUSTERS(bits -> (bits & 0x7000_0000_0000_0000L) + (bits & 0x1F)),
    AT_BOTH_ENDS(bits -> bits < 0 ? GREATEST - (bits & 0x3F) : bits & 0x3F);

    private final LongUnaryOperator keyOf;

    Keys(LongUnaryOperator keyOf) {
      this.keyOf = keyOf;
    }
  }

  @ParameterizedTest
  @EnumSource
  void tree_tellsTheSameAsASortedMap_afterEachChange(Keys keys) {
    SplittableRandom random = new SplittableRandom(1);
    NavigableMap<Long, Integer> model = new TreeMap<>();
    RadixTree<Integer> tree = RadixTree.empty();

    for (int change = 0; change < CHANGES; change++) {
      long key = keys.keyOf.applyAsLong(random.nextLong());
      if (random.nextInt(5) < 3) {
        model.put(key, change);
        tree = tree.with(new Entry<>(key, change));
      } else {
        model.remove(key);
        tree = tree.without(key);
      }
      assertSame(tree, model, keys.keyOf.applyAsLong(random.nextLong()));
    }
    assertThat(ascending(tree)).isEqualTo(entries(model));
    assertThat(descending(tree)).isEqualTo(entries(model.descendingMap()));
  }

  @ParameterizedTest
  @EnumSource
  void tree_thatHasBeenChanged_isAsItWas(Keys keys) {
    SplittableRandom random = new SplittableRandom(2);
    RadixTree<Integer> tree = RadixTree.empty();
    List<RadixTree<Integer>> trees = new ArrayList<>();
    List<List<Entry<Integer>>> contents = new ArrayList<>();

    for (int change = 0; change < 200; change++) {
      long key = keys.keyOf.applyAsLong(random.nextLong());
      tree = random.nextBoolean() ? tree.with(new Entry<>(key, change)) : tree.without(key);
      trees.add(tree);
      contents.add(ascending(tree));
    }

    assertThat(trees.stream().map(RadixTreeTest::ascending)).isEqualTo(contents);
  }

  @Test
  void tree_fromWhichAllIsTaken_isEmpty() {
    RadixTree<Integer> tree = RadixTree.empty();
    for (long key : List.of(0L, 1L, 16L, 17L, 1L << 60, GREATEST)) {
      tree = tree.with(new Entry<>(key, 1));
    }
    for (long key : List.of(16L, GREATEST, 0L, 1L << 60, 1L, 17L)) {
      tree = tree.without(key);
    }

    assertThat(tree).isSameAs(RadixTree.empty());
    assertThat(tree.first()).isNull();
    assertThat(tree.last()).isNull();
    assertThat(tree.get(0)).isNull();
    assertThat(tree.without(0)).isSameAs(tree);
  }

  @Test
  void without_aKeyThatIsNotThere_isTheSameTree() {
    RadixTree<Integer> tree = RadixTree.empty();
    for (long key : List.of(1L, 2L, 300L)) {
      tree = tree.with(new Entry<>(key, 1));
    }

    for (long absent : LongStream.of(0, 3, 18, 299, 301, GREATEST).toArray()) {
      assertThat(tree.without(absent)).isSameAs(tree);
    }
  }

  private static void assertSame(
      RadixTree<Integer> tree, NavigableMap<Long, Integer> model, long key) {
    assertThat(tree.size()).isEqualTo(model.size());
    assertThat(tree.first()).isEqualTo(entry(model.firstEntry()));
    assertThat(tree.last()).isEqualTo(entry(model.lastEntry()));
    assertThat(tree.higher(key)).isEqualTo(entry(model.higherEntry(key)));
    assertThat(tree.lower(key)).isEqualTo(entry(model.lowerEntry(key)));
    assertThat(tree.get(key)).isEqualTo(entry(singleton(model, key).firstEntry()));
  }

  private static NavigableMap<Long, Integer> singleton(
      NavigableMap<Long, Integer> model, long key) {
    return model.subMap(key, true, key, true);
  }

  private static List<Entry<Integer>> ascending(RadixTree<Integer> tree) {
    List<Entry<Integer>> entries = new ArrayList<>();
    for (Entry<Integer> next = tree.first(); next != null; next = tree.higher(next.key())) {
      entries.add(next);
    }
    return entries;
  }

  private static List<Entry<Integer>> descending(RadixTree<Integer> tree) {
    List<Entry<Integer>> entries = new ArrayList<>();
    for (Entry<Integer> next = tree.last(); next != null; next = tree.lower(next.key())) {
      entries.add(next);
    }
    return entries;
  }

  private static List<Entry<Integer>> entries(Map<Long, Integer> model) {
    return model.entrySet().stream().map(RadixTreeTest::entry).toList();
  }

  private static Entry<Integer> entry(Map.Entry<Long, Integer> of) {
    return of == null ? null : new Entry<>(of.getKey(), of.getValue());
  }
}
