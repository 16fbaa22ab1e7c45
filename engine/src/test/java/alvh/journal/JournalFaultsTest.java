package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import alvh.input.InputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no sound journal: each is refused in words and left as it is.
class JournalFaultsTest {
  private static final int PAGE = 4096;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.db");
  }

  private static InputException refused(ThrowingCallable call, Path file, String what) {
    InputException refusal = catchThrowableOfType(InputException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.where()).isEqualTo(file.toString());
    assertThat(refusal.what()).contains(what);
    assertThat(refusal.mend()).isNotBlank();
    return refusal;
  }

  /// Opening refuses the file and does not change a byte of it.
  private InputException refusedUntouched(String what) {
    byte[] before = Journals.content(file());
    InputException refusal = refused(() -> Journals.open(file()).close(), file(), what);
    assertThat(Journals.content(file())).isEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("journal.db");
    return refusal;
  }

  @Test
  void an_empty_file_is_refused() throws IOException {
    Files.createFile(file());
    refusedUntouched("is empty");
  }

  @Test
  void a_text_is_refused() throws IOException {
    Files.writeString(file(), "DATE,CLOSE\n".repeat(1000));
    refusedUntouched("is not a journal");
  }

  @Test
  void a_journal_as_json_lines_is_refused_with_the_verb_that_carries_it_over() throws IOException {
    Files.writeString(file(), "{\"hash\":\"\",\"body\":{}}\n".repeat(30));
    assertThat(refusedUntouched("JSON lines").mend())
        .contains("alvh journal restore " + file() + " NEW");
  }

  @Test
  void a_sqlite_file_of_another_program_is_refused() throws SQLException {
    try (Database other = Database.create(file())) {
      other.execute("CREATE TABLE bookmark(url TEXT)");
    }
    refusedUntouched("of another program");
  }

  @Test
  void a_newer_form_is_refused() throws SQLException {
    Journals.written(file(), 1);
    try (Database database = Database.open(file())) {
      database.execute("PRAGMA user_version = 99");
    }
    refusedUntouched("newer version: its form is 99");
  }

  @Test
  void a_file_cut_off_anywhere_is_refused() throws IOException {
    byte[] whole = Journals.content(Journals.written(file(), 40));
    for (int length :
        List.of(
            1,
            50,
            99,
            100,
            1000,
            PAGE,
            PAGE + 1,
            whole.length / 2 / PAGE * PAGE,
            whole.length - PAGE,
            whole.length - 1)) {
      Files.write(file(), Arrays.copyOf(whole, length));
      refusedUntouched("");
    }
  }

  @Test
  void a_changed_byte_is_found_or_belongs_to_nothing() throws IOException {
    byte[] whole = Journals.content(Journals.written(file(), 12));
    List<String> everything = everything();
    int found = 0;
    for (int at = 100; at < whole.length; at += 397) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x20;
      Files.write(file(), bytes);
      if (isFoundWanting()) {
        found++;
      } else {
        assertThat(everything()).as("byte %s", at).isEqualTo(everything);
      }
    }
    assertThat(found).isPositive();
  }

  private boolean isFoundWanting() {
    try (Journal journal = Journals.open(file())) {
      return !journal.check().isSound();
    } catch (InputException refused) {
      return true;
    }
  }

  /// Every entry, and the text of every object.
  private List<String> everything() {
    List<String> everything = new ArrayList<>();
    try (Journal journal = Journals.open(file())) {
      for (Entry entry : journal.entriesAfter(0, 100)) {
        everything.add(entry.toString());
        entry.objects().forEach(o -> everything.add(text(journal.object(o).orElseThrow())));
      }
    }
    return everything;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void a_changed_last_entry_is_refused_on_opening_and_an_earlier_one_found_by_the_check()
      throws SQLException {
    Journals.written(file(), 3);
    withoutGuards("UPDATE entry SET body = '{}' WHERE sequence = 2");
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.check().faults())
          .containsExactly("the entry 2 was changed, or the one before it");
    }
    withoutGuards("UPDATE entry SET body = '{}' WHERE sequence = 3");
    refusedUntouched("the entry 3 was changed");
  }

  @Test
  void an_entry_taken_out_of_the_middle_is_found() throws SQLException {
    Journals.written(file(), 4);
    withoutGuards("DELETE FROM entry_object WHERE sequence = 2");
    withoutGuards("DELETE FROM entry WHERE sequence = 2");
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.check().faults()).containsExactly("the entries 2 to 2 are missing");
    }
  }

  @Test
  void a_changed_object_is_found_when_read_and_by_the_check() throws SQLException {
    Journals.written(file(), 2);
    withoutGuards("UPDATE object SET gzip = (SELECT gzip FROM object WHERE id = 1) WHERE id = 2");
    String hash = Journal.hash(Journals.bytes("object 2"));
    try (Journal journal = Journals.open(file())) {
      refused(() -> journal.object(hash), file(), "the object " + hash + " in it is damaged");
      assertThat(journal.check().faults())
          .containsExactly("the object " + hash + " in it is damaged");
    }
  }

  @Test
  void a_lost_object_is_found() throws SQLException {
    Journals.written(file(), 2);
    withoutGuards("DELETE FROM object WHERE id = 1");
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.check().isSound()).isFalse();
    }
  }

  private void withoutGuards(String sql) throws SQLException {
    try (Database database = Database.open(file())) {
      database.execute("PRAGMA foreign_keys = OFF");
      List<String> guards =
          database.rows(
              "SELECT name FROM sqlite_schema WHERE type = 'trigger'", r -> r.getString(1));
      for (String guard : guards) {
        database.execute("DROP TRIGGER " + guard);
      }
      database.execute(sql);
    }
  }

  @Test
  void a_folder_a_missing_folder_and_a_lone_log_are_named() throws IOException {
    refused(() -> Journals.open(folder), folder, "is not a file");
    Path nowhere = folder.resolve("none").resolve("journal.db");
    refused(() -> Journals.open(nowhere), nowhere, "no such file or folder");
    Files.writeString(folder.resolve("journal.db-wal"), "log");
    refused(() -> Journals.open(file()), file(), "its log journal.db-wal is there");
  }

  @Test
  void a_file_without_rights_says_so() {
    Journals.written(file(), 1);
    assertThat(file().toFile().setReadOnly()).isTrue();
    assumeThat(Files.isWritable(file())).as("the superuser may write everything").isFalse();
    refusedUntouched("permission denied");
  }

  @Test
  void a_full_disk_keeps_nothing_of_the_entry_and_all_of_the_others() throws SQLException {
    Journals.written(file(), 3);
    byte[] large = new byte[1_000_000];
    new Random(1).nextBytes(large);
    var draft = new Draft("note", "main", Journals.NOW, "{}", List.of(Journal.hash(large)));
    Opening opening = Opening.of(file());
    try (Journal journal = Journals.over(opening)) {
      opening.database().execute("PRAGMA max_page_count = 40");
      refused(
          () -> journal.append(OptionalLong.empty(), List.of(draft), List.of(large)),
          file(),
          "the disk is full");
      assertThat(journal.last()).isEqualTo(3);
      Journals.append(journal, "note", 4);
      assertThat(journal.check().faults()).isEmpty();
    }
  }

  @Test
  void another_program_that_does_not_let_go_is_named() throws SQLException {
    Journals.written(file(), 1);
    Opening opening = Opening.of(file());
    try (Journal journal = Journals.over(opening);
        Database other = Database.open(file())) {
      opening.database().execute("PRAGMA busy_timeout = 1");
      other.execute("BEGIN IMMEDIATE");
      refused(
          () -> Journals.append(journal, "note", 2), file(), "another program has been writing");
      assertThat(journal.last()).isEqualTo(1);
      other.execute("ROLLBACK");
      Journals.append(journal, "note", 2);
    }
  }

  @Test
  void a_torn_log_loses_only_what_was_never_acknowledged() throws IOException {
    Path copy = folder.resolve("copy.db");
    try (Journal journal = Journals.open(file())) {
      Journals.append(journal, "note", 1);
      Journals.append(journal, "note", 2);
      Files.copy(file(), copy);
      Path log = folder.resolve("copy.db-wal");
      Files.copy(folder.resolve("journal.db-wal"), log);
      try (var bytes = new RandomAccessFile(log.toFile(), "rw")) {
        bytes.setLength(bytes.length() - 10);
      }
    }
    try (Journal journal = Journals.open(copy)) {
      assertThat(journal.last()).isEqualTo(1);
      assertThat(journal.check().faults()).isEmpty();
    }
  }
}
