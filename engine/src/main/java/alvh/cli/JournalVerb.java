package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh journal`.
@Command(
    name = "journal",
    description = "The journal: what was decided and filled, and what it rested on.",
    footer = {
      "",
      "Examples:",
      "  alvh journal list --kind decision",
      "  alvh journal check",
      "  alvh journal backup saved/journal-2024-01-05.db",
      "  alvh journal export journal-2024-01-05.jsonl.gz",
      "  alvh journal restore saved/journal-2024-01-05.db journal.db"
    },
    subcommands = {
      JournalListVerb.class,
      JournalCheckVerb.class,
      JournalBackupVerb.class,
      JournalExportVerb.class,
      JournalRestoreVerb.class
    })
final class JournalVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
