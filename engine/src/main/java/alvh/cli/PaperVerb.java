package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh paper`.
@Command(
    name = "paper",
    description = "A paper account on the workspace's journal: the same desk, nothing real.",
    footer = {
      "",
      "Examples:",
      "  alvh paper trade 'SELL -2 IRON CONDOR SPX 100 16 FEB 24 4875/4925/4475/4425 CALL/PUT"
          + " @11.50 LMT'",
      "  alvh paper step                 (settles, decides on the newest snapshot, fills)",
      "  alvh paper show"
    },
    subcommands = {PaperTradeVerb.class, PaperStepVerb.class, PaperShowVerb.class})
final class PaperVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
