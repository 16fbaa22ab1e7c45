package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a journal keeps, and what it does not let happen.
class JournalTest {
  private static final Instant MONDAY = Instant.parse("2024-01-08T21:15:00Z");
  private static final Instant LATER = MONDAY.plusNanos(1);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.db");
  }

  @Test
  void what_was_appended_is_read_again_and_chained() {
    byte[] object = Journals.bytes("DATE,CLOSE\n2024-01-05,13.35\n");
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.notice()).contains("created the journal " + file());
      var draft =
          new Draft("fill", "main", MONDAY, "{\"σ\":1.0e22}", List.of(Journal.hash(object)));
      Entry one = journal.append(OptionalLong.of(0), List.of(draft), List.of(object)).getFirst();
      Entry two = Journals.append(journal, "note", 2);
      assertThat(one.follows("0".repeat(64))).isTrue();
      assertThat(two.follows(one.hash())).isTrue();
    }
    try (Journal journal = Journals.open(file())) {
      assertThat(journal.notice()).isEmpty();
      assertThat(journal.last()).isEqualTo(2);
      Entry one = journal.entry(1).orElseThrow();
      assertThat(one.body()).isEqualTo("{\"σ\":1.0e22}");
      assertThat(one.asOf()).isEqualTo(MONDAY);
      assertThat(one.writtenAt()).isEqualTo(Journals.NOW);
      assertThat(one.objects()).containsExactly(Journal.hash(object));
      assertThat(journal.object(Journal.hash(object))).contains(object);
      assertThat(journal.entries("note")).hasSize(1);
      assertThat(journal.entries("note", "paper")).isEmpty();
      assertThat(journal.entriesAfter(1, 10)).hasSize(1);
      assertThat(journal.check().faults()).isEmpty();
    }
  }

  @Test
  void the_hash_is_the_one_that_the_documentation_describes() {
    // made by another program from the description in docs/journal.md
    Entry entry = Entry.of(Draft.of("fill", "main", MONDAY, "{}"), 1, MONDAY, "0".repeat(64));
    assertThat(entry.hash()).isEqualTo(Journals.HASH_BY_HAND);
  }

  @Test
  void an_object_is_kept_once_however_often_it_is_given() {
    byte[] object = Journals.bytes("same");
    try (Journal journal = Journals.open(file())) {
      for (int i = 0; i < 3; i++) {
        var draft = new Draft("note", "main", MONDAY, "{}", List.of(Journal.hash(object)));
        journal.append(OptionalLong.empty(), List.of(draft), List.of(object, object));
      }
      assertThat(journal.check().objects()).isEqualTo(1);
      assertThat(journal.has(Journal.hash(object))).isTrue();
      assertThat(journal.has("0".repeat(64))).isFalse();
    }
  }

  @Test
  void an_entry_cannot_rest_on_an_object_that_is_not_there_and_leaves_nothing() {
    try (Journal journal = Journals.open(file())) {
      var lost = new Draft("note", "main", MONDAY, "{}", List.of(Journal.hash(new byte[] {7})));
      byte[] other = Journals.bytes("other");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> journal.append(OptionalLong.empty(), List.of(lost), List.of(other)));
      assertThat(journal.last()).isZero();
      assertThat(journal.has(Journal.hash(other))).isFalse();
      Journals.append(journal, "note", 1);
      assertThat(journal.last()).isEqualTo(1);
    }
  }

  @Test
  void a_writer_that_has_not_seen_the_newest_entry_is_refused() {
    try (Journal one = Journals.open(file());
        Journal other = Journals.open(file())) {
      long seen = other.last();
      Journals.append(one, "note", 1);
      var draft = List.of(Draft.of("fill", "main", MONDAY, "{}"));
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> other.append(OptionalLong.of(seen), draft, List.of()))
          .withMessageContaining("another program has written");
      assertThat(other.appendAfter(0, draft, List.of())).hasSize(1);
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> one.appendAfter(0, draft, List.of()));
      assertThat(one.last()).isEqualTo(2);
    }
  }

  @Test
  void entries_are_found_by_moment_to_the_nanosecond() {
    try (Journal journal = Journals.open(file())) {
      var drafts =
          List.of(
              Draft.of("decision", "main", MONDAY, "{\"n\":1}"),
              Draft.of("decision", "main", LATER, "{\"n\":2}"),
              Draft.of("decision", "main", MONDAY, "{\"n\":3}"));
      journal.append(OptionalLong.empty(), drafts, List.of());
      assertThat(journal.latestBefore("decision", "main", LATER).orElseThrow().sequence())
          .isEqualTo(3);
      assertThat(journal.latestBefore("decision", "main", MONDAY)).isEmpty();
      assertThat(journal.latest("decision", "main").orElseThrow().sequence()).isEqualTo(3);
    }
  }

  @Test
  void rows_cannot_be_changed_or_taken_out() {
    try (Journal journal = Journals.open(file())) {
      Journals.append(journal, "note", 1);
    }
    try (Database database = Database.open(file())) {
      for (String sql :
          List.of(
              "UPDATE entry SET body = '{}'",
              "DELETE FROM entry",
              "UPDATE object SET size = 1",
              "DELETE FROM object",
              "DELETE FROM entry_object",
              "UPDATE entry_object SET position = 9")) {
        assertThatThrownBy(() -> database.execute(sql))
            .as(sql)
            .hasMessageContaining("only appended to");
      }
    }
  }

  @Test
  void a_file_name_may_hold_what_a_connection_text_could_not() {
    Path odd = folder.resolve("a b?mode=memory&x=1#%41ü.db");
    try (Journal journal = Journals.open(odd)) {
      Journals.append(journal, "note", 1);
    }
    assertThat(odd).isRegularFile();
    try (Journal journal = Journals.open(odd)) {
      assertThat(journal.last()).isEqualTo(1);
    }
  }

  @Test
  void a_closed_journal_is_one_file() throws IOException {
    try (Journal journal = Journals.open(file())) {
      Journals.append(journal, "note", 1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void a_draft_that_is_no_line_of_words_is_our_own_fault() {
    assertThatIllegalArgumentException().isThrownBy(() -> Draft.of("fill", "main", MONDAY, "{\n}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Draft.of("two words", "main", MONDAY, "{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> Draft.of("fill", "", MONDAY, "{}"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Draft.of("fill", "main", Instant.MAX, "{}"));
  }
}
