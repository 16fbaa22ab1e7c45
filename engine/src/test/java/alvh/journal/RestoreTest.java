package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backup, export and the way back.
class RestoreTest {
  @TempDir private Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Journal restore(String from, String to) {
    return Journal.restore(file(from), file(to), () -> Journals.NOW);
  }

  /// Entries with texts, bytes that are no text, an empty object and a growing one.
  private Journal sample() {
    Journal journal = Journals.open(file("journal.db"));
    List<byte[]> objects =
        List.of(
            Journals.bytes("σ² \"quoted\"\r\n\u0000\u2028"),
            new byte[] {(byte) 0x1f, (byte) 0x8b, (byte) 0xff, 0},
            new byte[0],
            Journals.bytes("2024-01-05,13.35\n".repeat(200)),
            Journals.bytes("2024-01-05,13.35\n".repeat(201)));
    for (byte[] object : objects) {
      var draft =
          new Draft(
              "note", "main", Journals.NOW, "{\"large\":1.0e22}", List.of(Journal.hash(object)));
      journal.append(OptionalLong.empty(), List.of(draft), List.of(object));
    }
    Journals.append(journal, "fill", 7);
    return journal;
  }

  private static void same(Journal one, Journal other) {
    assertThat(other.entriesAfter(0, 100)).isEqualTo(one.entriesAfter(0, 100));
    for (Entry entry : one.entriesAfter(0, 100)) {
      for (String object : entry.objects()) {
        assertThat(other.object(object)).contains(one.object(object).orElseThrow());
      }
    }
    assertThat(other.check().faults()).isEmpty();
    assertThat(other.check().objects()).isEqualTo(one.check().objects());
  }

  @Test
  void a_backup_taken_while_open_is_the_journal_again() {
    try (Journal journal = sample()) {
      journal.backup(file("copy.db"));
      try (Journal restored = restore("copy.db", "new.db")) {
        assertThat(restored.notice().orElseThrow())
            .contains("restored 6 entries and 6 objects from the backup");
        same(journal, restored);
      }
      try (Journal backup = Journals.open(file("copy.db"))) {
        same(journal, backup);
      }
    }
  }

  @Test
  void an_export_is_the_journal_again_plain_and_packed() {
    try (Journal journal = sample()) {
      journal.export(file("e.jsonl"));
      journal.export(file("e.jsonl.gz"));
      try (Journal plain = restore("e.jsonl", "plain.db");
          Journal packed = restore("e.jsonl.gz", "packed.db")) {
        same(journal, plain);
        same(journal, packed);
      }
    }
  }

  @Test
  void the_same_content_is_exported_to_the_same_bytes() {
    try (Journal journal = sample()) {
      journal.export(file("one.gz"));
      journal.backup(file("copy.db"));
      try (Journal restored = restore("one.gz", "again.db")) {
        restored.export(file("two.gz"));
      }
      try (Journal copy = Journals.open(file("copy.db"))) {
        copy.export(file("three.gz"));
      }
    }
    assertThat(Journals.content(file("two.gz"))).isEqualTo(Journals.content(file("one.gz")));
    assertThat(Journals.content(file("three.gz"))).isEqualTo(Journals.content(file("one.gz")));
  }

  @Test
  void nothing_is_written_over() throws IOException {
    Files.writeString(file("taken"), "mine");
    try (Journal journal = sample()) {
      journal.backup(file("copy.db"));
      for (Runnable writing :
          List.<Runnable>of(
              () -> journal.backup(file("taken")),
              () -> journal.export(file("taken")),
              () -> restore("copy.db", "taken").close())) {
        assertThatExceptionOfType(InputException.class)
            .isThrownBy(writing::run)
            .withMessageContaining("is there already");
      }
    }
    assertThat(file("taken")).hasContent("mine");
  }

  @Test
  void an_export_that_was_changed_or_cut_off_is_refused_with_its_line() throws IOException {
    try (Journal journal = sample()) {
      journal.export(file("e.jsonl"));
    }
    List<String> lines = Files.readAllLines(file("e.jsonl"));
    for (int i = 0; i < lines.size(); i++) {
      List<String> missing = new ArrayList<>(lines);
      missing.remove(i);
      refused(missing);
      List<String> changed = new ArrayList<>(lines);
      changed.set(i, lines.get(i).replaceFirst("13.35|1.0e22|\"n\\\\|\"last\":\"", "x"));
      if (!changed.equals(lines)) {
        refused(changed);
      }
    }
  }

  private void refused(List<String> lines) throws IOException {
    Files.write(file("bad.jsonl"), lines);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> restore("bad.jsonl", "new.db").close())
        .satisfies(e -> assertThat(e.where()).startsWith(file("bad.jsonl").toString()));
    assertThat(file("new.db")).doesNotExist();
    assertThat(folder.toFile().list((f, name) -> name.endsWith(".new"))).isEmpty();
  }

  /// Two records as the form before this one wrote them.
  private static String oldLines() {
    var lines = new StringBuilder();
    String before = "0".repeat(64);
    for (int i = 1; i <= 2; i++) {
      String body =
          "{\"sequence\":"
              + i
              + ",\"asOf\":\"2024-01-0"
              + (7 + i)
              + "T21:15:00Z\","
              + "\"decision\":{\"why\":\"σ² ≥ 0\"},\"state\":{\"signatures\":[]}}";
      String hash = Journal.hash((before + body).getBytes(StandardCharsets.UTF_8));
      lines.append("{\"hash\":\"" + hash + "\",\"body\":" + body + "}\n");
      before = hash;
    }
    return lines.toString();
  }

  @Test
  void records_as_json_lines_become_decisions() throws IOException {
    Files.writeString(file("old.jsonl"), oldLines() + "{\"hash\":\"torn σ");
    try (Journal journal = restore("old.jsonl", "new.db")) {
      assertThat(journal.notice().orElseThrow()).contains("without an unfinished last one");
      assertThat(journal.entries("decision", "main"))
          .extracting(Entry::body)
          .containsExactly(
              "{\"asOf\":\"2024-01-08T21:15:00Z\",\"decision\":{\"why\":\"σ² ≥ 0\"},"
                  + "\"state\":{\"signatures\":[]}}",
              "{\"asOf\":\"2024-01-09T21:15:00Z\",\"decision\":{\"why\":\"σ² ≥ 0\"},"
                  + "\"state\":{\"signatures\":[]}}");
      assertThat(journal.check().faults()).isEmpty();
    }
  }

  @Test
  void a_changed_json_line_is_refused_with_its_number() throws IOException {
    String second = oldLines().lines().toList().get(1);
    Files.writeString(file("old.jsonl"), oldLines().replace(second, second.replace("09T", "10T")));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> restore("old.jsonl", "new.db").close())
        .satisfies(e -> assertThat(e.where()).isEqualTo(file("old.jsonl") + ":2"));
    assertThat(file("new.db")).doesNotExist();
  }

  @Test
  void a_file_of_no_known_form_and_a_missing_one_are_refused() throws IOException {
    Files.writeString(file("x"), "DATE,CLOSE\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> restore("x", "new.db").close())
        .withMessageContaining("neither a backup nor an export");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> restore("none", "new.db").close())
        .withMessageContaining("no such file");
  }
}
