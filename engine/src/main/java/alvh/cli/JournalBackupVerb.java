package alvh.cli;

import alvh.journal.Journal;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh journal backup`.
@Command(
    name = "backup",
    description = "A copy of the journal in its own form, taken while others may write.",
    footer = {"", "Examples:", "  alvh journal backup saved/journal-2024-01-05.db"})
final class JournalBackupVerb extends Verb {
  @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
  private Path to = Path.of("");

  @Mixin private JournalOption option = new JournalOption();

  @Override
  public Integer call() {
    try (Journal journal = option.open(console().err())) {
      journal.backup(to);
      if (isJson()) {
        Map<String, Object> json = Json.object();
        json.put("file", to.toString());
        json.put("journal", journal.file().toString());
        console().json(json);
      } else {
        console().line(to + ": the journal " + journal.file());
      }
      return FINE;
    }
  }
}
