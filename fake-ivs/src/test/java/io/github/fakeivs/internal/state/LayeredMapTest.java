package io.github.fakeivs.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps and their forks; long histories of them are in {@link TableHistoriesTest}. */
class LayeredMapTest {

  private final LayeredMap<String, Integer> map = new LayeredMap<>();

  @Test
  void get_findsWhatWasPutLast() {
    assertThat(map.get("a")).isEmpty();

    map.put("a", 1);
    map.put("a", 2);

    assertThat(map.get("a")).contains(2);
  }

  @Test
  void fork_hasTheEntries_andNoneOfTheLaterChanges() {
    map.put("a", 1);
    map.put("b", 1);
    LayeredMap<String, Integer> fork = map.fork();

    map.put("a", 2);
    map.remove("b");
    fork.put("c", 3);

    assertThat(fork.get("a")).contains(1);
    assertThat(fork.get("b")).contains(1);
    assertThat(map.get("a")).contains(2);
    assertThat(map.get("b")).isEmpty();
    assertThat(map.get("c")).isEmpty();
  }

  @Test
  void remove_ofWhatAForkTookOver_mayBeUndone() {
    map.put("a", 1);
    LayeredMap<String, Integer> fork = map.fork();

    fork.remove("a");
    assertThat(fork.get("a")).isEmpty();
    fork.put("a", 2);
    assertThat(fork.get("a")).contains(2);
    fork.remove("a");

    assertThat(fork.fork().get("a")).isEmpty();
    assertThat(map.get("a")).contains(1);
  }

  @Test
  void fork_ofAnEmptyMap_isEmpty() {
    LayeredMap<String, Integer> fork = map.fork();

    map.put("a", 1);

    assertThat(fork.get("a")).isEmpty();
    assertThat(fork.fork().get("a")).isEmpty();
  }

  @Test
  void layers_areMerged_untilEachIsLessThanHalfOfTheOneBelow() {
    List<Integer> layers = new ArrayList<>();
    LayeredMap<String, Integer> generation = map;
    for (int i = 0; i < 8; i++) {
      generation.put("n" + i, i);
      generation = generation.fork();
      layers.add(generation.layers());
    }

    assertThat(layers).containsExactly(1, 1, 1, 2, 1, 2, 2, 1);
  }

  @Test
  void removedInEachGeneration_doesNotComeBack_whenLayersAreMerged() {
    LayeredMap<String, Integer> generation = map;
    for (int i = 0; i < 100; i++) {
      generation.put("n" + i, i);
      generation.remove("n" + (i - 1));
      generation = generation.fork();
    }

    for (int i = 0; i < 99; i++) {
      assertThat(generation.get("n" + i)).isEmpty();
    }
    assertThat(generation.get("n99")).contains(99);
  }
}
