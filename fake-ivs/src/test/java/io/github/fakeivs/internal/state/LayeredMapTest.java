package io.github.fakeivs.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps and their forks; long histories of them are in {@link TableHistoriesTest}. */
class LayeredMapTest {

  private final LayeredMap<String, Integer> map = new LayeredMap<>();

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
}
