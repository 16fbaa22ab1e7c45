package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that are killed while they write, and processes that write at once.
class JournalKillTest {
  private static final int ENDLESS = 1_000_000;
  private static final long SEED = 20240105;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.db");
  }

  @Test
  void twenty_kills_lose_nothing_that_was_acknowledged() {
    kill(20);
  }

  @Test
  @Tag("slow")
  void two_hundred_kills_lose_nothing_that_was_acknowledged() {
    kill(200);
  }

  private void kill(int rounds) {
    var random = new Random(SEED);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      acknowledged.addAll(killedAt(random.nextInt(12), random.nextInt(3_000_000)));
      try (Journal journal = Journals.open(file())) {
        for (String line : acknowledged) {
          int space = line.indexOf(' ');
          Entry entry = journal.entry(Long.parseLong(line.substring(0, space))).orElseThrow();
          assertThat(entry.hash()).as("round %s", round).isEqualTo(line.substring(space + 1));
        }
        assertThat(journal.check().faults()).as("round %s", round).isEmpty();
        // at most the one entry that was on the disk and not yet said in each round
        assertThat(journal.last())
            .isBetween((long) acknowledged.size(), acknowledged.size() + (long) round);
      }
      assertThat(folder.toFile().list()).as("round %s", round).containsExactly("journal.db");
    }
    assertThat(acknowledged.size()).isGreaterThan(rounds);
  }

  /// Lets a program acknowledge `entries` and go on for a moment, kills it, and hands back all that
  /// it acknowledged.
  private List<String> killedAt(int entries, int nanos) {
    try (ChildJvm child =
        ChildJvm.of(JournalWriter.class, file().toString(), "main", Integer.toString(ENDLESS))) {
      assertThat(child.line()).contains("began");
      List<String> said = new ArrayList<>();
      for (int i = 0; i < entries; i++) {
        said.add(child.line().orElseThrow());
      }
      // a moment of its own work, not of waiting for it
      for (long start = System.nanoTime(); System.nanoTime() - start < nanos; ) {
        Thread.onSpinWait();
      }
      said.addAll(child.kill().rest());
      child.end();
      return said.stream().filter(line -> line.length() > 64).toList();
    }
  }

  @Test
  void two_programs_append_at_once_and_both_have_everything() {
    int each = 200;
    try (ChildJvm one =
            ChildJvm.of(JournalWriter.class, file().toString(), "one", Integer.toString(each));
        ChildJvm two =
            ChildJvm.of(JournalWriter.class, file().toString(), "two", Integer.toString(each))) {
      assertThat(one.rest()).hasSize(each + 1);
      assertThat(two.rest()).hasSize(each + 1);
      assertThat(one.end()).isZero();
      assertThat(two.end()).isZero();
    }
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.last()).isEqualTo(2L * each);
      assertThat(journal.entries("note", "one")).hasSize(each);
      assertThat(journal.entries("note", "two")).hasSize(each);
      assertThat(journal.check().faults()).isEmpty();
    }
  }
}
