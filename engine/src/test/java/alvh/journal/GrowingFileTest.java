package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the daily versions of a growing file take.
class GrowingFileTest {
  private static final int DAYS = 250;

  @TempDir private Path folder;

  private static void put(Journal journal, byte[] object) {
    var draft = new Draft("fetch", "main", Journals.NOW, "{}", List.of(Journal.hash(object)));
    journal.append(OptionalLong.empty(), List.of(draft), List.of(object));
  }

  @Test
  @Tag("real-data")
  void a_year_of_daily_versions_of_the_vix_history_takes_little_more_than_one() throws IOException {
    List<String> lines = Files.readAllLines(RealData.file("vix/VIX_History.csv"));
    long one = 0;
    try (Journal journal = Journals.open(folder.resolve("journal.db"))) {
      for (int day = DAYS; day >= 1; day--) {
        List<String> known = lines.subList(0, lines.size() - day + 1);
        byte[] object = Journals.bytes(String.join("\n", known) + "\n");
        put(journal, object);
        one = day == 1 ? Packed.pack(object, 0).length : one;
      }
      JournalCheck check = journal.check();
      assertThat(check.faults()).isEmpty();
      assertThat(check.objects()).isEqualTo(DAYS);
      // measured: 116.1 MB, 25.8 MB when each is packed alone, kept in 126 kB; one alone 105 kB
      assertThat(check.storedBytes()).isLessThan(one * 3 / 2);
    }
    try (Database database = Database.open(folder.resolve("journal.db"))) {
      assertThat(database.read(() -> database.number("SELECT max(depth) FROM object")))
          .isBetween(1L, (long) ObjectStore.DEEPEST);
    }
  }

  /// Growth, a corrected last line, a corrected early line, a shorter file, a return: every object
  /// comes back as it was.
  @Test
  void whatever_happens_to_a_file_every_version_comes_back() {
    var random = new Random(7);
    var text = new StringBuilder("DATE,CLOSE\n" + "2024-01-05,13.35\n".repeat(80));
    try (Journal journal = Journals.open(folder.resolve("journal.db"))) {
      for (int i = 0; i < 150; i++) {
        switch (random.nextInt(6)) {
          case 0 -> text.setCharAt(text.length() - 2, (char) ('0' + random.nextInt(10)));
          case 1 -> text.setCharAt(random.nextInt(text.length()), 'x');
          case 2 -> text.setLength(Math.max(900, text.length() - random.nextInt(300)));
          default -> text.append("2024-01-08," + random.nextInt(10_000) + "\n");
        }
        byte[] object = Journals.bytes(text.toString());
        put(journal, object);
        assertThat(journal.object(Journal.hash(object))).as("version %s", i).contains(object);
      }
      assertThat(journal.check().faults()).isEmpty();
    }
  }
}
