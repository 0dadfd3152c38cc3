package io.github.fakeivs.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and their forks beside plain maps, through long histories that come by chance. */
class TableHistoriesTest {

  private static final Index<Player> BY_TEAM = Index.on(Player::team);
  private static final List<String> TEAMS = List.of("red", "blue", "green");
  private static final int STEPS = 4_000;
  private static final int MOST_TABLES = 6;

  record Player(String name, String team, int points) implements Row {
    @Override
    public String key() {
      return name;
    }

    @Override
    public long measure() {
      return points;
    }
  }

  /** A table with the map that tells what is in it. */
  private record Pair(Table<Player> table, Map<String, Player> model) {

    static Pair empty() {
      return new Pair(Table.ofRows(() -> List.of(BY_TEAM)), new LinkedHashMap<>());
    }

    Pair fork() {
      return new Pair(table.fork(), new LinkedHashMap<>(model));
    }

    void put(Player row) {
      table.put(row);
      model.put(row.name(), row);
    }

    void remove(String name) {
      table.remove(new Player(name, "any", 0));
      model.remove(name);
    }

    void assertSame() {
      assertThat(table.size()).isEqualTo(model.size());
      assertThat(table.all().toList()).containsExactlyElementsOf(model.values());
      assertThat(table.all().newestFirst().toList()).isEqualTo(reversed(rows(row -> true)));
      assertThat(table.total()).isEqualTo(model.values().stream().mapToInt(Player::points).sum());
      for (String team : TEAMS) {
        List<Player> expected = rows(row -> row.team().equals(team));
        assertThat(table.where(BY_TEAM, team).toList()).isEqualTo(expected);
        assertThat(table.where(BY_TEAM, team).size()).isEqualTo(expected.size());
      }
    }

    void assertFinds(String name) {
      assertThat(table.find(name).orElse(null)).isEqualTo(model.get(name));
    }

    private List<Player> rows(Predicate<Player> condition) {
      return model.values().stream().filter(condition).toList();
    }

    private static List<Player> reversed(List<Player> rows) {
      List<Player> reversed = new ArrayList<>(rows);
      Collections.reverse(reversed);
      return reversed;
    }
  }

  /** Many names: the layers of the forks grow. Few: each change meets rows of layers below. */
  @ParameterizedTest
  @ValueSource(ints = {5, 50, 2_000})
  void tables_tellTheSameAsMaps_howeverTheyAreForkedAndChanged(int names) {
    SplittableRandom random = new SplittableRandom(names);
    List<Pair> pairs = new ArrayList<>(List.of(Pair.empty()));

    for (int step = 0; step < STEPS; step++) {
      Pair pair = pairs.get(random.nextInt(pairs.size()));
      String name = "n" + random.nextInt(names);
      int kind = random.nextInt(100);
      if (kind < 60) {
        pair.put(new Player(name, TEAMS.get(random.nextInt(TEAMS.size())), random.nextInt(10)));
      } else if (kind < 90) {
        pair.remove(name);
      } else {
        fork(pair, pairs, random);
      }
      pair.assertFinds(name);
      if (step % 50 == 0) {
        pairs.forEach(Pair::assertSame);
      }
    }
    pairs.forEach(Pair::assertSame);
  }

  private static void fork(Pair pair, List<Pair> pairs, SplittableRandom random) {
    if (pairs.size() == MOST_TABLES) {
      pairs.remove(random.nextInt(pairs.size()));
    }
    pairs.add(pair.fork());
  }

  /** As a test that takes a snapshot, changes something and takes the next one. */
  @Test
  void forkOfAForkOfAFork_hasAllRows() {
    Pair pair = Pair.empty();
    for (int generation = 0; generation < 300; generation++) {
      pair.put(new Player("n" + generation, "red", 1));
      pair.remove("n" + (generation - 100));
      pair = pair.fork();
    }
    pair.assertSame();
  }

  /** One thread changes, as under the lock; the other reads without it. */
  @Test
  void reader_findsWhatStays_whileOtherRowsComeAndGo() throws InterruptedException {
    Table<Player> table = Table.ofRows(() -> List.of(BY_TEAM));
    Player stays = new Player("stays", "red", 0);
    table.put(stays);
    AtomicBoolean ended = new AtomicBoolean();
    Thread writer =
        new Thread(
            () -> {
              for (int i = 0; i < 20_000; i++) {
                table.put(new Player("n" + i, "red", 1));
                table.remove(new Player("n" + (i - 20), "red", 1));
                if (i % 100 == 0) {
                  table.fork();
                }
              }
              ended.set(true);
            });
    writer.start();

    while (!ended.get()) {
      assertThat(table.find("stays")).contains(stays);
      assertThat(table.all().first()).contains(stays);
      List<Player> red = table.where(BY_TEAM, "red").toList();
      assertThat(red).startsWith(stays).doesNotHaveDuplicates();
      assertThat(red).hasSizeLessThanOrEqualTo(22);
    }
    writer.join();
  }

  /** An index is built when it is first asked for, whatever is changed at that time. */
  @Test
  void index_thatIsAskedForDuringChanges_missesNone() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      Table<Player> table = Table.ofRows(() -> List.of(BY_TEAM));
      Thread reader = new Thread(() -> table.where(BY_TEAM, "red").size());
      for (int i = 0; i < 300; i++) {
        if (i == 100) {
          reader.start();
        }
        table.put(new Player("n" + i, i % 2 == 0 ? "red" : "blue", 0));
        table.put(new Player("n" + i / 2, i % 3 == 0 ? "red" : "green", 0));
        table.remove(new Player("n" + i / 3, "any", 0));
      }
      reader.join();

      for (String team : TEAMS) {
        assertThat(table.where(BY_TEAM, team).toList())
            .isEqualTo(table.all().stream().filter(row -> row.team().equals(team)).toList());
      }
    }
  }
}
