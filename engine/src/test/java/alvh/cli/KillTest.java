package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.journal.JournalCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes of the command line, killed at random points of fetch, collect, import and decide.
class KillTest {
  private static final long SEED = 20_240_105;
  private static final int FEW = 5;
  private static final int MANY = 200;
  private static final String FOUND = ".*; (recovered: .+|nothing half-written was found)";

  @TempDir private Path folder;

  @Test
  void a_few_kills_lose_nothing() throws Exception {
    kill(FEW);
  }

  @Test
  @Tag("slow")
  void two_hundred_kills_lose_nothing() throws Exception {
    kill(MANY);
  }

  private void kill(int times) throws Exception {
    Random random = new Random(SEED);
    int killed = 0;
    Map<String, Integer> cutOff = new HashMap<>();
    try (var bench = KillBench.in(folder.resolve("desk"))) {
      requireAllAcknowledged(bench.acknowledged());
      int rounds = 0;
      // a kill may come when all is done: a few more rounds until each verb was hit at work
      while (rounds < times || (cutOff.size() < KillBench.VERBS.size() && rounds < 5 * times)) {
        String verb = KillBench.VERBS.get(rounds % KillBench.VERBS.size());
        KillBench.Outcome outcome = bench.killed(verb, random);
        killed += outcome.wasKilled() ? 1 : 0;
        List<String> said = bench.nextStart();
        assertThat(said)
            .as("round %s: %s", rounds, outcome)
            .hasSize(outcome.hadBegun() ? 1 : 0)
            .allMatch(told -> told.contains(verb) && told.matches(FOUND));
        if (outcome.hadBegun()) {
          cutOff.merge(verb, 1, Integer::sum);
        }
        requireWhole(bench);
        rounds++;
      }
      bench.requireReplay();
      int recovered = cutOff.values().stream().mapToInt(Integer::intValue).sum();
      System.out.printf(
          Locale.ROOT,
          "%d processes, %d killed before they ended, recoveries told: %s%n",
          rounds,
          killed,
          cutOff);
      assertThat(cutOff).as("each was killed at work").containsOnlyKeys(KillBench.VERBS);
      assertThat(recovered).as("recoveries told").isGreaterThan(times / 5);
    }
  }

  /// Without kills every verb acknowledges: what is looked for in its output is what it prints.
  private static void requireAllAcknowledged(Acknowledged said) {
    assertThat(said.histories()).containsKeys("VIX_History.csv", "SPX_History.csv");
    assertThat(said.chains()).hasSize(1);
    assertThat(said.condors()).hasSize(1);
    assertThat(said.decision()).isPositive();
  }

  private static void requireWhole(KillBench bench) throws IOException {
    Acknowledged said = bench.acknowledged();
    try (Journal journal = Journal.open(bench.journal(), InstantSource.system())) {
      JournalCheck check = journal.check();
      assertThat(check.faults()).isEmpty();
      assertThat(journal.last()).isGreaterThanOrEqualTo(said.entry());
      assertThat(said.histories().values()).allMatch(journal::has);
      List<Entry> decisions = journal.entries("decision");
      assertThat(decisions).extracting(Entry::sequence).contains(said.decision());
      for (Entry entry : decisions) {
        assertThat(entry.objects()).isNotEmpty().allMatch(journal::has);
      }
    }
    bench.requireReadable();
  }
}
