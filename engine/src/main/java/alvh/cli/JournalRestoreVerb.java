package alvh.cli;

import alvh.journal.Journal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `alvh journal restore`.
@Command(
    name = "restore",
    description = "A new journal from a backup, an export, or a journal as JSON lines.",
    footer = {
      "",
      "Every hash is verified first; nothing is written over.",
      "",
      "Examples:",
      "  alvh journal restore saved/journal-2024-01-05.db journal.db",
      "  alvh journal restore journal.jsonl journal.db"
    })
final class JournalRestoreVerb extends Verb {
  @Parameters(index = "0", paramLabel = "FROM", description = "A backup, export or older journal.")
  private Path from = Path.of("");

  @Parameters(index = "1", paramLabel = "TO", description = "The new journal; must not be there.")
  private Path to = Path.of("");

  @Override
  public Integer call() {
    try (Journal journal = Journal.restore(from, to, InstantSource.system())) {
      String notice = journal.notice().orElse("restored");
      if (isJson()) {
        Map<String, Object> json = Json.object();
        json.put("file", to.toString());
        json.put("entries", journal.last());
        json.put("notice", notice);
        console().json(json);
      } else {
        console().line(to + ": " + notice);
      }
      return FINE;
    }
  }
}
