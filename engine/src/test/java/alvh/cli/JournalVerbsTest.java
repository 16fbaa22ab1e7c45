package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.journal.Draft;
import alvh.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `alvh journal` and its verbs.
class JournalVerbsTest {
  private static final Instant CLOSE = Instant.parse("2024-01-05T21:15:00Z");

  @TempDir private Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String journal() {
    Path file = folder.resolve("journal.db");
    try (Journal journal = Journal.open(file, InstantSource.fixed(CLOSE))) {
      for (String kind : List.of("fill", "decision")) {
        journal.append(
            OptionalLong.empty(), List.of(Draft.of(kind, "main", CLOSE, "{\"n\":1}")), List.of());
      }
    }
    return file.toString();
  }

  @Test
  void entries_are_listed_by_kind_as_a_table_and_as_json() {
    String journal = journal();
    CommandRun all = CommandRun.of("journal", "list", "--journal", journal);
    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.out()).contains("2024-01-05 16:15 New York", "fill", "decision", "{\"n\":1}");
    CommandRun one =
        CommandRun.of("journal", "list", "--journal", journal, "--kind", "fill", "--json");
    assertThat(one.json().required("entries")).hasSize(1);
    assertThat(CommandRun.of("journal", "list", "--journal", journal, "--kind", "x").out())
        .contains("no entries");
  }

  @Test
  void a_workspace_names_its_journal() throws IOException {
    journal();
    Files.writeString(folder.resolve("alvh.yaml"), "");
    CommandRun run = CommandRun.of("journal", "check", "--workspace", folder.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("2 entries", "sound");
  }

  @Test
  void a_journal_is_backed_up_exported_and_restored() {
    String journal = journal();
    for (String[] words :
        new String[][] {
          {"backup", file("copy.db"), "--journal", journal},
          {"export", file("e.jsonl.gz"), "--journal", journal},
          {"restore", file("copy.db"), file("one.db")},
          {"restore", file("e.jsonl.gz"), file("two.db")}
        }) {
      CommandRun run = CommandRun.of(List.of("journal"), words);
      assertThat(run.code()).as(run.err()).isZero();
    }
    for (String name : List.of("one.db", "two.db")) {
      CommandRun check = CommandRun.of("journal", "check", "--journal", file(name), "--json");
      assertThat(check.json().required("isSound").booleanValue()).isTrue();
      assertThat(check.json().required("entries").intValue()).isEqualTo(2);
    }
  }

  @Test
  void a_journal_that_is_not_there_is_not_made_by_looking_at_it() {
    CommandRun run = CommandRun.of("journal", "list", "--journal", file("none.db"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no journal yet");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @Test
  void a_damaged_journal_ends_with_exit_code_2() throws IOException {
    Path file = Path.of(journal());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(folder.resolve("cut.db"), Arrays.copyOf(bytes, 5000));
    CommandRun cut = CommandRun.of("journal", "check", "--journal", file("cut.db"));
    assertThat(cut.code()).isEqualTo(2);
    assertThat(cut.err()).contains("cut.db", "mend: keep the file as it is and restore a backup");
  }
}
