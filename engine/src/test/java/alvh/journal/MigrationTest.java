package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal of the first form, made by the first step alone, brought up to date.
class MigrationTest {
  private static final int ENTRIES = 5;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.db");
  }

  /// What a program that knew only the first form wrote.
  private List<Entry> firstForm() throws SQLException {
    Opening.create(file(), 1);
    List<Entry> written = new ArrayList<>();
    try (Database database = Database.open(file())) {
      database.share();
      String before = EntryText.FIRST;
      for (int i = 1; i <= ENTRIES; i++) {
        byte[] bytes = object(i);
        database.update(
            "INSERT INTO object(hash, size, gzip) VALUES (?, ?, ?)",
            Journal.hash(bytes),
            bytes.length,
            Packed.pack(bytes, 0));
        var draft =
            new Draft(
                "fill", "main", Journals.NOW, "{\"n\":" + i + "}", List.of(Journal.hash(bytes)));
        Entry entry = Entry.of(draft, i, Journals.NOW, before);
        new EntryTable(database, new ObjectStore(database)).insert(entry);
        written.add(entry);
        before = entry.hash();
      }
    }
    return written;
  }

  /// The `lines`-th version of a growing file, beyond the size below which no base is sought.
  private static byte[] object(int lines) {
    return Journals.bytes("2024-01-05,13.35\n".repeat(100 + lines));
  }

  private void holdsAll(Journal journal, List<Entry> written) {
    assertThat(journal.entries("fill")).isEqualTo(written);
    for (int i = 1; i <= ENTRIES; i++) {
      assertThat(journal.object(Journal.hash(object(i)))).contains(object(i));
    }
    assertThat(journal.check().faults()).isEmpty();
  }

  @Test
  void entries_hashes_and_objects_survive_and_the_backup_is_the_file_before() throws SQLException {
    List<Entry> written = firstForm();
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.notice().orElseThrow())
          .contains("brought from form 1 to 2", "journal.db.before-2.bak");
      holdsAll(journal, written);
      // the migrated objects serve as bases
      byte[] grown = object(ENTRIES + 1);
      var draft = new Draft("fill", "main", Journals.NOW, "{}", List.of(Journal.hash(grown)));
      journal.append(OptionalLong.empty(), List.of(draft), List.of(grown));
      assertThat(journal.object(Journal.hash(grown))).contains(grown);
      assertThat(journal.check().faults()).isEmpty();
    }
    try (Journal again = Journals.open(file())) {
      assertThat(again.notice()).isEmpty();
    }
    Path backup = folder.resolve("journal.db.before-2.bak");
    try (Database database = Database.open(backup)) {
      assertThat(Schema.version(database)).isEqualTo(1);
    }
    try (Journal restored = Journal.restore(backup, folder.resolve("r.db"), () -> Journals.NOW)) {
      holdsAll(restored, written);
    }
  }

  @Test
  void a_death_between_backup_and_migration_is_harmless() throws SQLException {
    List<Entry> written = firstForm();
    Path left = folder.resolve("journal.db.before-2.bak");
    try (Database database = Database.open(file())) {
      database.update("VACUUM INTO ?", left.toString());
    }
    byte[] before = Journals.content(left);
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.notice().orElseThrow()).contains("journal.db.before-2-2.bak");
      holdsAll(journal, written);
    }
    assertThat(Journals.content(left)).isEqualTo(before);
  }

  @Test
  void a_death_within_the_migration_leaves_the_first_form() throws SQLException {
    List<Entry> written = firstForm();
    try (Database database = Database.open(file())) {
      database.share();
      database.execute("BEGIN IMMEDIATE");
      Schema.migrate(database);
    }
    try (Database database = Database.open(file())) {
      assertThat(Schema.version(database)).isEqualTo(1);
    }
    try (Journal journal = Journals.open(file())) {
      holdsAll(journal, written);
    }
  }

  @Test
  void a_second_program_that_waited_for_the_migration_finds_it_done() throws SQLException {
    firstForm();
    try (Database database = Database.open(file())) {
      database.share();
      for (int i = 0; i < 2; i++) {
        database.write(() -> {
          Schema.migrate(database);
          return database;
        });
      }
      assertThat(Schema.version(database)).isEqualTo(Schema.CURRENT);
    }
    assertThat(Files.exists(folder.resolve("journal.db.before-2.bak"))).isFalse();
  }
}
