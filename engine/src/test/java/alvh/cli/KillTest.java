package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.journal.JournalCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes of the command line, killed at random points of fetch, collect, import and decide.
class KillTest {
  private static final long SEED = 20_240_105;
  private static final int FEW = 5;
  private static final int MANY = 200;

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
    int recovered = 0;
    try (var bench = KillBench.in(folder.resolve("desk"))) {
      for (int round = 0; round < times; round++) {
        String verb = KillBench.VERBS.get(round % KillBench.VERBS.size());
        KillBench.Outcome outcome = bench.killed(verb, random);
        killed += outcome.wasKilled() ? 1 : 0;
        long before = bench.acknowledged();
        List<String> said = bench.nextStart();
        recovered += said.isEmpty() ? 0 : 1;
        assertThat(said.isEmpty())
            .as("round %s: %s", round, outcome)
            .isEqualTo(!outcome.hadBegun());
        requireWhole(bench, before);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d processes, %d killed before they ended, %d recoveries told%n",
        times,
        killed,
        recovered);
    assertThat(killed).as("the kills must hit").isGreaterThan(times / 3);
  }

  private static void requireWhole(KillBench bench, long acknowledged) throws IOException {
    try (Journal journal = Journal.open(bench.journal(), InstantSource.system())) {
      JournalCheck check = journal.check();
      assertThat(check.faults()).isEmpty();
      assertThat(journal.last()).isGreaterThanOrEqualTo(acknowledged);
      for (Entry entry : journal.entries("decision")) {
        assertThat(journal.has(entry.objects().getFirst())).isTrue();
      }
    }
    bench.requireReadable();
  }
}
