package alvh.cli;

import alvh.journal.Journal;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `alvh journal export`.
@Command(
    name = "export",
    description =
        "The journal as JSON lines, which need no program of ours; docs/journal.md has the form.",
    footer = {
      "",
      "Examples:",
      "  alvh journal export journal-2024-01-05.jsonl.gz   (packed, as the name says)"
    })
final class JournalExportVerb extends Verb {
  @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
  private Path to = Path.of("");

  @Mixin private JournalOption option = new JournalOption();

  @Override
  public Integer call() {
    try (Journal journal = option.open(console().err())) {
      journal.export(to);
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
