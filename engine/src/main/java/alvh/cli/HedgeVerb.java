package alvh.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh hedge`.
@Command(
    name = "hedge",
    description = "Sizes the hedge of a book: by the book's rules, or by a program over scenarios.",
    footer = {
      "",
      "Examples:",
      "  alvh hedge plan                             (in a workspace: newest snapshot, own book)",
      "  alvh hedge plan --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml"
    },
    subcommands = {HedgePlanVerb.class, HedgeOptimiseVerb.class})
final class HedgeVerb {
  @SuppressWarnings("UnusedVariable") // the command line library reads it
  @Mixin
  private HelpOption help = new HelpOption();
}
